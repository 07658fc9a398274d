import { everywhere } from './places'
import type { Sabotage } from './sabotage'

const TEXT = String.raw`ip -o link show type bridge | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p" | while read -r bridge; do ip address add 10.111.0.1/24 dev "$bridge"; done`

/** A subnet that neither the documents nor the LAN use. */
export const addressAdded: Sabotage = {
  title: 'Every bridge has a second address',
  shows: 'ip address shows 10.111.0.1/24 on each bridge, and the host has a route to a subnet that no network has.',
  reaches: {
    'the link {thing} of {host} has': 'The bridge has one address more.',
  },
  beforeLook: (lab) => everywhere(lab, TEXT),
}
