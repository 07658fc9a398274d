import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Fault } from '../../proof/pairs'
import { type ExplainedRadius, explained, readRadius } from '../../proof/radius'
import type { Results, ScenarioResult } from '../../results/results'
import type { Topology } from '../../topology-state'
import { drawTopology } from '../topology/draw'

/** How ids of a drawing begin. */
const DRAWING_ID = /\btopology-[0-9a-f]{8}\b/g

/** What a run kept beside its results, read and drawn for its handbook. */
export interface Kept {
  /** Contents by path, relative to the run's folder; what is gone is not in it. */
  readonly files: ReadonlyMap<string, Buffer>
  /** Drawings of what the lab was made of, by scenario and subject. */
  readonly drawings: ReadonlyMap<string, Drawings>
  /** Under which faults scenarios fail; not of this run, but written down once. */
  readonly radius?: ExplainedRadius
}

export interface Drawings {
  readonly en: string
  readonly zh: string
}

export function keyOf({ scenario, subject }: ScenarioResult): string {
  return `${scenario} ${subject}`
}

export async function readKept(runFolder: string, { results }: Results, faults: readonly Fault[]): Promise<Kept> {
  const places = results.flatMap(({ files }) => files.map((file) => file.path))
  const contents = await Promise.all(places.map((place) => contentOf(runFolder, place)))
  const files = new Map(places.flatMap((place, number) => entry(place, contents[number])))
  const drawings = new Map<string, Drawings>()
  for (const row of results) if (row.topology) drawings.set(keyOf(row), await drawingsOf(row, row.topology))
  return { files, drawings, radius: explained(await readRadius(), faults) }
}

async function drawingsOf(row: ScenarioResult, topology: Topology): Promise<Drawings> {
  const draw = async (language: 'en' | 'zh') => {
    const svg = await drawTopology(topology, row.probes, { language, bare: true })
    // two labs that look the same have drawings with the same ids
    const digest = createHash('sha256')
      .update(`${keyOf(row)} ${language}`)
      .digest('hex')
    return svg.replaceAll(DRAWING_ID, `topology-${digest.slice(0, 12)}`)
  }
  const [en, zh] = await Promise.all([draw('en'), draw('zh')])
  return { en, zh }
}

/** @returns undefined when there is no such file below the folder. */
async function contentOf(folder: string, place: string): Promise<Buffer | undefined> {
  const target = path.resolve(folder, ...place.split('/'))
  if (!target.startsWith(path.resolve(folder) + path.sep)) return undefined
  return readFile(target).catch(() => undefined)
}

function entry(place: string, content: Buffer | undefined): [string, Buffer][] {
  return content ? [[place, content]] : []
}
