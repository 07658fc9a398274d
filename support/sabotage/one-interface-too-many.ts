import { folderScript } from '../lab/scripts'
import type { Sabotage } from './sabotage'

/** A veth pair between each namespace and its host, where it is plugged into the first bridge that there is. */
export const oneInterfaceTooMany: Sabotage = {
  title: 'Each network namespace has one interface too many',
  shows: 'ip link shows a surplus interface in each container, and on the host another port of a bridge.',
  async beforeLook({ lan, hosts }) {
    for (const { machine } of hosts) await lan.must(folderScript(__dirname, 'surplus-veth.sh', String(machine.pid)))
  },
}
