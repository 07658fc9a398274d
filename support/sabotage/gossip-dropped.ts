import type { Sabotage } from './sabotage'

const DROP = `nft add table bridge gossip
  nft add chain bridge gossip forward "{ type filter hook forward priority 0; }"
  nft add rule bridge gossip forward tcp dport 7946 drop
  nft add rule bridge gossip forward udp dport 7946 drop`

/** The port by which engines of a swarm tell one another where containers are. Dropped where the LAN's bridge forwards. */
export const gossipDropped: Sabotage = {
  title: 'The LAN drops what the engines of a swarm say to one another',
  shows: 'Nodes are ready, yet no host learns of the containers of another one.',
  reaches: {
    'the peers of {thing} are': 'Each engine knows of itself only.',
    'the answers are': 'The nodes do not tell one another of their tasks, so a service has those of its own node only.',
  },
  async onLan({ lan }) {
    await lan.must(['sh', '-ec', DROP])
  },
}
