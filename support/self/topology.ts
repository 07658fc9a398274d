import type { Interface, Topology } from '../topology-state'
import { resultNamed } from './outcomes'
import type { EndedProcess } from './vethlab-process'

/** A row for each interface of each container in the topology of a scenario; loopbacks are left out. */
export function topologyRecords(ended: EndedProcess, title: string): Readonly<Record<string, string>>[] {
  const { topology } = resultNamed(ended, title)
  if (!topology) throw new Error(`No topology was kept of "${title}"`)
  return topology.containers.flatMap(({ name, mode, lender, namespace }) => {
    const container = { CONTAINER: name, MODE: [mode, lender].filter(Boolean).join(' ') }
    const own = mode === 'host' ? undefined : topology.namespaces.find(({ id }) => id === namespace)
    const links = own?.interfaces.filter(({ kind }) => kind !== 'loopback') ?? []
    if (links.length === 0) return [{ ...container, INTERFACE: '', 'PLUGGED INTO': '' }]
    return links.map((link) => ({ ...container, INTERFACE: link.name, 'PLUGGED INTO': pluggedInto(topology, link) }))
  })
}

/** The network of the bridge at the other end, with the tunnel beside it; or the card that a macvlan device is on. */
function pluggedInto({ namespaces }: Topology, { kind, peer }: Interface): string {
  const there = namespaces.find(({ id }) => id === peer?.namespace)
  const end = there?.interfaces.find(({ name }) => name === peer?.interface)
  if (!there || !end) return 'nothing'
  if (kind.startsWith('macvlan')) return `card ${end.name}`
  const bridge = there.interfaces.find(({ name }) => name === end.master)
  const tunnel = there.interfaces.find(({ vni, master }) => vni !== undefined && master === end.master)
  return [bridge?.network ?? end.name, ...(tunnel ? [`VXLAN ${tunnel.vni}`] : [])].join(', ')
}
