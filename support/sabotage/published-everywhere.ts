import { onHosts } from './places'
import type { Sabotage } from './sabotage'

/** Each rule of the engine for a published port loses the address of the host that it is for. */
const FORGET = String.raw`iptables-nft-save -t nat | sed -E "s/^(-A DOCKER) -d [^ ]+/\1/" | iptables-nft-restore`

export const publishedEverywhere: Sabotage = {
  title: 'What is published on one address of the host is open on all of them',
  shows: 'Another computer opens a port that is published on 127.0.0.1.',
  reaches: {
    'the answers are': 'The port is open at addresses at which it was not published.',
  },
  beforeAct: (lab) => onHosts(lab, FORGET),
}
