import { onHosts } from './places'
import type { Sabotage } from './sabotage'

const TEXT = `iptables-nft-save -t filter | awk '
    /^-A.* -j DROP$/ { reject = $0; sub(/-j DROP$/, "-p tcp -j REJECT --reject-with tcp-reset", reject); print reject }
    /^COMMIT/ { print "-A FORWARD -p tcp -j REJECT --reject-with tcp-reset" }
    { print }' | iptables-nft-restore
  iptables-nft -t raw -F PREROUTING`

/** Before each rule that drops stands one that answers TCP with a reset; the table raw, which cannot answer, drops nothing. */
export const tcpReset: Sabotage = {
  title: 'What is dropped is refused instead, where it is TCP',
  shows: 'A client that should wait in vain for an answer is told at once that the connection is refused.',
  reaches: {
    'the answers are':
      'The client is refused at once, where it should wait in vain; or answered, where only the table raw would drop.',
    '{host} has dropped packets in': 'The table raw drops nothing; what is no TCP is dropped by a later chain.',
  },
  beforeAct: (lab) => onHosts(lab, TEXT),
}
