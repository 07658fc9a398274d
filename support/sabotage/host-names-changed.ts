import type { Sabotage } from './sabotage'

/** In each UTS namespace but the host's, with the host's own processes told apart by theirs. */
const RENAME = `own=$(readlink "/proc/$2/ns/uts")
for process in "$1"/proc/[0-9]*; do
  namespace=$(readlink "$process/ns/uts" 2>/dev/null) || continue
  [ "$namespace" = "$own" ] || nsenter --uts="$process/ns/uts" hostname somebody
done`

export const hostNamesChanged: Sabotage = {
  title: 'The containers are called otherwise',
  shows: 'hostname prints "somebody" in every container.',
  reaches: {
    'the host names are': 'Each container is called "somebody".',
  },
  sparesHosts: true,
  async beforeLook({ lan, hosts }) {
    for (const { root, machine } of hosts) await lan.must(['sh', '-c', RENAME, 'rename', root, String(machine.pid)])
  },
}
