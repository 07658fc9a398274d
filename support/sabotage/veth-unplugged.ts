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
    'the engine answers': 'A program in the container has no route: it went when the interface was set down.',
    'the interfaces of {thing} are': 'The interface is down, and the kernel has taken its IPv6 addresses away.',
    'the link {thing} of {host} has': 'Nothing that is up is plugged into the bridge, so it has no carrier.',
    'the routes of {thing} are': 'The kernel takes the routes through an interface away when that is set down.',
    '{host} has gained the links': 'The end of the veth pair is down.',
  },
  sparesHosts: true,
  beforeAct: (lab) => everywhere(lab, TEXT),
  beforeLook: (lab) => everywhere(lab, TEXT),
}
