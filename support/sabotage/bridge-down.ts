import { everywhere } from './places'
import type { Sabotage } from './sabotage'

const TEXT = String.raw`ip -o link show type bridge | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p" | while read -r bridge; do ip link set "$bridge" down; done`

/** A bridge that is down forwards nothing, has no route and no link-local address; its ports and its other addresses stay. */
export const bridgeDown: Sabotage = {
  title: 'Every bridge is down',
  shows:
    'ip link shows the bridges DOWN, without a carrier; the routes through them are gone, and nothing crosses them.',
  reaches: {
    'the link {thing} of {host} has': 'The bridge is DOWN and has no carrier.',
  },
  beforeAct: (lab) => everywhere(lab, TEXT),
  beforeLook: (lab) => everywhere(lab, TEXT),
}
