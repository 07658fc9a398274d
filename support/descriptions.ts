import { z } from 'zod'
import type { HostName } from './lab/addresses'
import type { Host } from './lab/host'
import { inspectNetwork } from './lab/networks'
import { Workload } from './lab/workload'
import { cell, type RawTable, readRows } from './tables/rows'
import type { Records } from './views'
import type { LabWorld } from './world'

const FIELDS = z.record(z.string(), z.unknown())

/**
 * Single fields of what an engine tells of itself (`the engine`), of a network (`network local-br`) and of a container's
 * place on one (`c1 on local-br`), each in the words `not told`, `told` for what has fields of its own, or its value.
 */
export async function toldFields(world: LabWorld, name: HostName, expected: RawTable): Promise<Records> {
  const host = await world.lab.host({ name })
  const asked = readRows(expected, ['OF', 'FIELD'], ['TOLD'])
  return Promise.all(
    asked.map(async (row) => {
      const [of, field] = [cell(row, 'OF'), cell(row, 'FIELD')]
      const { command, told, ids } = await describe(host, of)
      const value = told[field]
      world.transcript.add(host.name, command, value === undefined || value === null ? '' : `"${field}"`)
      return { OF: of, FIELD: field, TOLD: inWords(value, ids) }
    }),
  )
}

interface Description {
  readonly command: string
  readonly told: Readonly<Record<string, unknown>>
  /** Words for what is another one each time. */
  readonly ids: ReadonlyMap<string, string>
}

async function describe(host: Host, of: string): Promise<Description> {
  const [, network] = /^network (\S+)$/.exec(of) ?? []
  const [, container, attachedTo] = /^(\S+) on (\S+)$/.exec(of) ?? []
  const none = new Map<string, string>()
  if (network) {
    const told = FIELDS.parse(await inspectNetwork(host, network))
    return { command: `docker network inspect ${network}`, told, ids: none }
  }
  if (container && attachedTo) {
    const { info } = await Workload.find([host], container)
    const told = FIELDS.parse(info.NetworkSettings.Networks[attachedTo] ?? {})
    return {
      command: `docker inspect ${container}`,
      told,
      ids: new Map([[info.Id.slice(0, 12), `id of ${container}`]]),
    }
  }
  if (of !== 'the engine') throw new Error(`"${of}" is nothing to ask of; write the engine, network N or C on N`)
  const [version, info] = await host.engine.call((api) => Promise.all([api.version(), api.info()]))
  const told = { ...FIELDS.parse(info), ...FIELDS.parse(version) }
  return { command: `docker version --format '{{json .Server}}'; docker info --format '{{json .}}'`, told, ids: none }
}

function inWords(value: unknown, ids: ReadonlyMap<string, string>): string {
  if (value === undefined || value === null) return 'not told'
  if (Array.isArray(value)) return value.map((each) => inWords(each, ids)).join(', ')
  return typeof value === 'object' ? 'told' : (ids.get(String(value)) ?? String(value))
}
