import { onHosts } from './places'
import type { Sabotage } from './sabotage'

const TEXT = String.raw`iptables-nft-save -t nat | sed -E "s/(--to-destination [^ ]*:)[0-9]+/\19/" | iptables-nft-restore`

/** Each rule of an engine for a published port leads to port 9 of the same container, which serves nothing. */
export const dnatWrongPort: Sabotage = {
  title: 'Destinations are rewritten to a wrong port',
  shows: 'A published port is refused: the request comes to a port of the container at which nobody listens.',
  reaches: {
    'the answers are': 'A request for a published port comes to a port at which nobody listens.',
    'the destination rules of {host} are': 'The rule leads to another port.',
  },
  beforeAct: (lab) => onHosts(lab, TEXT),
  beforeLook: (lab) => onHosts(lab, TEXT),
}
