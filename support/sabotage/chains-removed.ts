import { onHosts } from './places'
import type { Sabotage } from './sabotage'

const TEXT = `for tables in iptables-nft ip6tables-nft; do
    for table in filter nat; do "$tables" -t "$table" -F; "$tables" -t "$table" -X; done
  done`

/** Both families, both tables: all rules are flushed, and all chains that are not the kernel's own are deleted. */
export const chainsRemoved: Sabotage = {
  title: 'The chains of an engine are gone',
  shows: 'iptables-save shows no chain of Docker, as after the restart of a firewall that knows nothing of it.',
  reaches: {
    'the {family} chains of {host} are': 'The chains of the engine are gone.',
    'the destination rules of {host} are': 'The rules that rewrite destinations are gone with their chain.',
  },
  beforeLook: (lab) => onHosts(lab, TEXT),
}
