import { onHosts } from './places'
import type { Sabotage } from './sabotage'

const TEXT = `add() { iptables-nft -t "$1" -I "$2" -s 192.0.2.66 -j RETURN 2>/dev/null || true; }
  add filter DOCKER-USER; add nat DOCKER; add raw PREROUTING`

/** It returns, and so changes nothing: only who reads the chains can see it. */
export const ruleAdded: Sabotage = {
  title: 'A rule of somebody else stands in the chains',
  shows: 'iptables -S shows a rule that no engine has written, in the tables filter, nat and raw.',
  beforeLook: (lab) => onHosts(lab, TEXT),
}
