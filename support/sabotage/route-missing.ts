import type { Lab } from '../lab/lab'
import { inNamespaces, mendHosts, onHosts } from './places'
import type { Sabotage, Undo } from './sabotage'

const TO_BRIDGES = String.raw`ip -o link show type bridge | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p" | while read -r bridge; do
  ip route flush dev "$bridge"
done`

/** The bridge that stays when the scenario has ended gets its address again, and with it the route that the kernel makes. */
const BACK = `ip -o -4 address show dev docker0 | while read -r _ _ _ address _ broadcast _; do
  ip address delete "$address" dev docker0
  ip address add "$address" broadcast "$broadcast" dev docker0
done`

/** Hosts lose the routes through their bridges, all other places their default routes. */
export const routeMissing: Sabotage = {
  title: 'Routes are missing',
  shows: 'ip route shows no way out of a container, and none from the host to its containers: Network is unreachable.',
  reaches: {
    'the answers are': 'There is no way to the address, or none back from it; nor one to the resolver.',
    'the network {thing} has': "The engine looks at the host's routes for subnets that are in use, and finds none.",
    'the routes of {thing} are': 'Routes are missing.',
  },
  sparesHosts: true,
  beforeAct: drop,
  beforeLook: drop,
}

async function drop(lab: Lab, undo: Undo): Promise<void> {
  await onHosts(lab, TO_BRIDGES)
  mendHosts(lab, undo, BACK)
  await inNamespaces(lab, 'while ip route delete default 2>/dev/null; do :; done')
}
