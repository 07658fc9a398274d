import { everywhere } from './places'
import type { Sabotage } from './sabotage'

const TEXT = String.raw`ip -o link show type bridge | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p" | while read -r bridge; do ip link set "$bridge" down; done`

/** A bridge that is down forwards nothing, has no route and no link-local address; its ports and its other addresses stay. */
export const bridgeDown: Sabotage = {
  title: 'Every bridge is down',
  shows:
    'ip link shows the bridges DOWN, without a carrier; the routes through them are gone, and nothing crosses them.',
  reaches: {
    'the answers are': 'What would cross a bridge gets nowhere, and the host has no route to the containers on it.',
    'its resolver answers': "What the engine's resolver hands on does not cross the bridge, and no refusal comes back.",
    'the engine answers': 'A program in a container does not reach another one, and ends with an error.',
    'the interfaces of {thing} are': 'The bridge is DOWN.',
    'the link {thing} of {host} has': 'The bridge is DOWN and has no carrier.',
    'the network {thing} has':
      'The route to a subnet is gone with its bridge, so the engine takes that subnet for free.',
    'the routes of {thing} are': 'The routes through a bridge are gone with it.',
  },
  beforeAct: (lab) => everywhere(lab, TEXT),
  beforeLook: (lab) => everywhere(lab, TEXT),
}
