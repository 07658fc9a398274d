import { inNamespaces } from './places'
import type { Sabotage } from './sabotage'

/** The mode passthru cannot be left. */
const CHANGE = String.raw`ip -o -d link show type macvlan | while read -r line; do
  link=$(echo "$line" | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p")
  case $line in
    *"mode bridge"*) ip link set "$link" type macvlan mode private ;;
    *"mode passthru"*) ;;
    *) ip link set "$link" type macvlan mode bridge ;;
  esac
done`

export const macvlanModeChanged: Sabotage = {
  title: 'Interfaces on macvlan networks are of another mode',
  shows:
    'ip -d link shows private for bridge and bridge for the others; neighbours on one card are cut off, or are not.',
  reaches: {
    'the answers are':
      'Neighbours on one card reach each other where their mode forbids it, and do not where it allows it.',
    'the echo has passed these devices': 'The device is of another mode.',
    'the interfaces of {thing} are': 'The interface is of another mode.',
  },
  sparesHosts: true,
  beforeAct: (lab) => inNamespaces(lab, CHANGE),
}
