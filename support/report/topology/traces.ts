import type { ProbeRecord } from '../../results/attachments'
import type { Topology } from '../../topology-state'
import { type Way, wayTo } from './route'

/** One numbered look of the scenario, or two that mirror one another. */
export interface Trace {
  readonly number: number
  readonly probe: ProbeRecord
  /** Both asked each other, with the same outcome. */
  readonly isMutual: boolean
  readonly isGood: boolean
  /** The namespace of who asked, and of whom was asked for; absent for what the topology does not know. */
  readonly from?: string
  readonly to?: string
  /** The name, without its port, that was asked for. */
  readonly asked: string
  /** Absent for a look-up: its question goes to the engine's resolver, not to whom it asks about. */
  readonly way?: Way
}

export function tracesOf(topology: Topology, probes: readonly ProbeRecord[]): Trace[] {
  const looks = probes.filter(({ role }) => role === 'observation')
  const taken = new Set<ProbeRecord>()
  const traces: Trace[] = []
  for (const probe of looks) {
    if (taken.has(probe)) continue
    const mirror = looks.find((other) => !taken.has(other) && mirrors(probe, other))
    for (const other of looks) if (other === mirror || isSame(other, probe)) taken.add(other)
    traces.push(traceOf(topology, probe, mirror !== undefined, traces.length + 1))
  }
  return traces
}

function traceOf(topology: Topology, probe: ProbeRecord, isMutual: boolean, number: number): Trace {
  const from = namespaceNamed(topology, probe.from)
  const [, asked = probe.to, port] = /^(.+?)(?:@[^:]+)?(?::(\d+))?$/.exec(probe.to) ?? []
  const isGood = probe.outcome === 'answered' || probe.outcome === 'found'
  const isPacket = probe.probe !== 'look-up' && from !== undefined && probe.address !== undefined
  const way = isPacket ? wayTo(topology, from, probe.address ?? '', port ? Number(port) : undefined) : undefined
  const end = way?.arrives ? way.hops.at(-1) : undefined
  const to = end ?? namespaceNamed(topology, asked)
  return {
    number,
    probe,
    isMutual,
    isGood,
    asked: probe.by && namespaceNamed(topology, probe.by) === to ? probe.by : asked,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(way ? { way } : {}),
  }
}

/** The namespace of a container, else of a machine or another namespace of that name. */
function namespaceNamed({ containers, namespaces }: Topology, name: string): string | undefined {
  const container = containers.find((each) => each.name === name)
  return container?.namespace ?? namespaces.find((each) => each.name === name)?.id
}

function mirrors(one: ProbeRecord, other: ProbeRecord): boolean {
  const isTurned = one.from === other.to && one.to === other.from && one.from !== one.to
  return isTurned && one.probe === other.probe && one.outcome === other.outcome
}

function isSame(one: ProbeRecord, other: ProbeRecord): boolean {
  return one.probe === other.probe && one.from === other.from && one.to === other.to && one.outcome === other.outcome
}
