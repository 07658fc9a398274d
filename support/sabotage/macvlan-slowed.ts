import { inNamespaces } from './places'
import type { Sabotage } from './sabotage'

/** Five thousand rules that no packet fits, before the interfaces of the kind. */
const MANY = `[ "$(ip -o link show type macvlan)" ] || exit 0
{
  echo "*raw"
  yes -- "-A OUTPUT -p icmp -m length --length 1:2 -j DROP" | head -n 5000
  echo COMMIT
} | iptables-nft-restore`

export const macvlanSlowed: Sabotage = {
  title: 'Containers on macvlan have a firewall with thousands of rules',
  shows: 'All looks and works as ever, but an echo over macvlan takes many times as long.',
  sparesHosts: true,
  beforeAct: (lab) => inNamespaces(lab, MANY),
}
