import type { Sabotage } from './sabotage'

/** The files are mounted into the containers by the engine, which keeps them among its data. */
const MERGE = `cd "$1/var/lib/docker/containers"
[ -n "$(find . -name hosts)" ] || exit 0
merged=$(cat ./*/hosts)
for file in ./*/hosts; do printf "%s\\n" "$merged" > "$file"; done`

export const hostsFilesMerged: Sabotage = {
  title: 'Each container has the hosts file of all containers of its host',
  shows: 'What stands in the hosts file of one container, such as the alias of a link, is found by all of them.',
  reaches: {
    'the answers are': 'A name is found that stands in the hosts file of another container.',
    'the hosts file of {thing} names': 'It has the entries of other containers as well.',
  },
  sparesHosts: true,
  async beforeAct({ lan, hosts }) {
    for (const { root } of hosts) await lan.must(['sh', '-c', MERGE, 'merge', root])
  },
}
