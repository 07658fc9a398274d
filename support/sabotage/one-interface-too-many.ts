import { folderScript } from '../lab/scripts'
import { mendHosts } from './places'
import type { Sabotage } from './sabotage'

/** A veth pair between each namespace and its host, where it is plugged into the first bridge that there is. */
export const oneInterfaceTooMany: Sabotage = {
  title: 'Each network namespace has one interface too many',
  shows: 'ip link shows a surplus interface in each container, and on the host another port of a bridge.',
  reaches: {
    'the interfaces of {thing} are': 'There is an interface "surplus".',
    '{host} has gained the links': 'The bridge has one port more.',
    'brctl shows of {host}': 'The bridge has one port more.',
    'the hidden namespace of {thing} on {host} has': 'The namespace has one interface more.',
    'the bridges of {host} have the ports': 'The bridge has ports more.',
    'the veth pairs of {host} are': 'There is one pair more to each container.',
    'the bridge {thing} of {host} has learnt': 'It has learnt the MAC addresses of the surplus interfaces as well.',
  },
  sparesHosts: true,
  async beforeLook(lab, undo) {
    for (const { machine } of lab.hosts)
      await lab.lan.must(folderScript(__dirname, 'surplus-veth.sh', String(machine.pid)))
    mendHosts(lab, undo, 'ip link delete surplus')
  },
}
