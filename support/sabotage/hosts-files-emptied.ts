import type { Sabotage } from './sabotage'

/** The files are mounted into the containers by the engine, which keeps them among its data. */
const EMPTY = 'for file in "$1"/var/lib/docker/containers/*/hosts; do [ -e "$file" ] && : > "$file"; done; true'

export const hostsFilesEmptied: Sabotage = {
  title: 'The hosts files of the containers are empty',
  shows: 'No name is found by /etc/hosts: neither that of a linked container, nor the own one.',
  reaches: {
    'the answers are': 'A name that only the hosts file knows is not found.',
    'the engine answers': 'A program in a container does not find the name that only its hosts file knows.',
    'the hosts file of {thing} names': 'There is no entry in it.',
  },
  sparesHosts: true,
  async beforeAct({ lan, hosts }) {
    for (const { root } of hosts) await lan.must(['sh', '-c', EMPTY, 'empty', root])
  },
}
