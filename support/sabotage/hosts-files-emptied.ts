import type { Sabotage } from './sabotage'

/** The files are mounted into the containers by the engine, which keeps them among its data. */
const EMPTY = 'for file in "$1"/var/lib/docker/containers/*/hosts; do : > "$file"; done'

export const hostsFilesEmptied: Sabotage = {
  title: 'The hosts files of the containers are empty',
  shows: 'No name is found by /etc/hosts: neither that of a linked container, nor the own one.',
  reaches: {
    'the answers are': 'A name that only the hosts file knows is not found.',
  },
  sparesHosts: true,
  async beforeAct({ lan, hosts }) {
    for (const { root } of hosts) await lan.must(['sh', '-c', EMPTY, 'empty', root])
  },
}
