import type { Lab } from '../lab/lab'
import { inNamespaces, onHosts } from './places'
import type { Sabotage } from './sabotage'

const TO_BRIDGES = String.raw`ip -o link show type bridge | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p" | while read -r bridge; do
  ip route flush dev "$bridge"
done`

/** Hosts lose the routes through their bridges, all other places their default routes. */
export const routeMissing: Sabotage = {
  title: 'Routes are missing',
  shows: 'ip route shows no way out of a container, and none from the host to its containers: Network is unreachable.',
  reaches: {
    'the answers are': 'There is no way to the address: the network is unreachable.',
    'the routes of {thing} are': 'Routes are missing.',
  },
  beforeAct: drop,
  beforeLook: drop,
}

async function drop(lab: Lab): Promise<void> {
  await onHosts(lab, TO_BRIDGES)
  await inNamespaces(lab, 'while ip route delete default 2>/dev/null; do :; done')
}
