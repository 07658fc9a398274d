import { folderScript } from '../lab/scripts'
import type { Sabotage } from './sabotage'

/** Of two who answer an ARP request it is chance who is believed, so the bearer is kept from answering. */
export const duplicateAddress: Sabotage = {
  title: 'Somebody else on the bridge has the addresses of the containers',
  shows: 'An address answers echoes, from another MAC address than its container has, and serves no page.',
  reaches: {
    'the answers are': 'The stranger who has the address of a container answers echoes and serves no page.',
  },
  async beforeAct({ lan, hosts }, undo) {
    for (const { machine } of hosts) {
      const made = await lan.must(folderScript(__dirname, 'duplicate-address.sh', String(machine.pid)))
      for (const name of made.split('\n').filter(Boolean))
        undo.defer(async () => {
          await lan.exec(['ip', 'netns', 'delete', name])
        })
    }
  },
}
