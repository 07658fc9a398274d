import { onHosts } from './places'
import type { Sabotage } from './sabotage'

const TEXT = `iptables-nft -N DOCKER-SURPLUS; ip6tables-nft -N DOCKER-SURPLUS`

/** In both families, in the table filter. */
export const chainAdded: Sabotage = {
  title: 'Somebody has made chains that are called like those of an engine',
  shows: 'ip6tables-save and iptables-save show a chain DOCKER-SURPLUS.',
  reaches: {
    'the {family} chains of {host} are': 'There is one chain more.',
  },
  beforeLook: (lab) => onHosts(lab, TEXT),
}
