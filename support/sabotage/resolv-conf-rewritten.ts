import type { Sabotage } from './sabotage'

/** What has comments loses them, what has none gets one. The file is mounted into the container, so it is written in place. */
const REWRITE = String.raw`for process in "$1"/proc/[0-9]*; do
  file=$process/root/etc/resolv.conf
  [ "$(readlink "$process/ns/mnt" 2>/dev/null)" != "$(readlink "/proc/$2/ns/mnt")" ] && [ -e "$file" ] || continue
  grep -q 192.0.2.53 "$file" && continue
  if grep -q "^#" "$file"; then comment=; else comment="# somebody was here"; fi
  printf "%s\nnameserver 192.0.2.53\n" "$comment" > "$file"
done`

export const resolvConfRewritten: Sabotage = {
  title: 'Somebody has written another resolver into the containers',
  shows: "A container's resolv.conf names 192.0.2.53, and has comments where it had none.",
  reaches: {
    'the resolvers are': 'resolv.conf names 192.0.2.53.',
  },
  sparesHosts: true,
  async beforeLook({ lan, hosts }) {
    for (const { root, machine } of hosts) await lan.must(['sh', '-c', REWRITE, 'rewrite', root, String(machine.pid)])
  },
}
