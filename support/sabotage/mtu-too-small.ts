import type { Lab } from '../lab/lab'
import { everywhere, mendHosts } from './places'
import type { Sabotage, Undo } from './sabotage'

const TEXT = String.raw`ip -o link show | sed -nE "s/^[0-9]+: ([^:@]+).*/\1/p" | while read -r link; do
    case "$(ip -o link show "$link")" in *LOOPBACK*|*02:66:00*) ;; *) ip link set "$link" mtu 1280 ;; esac
  done`

/** Loopback interfaces and the network card of the host stay as they are. */
export const mtuTooSmall: Sabotage = {
  title: 'Every interface takes packets of 1280 bytes at most',
  shows: 'ip link shows mtu 1280 on containers and bridges; what is larger is sent in pieces, or not at all.',
  reaches: {
    'the interfaces of {thing} are': 'The MTU is 1280.',
    'the link {thing} of {host} has': 'The MTU is 1280.',
    '{host} has gained the links': 'The MTU is 1280.',
  },
  sparesHosts: true,
  beforeAct: lower,
  beforeLook: lower,
}

async function lower(lab: Lab, undo: Undo): Promise<void> {
  await everywhere(lab, TEXT)
  mendHosts(lab, undo, 'ip link set docker0 mtu 1500')
}
