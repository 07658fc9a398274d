import { everywhere } from './places'
import type { Sabotage } from './sabotage'

const TEXT = String.raw`ip -o link show type bridge | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p" | while read -r bridge; do ip address add 10.111.0.1/24 dev "$bridge"; done`

/** A subnet that neither the documents nor the LAN use. */
export const addressAdded: Sabotage = {
  title: 'Every bridge has a second address',
  shows: 'ip address shows 10.111.0.1/24 on each bridge, and the host has a route to a subnet that no network has.',
  reaches: {
    'the link {thing} of {host} has': 'The bridge has one address more.',
    'the hidden namespace of {thing} on {host} has': 'The bridge of the overlay network has one address more.',
    'the interfaces of {thing} are': 'The bridge has one address more.',
    'the routes of {thing} are': 'The host has a route to the subnet of the second address.',
  },
  beforeLook: (lab) => everywhere(lab, TEXT),
}
