import { folderScript } from '../lab/scripts'
import type { Sabotage } from './sabotage'

/** Of two who answer an ARP request it is chance who is believed, so the bearer is kept from answering. */
export const duplicateAddress: Sabotage = {
  title: 'Somebody else on the bridge has the addresses of the containers',
  shows: 'An address answers echoes, from another MAC address than its container has, and serves no page.',
  reaches: {
    'the answers are': 'The stranger who has the address of a container answers echoes and serves no page.',
    '{host} has gained the links': "The stranger's veth pair is there.",
    'the bridges of {host} have the ports': 'The stranger has a port of the bridge.',
    'the link {thing} of {host} has': "The stranger's port keeps up the bridge's carrier.",
    'the bridge {thing} of {host} has learnt': "The bridge has learnt the stranger's MAC address too.",
    'the engine answers': 'A program in a container reaches the stranger, who serves no page.',
    'the ports carried': "The stranger answers the question and takes the echo; neither passes the container's port.",
  },
  async beforeAct({ lan, hosts }, undo) {
    // ip mounts its folder upon itself when it makes the first namespace
    undo.defer(async () => {
      await lan.exec(['umount', '/run/netns'])
    })
    for (const { machine } of hosts) {
      const made = await lan.must(folderScript(__dirname, 'duplicate-address.sh', String(machine.pid)))
      for (const name of made.split('\n').filter(Boolean))
        undo.defer(async () => {
          await lan.exec(['ip', 'netns', 'delete', name])
        })
    }
  },
}
