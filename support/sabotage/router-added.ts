import type { Sabotage } from './sabotage'

const ADDRESS = 250

/** Where the kernel has VLANs, of the two that features use. */
const ON_VLANS = `for vlan in 10 20; do
  ip link add link lan0 name "lan0.$vlan" type vlan id "$vlan" 2>/dev/null || exit 0
  ip address add "10.$vlan.0.1/24" dev "lan0.$vlan"
  ip link set "lan0.$vlan" up
done`

/** The router of the lab gets a second address on each segment, where nobody should be, and one on each VLAN. */
export const routerAdded: Sabotage = {
  title: 'There is a router where none should be',
  shows: `10.66.0.${ADDRESS} and 10.67.0.${ADDRESS} answer, and forward from one segment to the other.`,
  reaches: {
    'the answers are': 'A router passes packets on between segments that none should join.',
  },
  async onLan({ lan }) {
    await lan.must(['ip', 'address', 'add', `10.66.0.${ADDRESS}/24`, 'dev', 'lan0'])
    await lan.must(['ip', 'address', 'add', `10.67.0.${ADDRESS}/24`, 'dev', 'lan1'])
    await lan.must(['sh', '-ec', ON_VLANS])
  },
}
