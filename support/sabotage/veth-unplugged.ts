import { everywhere } from './places'
import type { Sabotage } from './sabotage'

const TEXT = String.raw`host="$(ip -o link show eth0 2>/dev/null | grep -c "02:66:00" || true)"
  ip -o link show type veth | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p" | while read -r veth; do
    [ "$host" = 1 ] && [ "$veth" = eth0 ] || ip link set "$veth" down
  done`

/** Each end of a veth pair is set down, but for the network card of the host, which is one as well. */
export const vethUnplugged: Sabotage = {
  title: 'The veth pairs are unplugged',
  shows: 'The interfaces of containers have no carrier; nobody reaches them, and they reach nobody.',
  reaches: {
    'the answers are': 'The card has no carrier.',
  },
  sparesHosts: true,
  beforeAct: (lab) => everywhere(lab, TEXT),
  beforeLook: (lab) => everywhere(lab, TEXT),
}
