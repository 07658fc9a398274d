import { onHosts } from './places'
import type { Sabotage } from './sabotage'

const TEXT = `iptables-nft -t nat -F DOCKER 2>/dev/null || true`

/** The chain of an engine in the table nat, where it keeps a rule for each published port. */
export const dnatFlushed: Sabotage = {
  title: 'The rules that rewrite destinations are gone',
  shows: 'A published port is open only where the engine has a proxy behind it, which asks in the name of the bridge.',
  reaches: {
    'the answers are': 'Nothing leads a request for a published port to the container.',
    'the destination rules of {host} are': 'There is no rule that rewrites a destination.',
  },
  beforeAct: (lab) => onHosts(lab, TEXT),
  beforeLook: (lab) => onHosts(lab, TEXT),
}
