import { inNamespaces } from './places'
import type { Sabotage } from './sabotage'

/** A classifier on each card mirrors what is sent to both ends of a veth pair that leads nowhere. */
const LISTEN = String.raw`ip link add listener type veth peer name listener-end
ip link set listener up
ip link set listener-end up
ip -o link show | sed -nE "s/^[0-9]+: ((eth|veth)[^:@]*).*/\1/p" | while read -r card; do
  tc qdisc add dev "$card" clsact
  tc filter add dev "$card" egress u32 match u32 0 0 \
    action mirred egress mirror dev listener action mirred egress mirror dev listener-end
done`

export const promiscuousNeighbour: Sabotage = {
  title: 'Somebody listens in on every container',
  shows: "A further device counts each packet that a container sends, though it is on nobody's way.",
  reaches: {
    'the echo has passed these devices': 'One device more counts the echo.',
    'the interfaces of {thing} are': 'There are the two interfaces that frames are mirrored to.',
    'the veth pairs of {host} are': 'There is the veth pair that frames are mirrored to.',
  },
  sparesHosts: true,
  beforeAct: (lab) => inNamespaces(lab, LISTEN),
}
