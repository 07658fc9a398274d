import type { Lab } from '../lab/lab'
import { everywhere, mendHosts } from './places'
import type { Sabotage } from './sabotage'

/** To whom no gateway leads is a neighbour. Each place believes to know the neighbours' MAC addresses, and is wrong. */
const BELIEVE = String.raw`for address in "$@"; do
  way=$(ip -4 route get "$address" 2>/dev/null) || continue
  case "$way" in *" via "* | local* | *" dev lo "*) continue ;; esac
  device=$(echo "$way" | sed -nE "s/.* dev ([^ ]+).*/\1/p")
  ip neigh replace "$address" lladdr 02:66:66:66:66:66 dev "$device" nud permanent
done`

/** The addresses are those of all hosts in use and of all namespaces there. */
export const staleArpEntry: Sabotage = {
  title: 'Everybody has a stale ARP entry for everybody',
  shows: 'ip neigh shows 02:66:66:66:66:66 for each neighbour: frames go to a card that is not there any more.',
  reaches: {
    'the answers are': 'Frames go to a MAC address that nobody has.',
    'the engine answers': 'A worker does not reach its manager, which it asks for an address on an overlay network.',
    'its resolver answers': 'The question that is handed on reaches nobody, who could refuse it.',
  },
  sparesHosts: true,
  async beforeAct(lab, undo) {
    await everywhere(lab, BELIEVE, ...(await addresses(lab)))
    mendHosts(lab, undo, 'ip neigh flush nud permanent')
  },
}

async function addresses({ lan, hosts }: Lab): Promise<string[]> {
  const show = String.raw`for file in "$1"/proc/[0-9]*/ns/net "$1"/run/netns/*; do
    [ -e "$file" ] && nsenter --net="$file" ip -o -4 address show scope global
  done | sed -nE "s/.* inet ([0-9.]+).*/\1/p" | sort -u`
  const texts = await Promise.all(hosts.map(({ root }) => lan.must(['sh', '-c', show, 'addresses', root])))
  return [...new Set(texts.flatMap((text) => text.split('\n').filter(Boolean)))]
}
