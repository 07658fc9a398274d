import { everywhere } from './places'
import type { Sabotage } from './sabotage'

const TEXT = String.raw`number=10
  ip -o link show | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p" | while read -r link; do
    number=$((number + 1))
    case "$(ip -o link show "$link")" in
      *LOOPBACK*|*02:66:00*) ;;
      *) ip link set "$link" address "0a:00:00:00:00:$number" 2>/dev/null || true ;;
    esac
  done`

/** Set by hand, as everybody may who administers a machine: what the engine has in its books stays. */
export const macAddressChanged: Sabotage = {
  title: 'The network cards have other MAC addresses',
  shows: 'ip link shows MAC addresses that the engine does not know, and that others do not expect.',
  reaches: {
    'the MAC addresses are': 'The card has another MAC address.',
    'the network {thing} lists': 'The MAC address that the network lists is not that of the card.',
    'the bridge {thing} of {host} has learnt': 'It has learnt the MAC addresses that the cards had before.',
    'the engine tells of {thing}': 'The MAC address that the engine tells is not that of the card.',
    'the link {thing} of {host} has': 'The link-local address is made of the MAC address that the bridge had before.',
    'the neighbours of {thing} are':
      'A card that gets another MAC address forgets its neighbours, and they know the one that it had.',
  },
  beforeLook: (lab) => everywhere(lab, TEXT),
}
