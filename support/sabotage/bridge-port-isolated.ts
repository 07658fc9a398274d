import { everywhere } from './places'
import type { Sabotage } from './sabotage'

const TEXT = String.raw`bridge link show | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p" | while read -r port; do bridge link set dev "$port" isolated on; done`

/** An isolated port exchanges frames with the bridge itself and with ports that are not isolated, and with no other. */
export const bridgePortIsolated: Sabotage = {
  title: 'The ports of every bridge are isolated from one another',
  shows: 'Containers of one network do not find each other; each still reaches the host and what is behind it.',
  reaches: {
    'the answers are': 'A bridge passes no frame from one isolated port to another.',
    'the engine answers': 'A program in a container does not reach another one, and ends with an error.',
    'the neighbours of {thing} are': 'The question for the MAC address reaches nobody.',
  },
  beforeAct: (lab) => everywhere(lab, TEXT),
}
