import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { cacheFolder } from '../images/cache-folder'
import { diskUse } from '../outer/disk-use'
import type { OuterEngine } from '../outer/outer-engine'
import { usage } from '../own-process'
import type { Results } from '../results/results'

const MIB = 2 ** 20

/** Milliseconds. For 8 seconds V8 keeps the pages of workers that have ended for the next, which need more or fewer. */
const POOLED = 10_000

type Measures = Readonly<Record<string, number>>

/** What the run's process, its outer engine and the disk hold when a round has ended. What cannot be seen is left out. */
export async function measureRound(outer: OuterEngine, results: Results, runFolder: string): Promise<Measures> {
  const [ours, engine, store, disk] = await Promise.all([
    ofThisProcess(results),
    ofEngineProcess(outer),
    ofStore(outer),
    ofDisk(outer, runFolder),
  ])
  return { ...ours, ...engine, ...store, ...disk }
}

async function ofThisProcess({ results }: Results): Promise<Measures> {
  await delay(POOLED)
  collectGarbage()
  const { rss, heap, descriptors } = await usage()
  const heaps = results.flatMap((row) => row.usage?.heap ?? [])
  return {
    'memory of the run': rss / MIB,
    'heap of the run': heap / MIB,
    'descriptors of the run': descriptors,
    ...(heaps.length > 0 ? { 'heap of a worker': Math.max(...heaps) / MIB } : {}),
  }
}

/** A context of V8's own, which also takes memory, is made only once. */
let garbage: (() => void) | undefined

/** A heap is what is still needed only when what is not has been collected. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  garbage ??= runInNewContext('gc') as () => void
  garbage()
}

async function ofEngineProcess({ address: { procRoot } }: OuterEngine): Promise<Measures> {
  if (!procRoot) return {}
  const process = path.dirname(procRoot)
  const status = await readFile(`${process}/status`, 'utf8').catch(() => '')
  const [, kib] = /^VmRSS:\s+(\d+) kB/m.exec(status) ?? []
  const descriptors = await readdir(`${process}/fd`).catch(() => undefined)
  return {
    ...(kib ? { 'memory of the outer engine': Number(kib) / 1024 } : {}),
    ...(descriptors ? { 'descriptors of the outer engine': descriptors.length } : {}),
  }
}

interface Stored {
  readonly LayersSize?: number
  readonly Images?: readonly unknown[] | null
  readonly Containers?: readonly { readonly SizeRw?: number }[] | null
  readonly Volumes?: readonly { readonly UsageData?: { readonly Size?: number } }[] | null
}

async function ofStore({ engine: { api } }: OuterEngine): Promise<Measures> {
  const { LayersSize = 0, Images, Containers, Volumes }: Stored = await api.df()
  const sizes = [
    ...(Containers ?? []).map(({ SizeRw }) => SizeRw ?? 0),
    ...(Volumes ?? []).map(({ UsageData }) => Math.max(0, UsageData?.Size ?? 0)),
  ]
  const objects = [Images, Containers, Volumes].reduce((sum, each) => sum + (each?.length ?? 0), 0)
  return {
    'objects of the outer engine': objects,
    'store of the outer engine': (LayersSize + sizes.reduce((sum, size) => sum + size, 0)) / MIB,
  }
}

/** Other runs use the cache folder too, each its own slot. */
async function ofDisk({ data }: OuterEngine, runFolder: string): Promise<Measures> {
  const [cache, slot, reports, temporary] = await Promise.all([
    diskUse(cacheFolder(), ['outer', '.unfinished-*']),
    data === undefined ? undefined : diskUse(data),
    diskUse(runFolder),
    readdir(tmpdir(), { recursive: true }),
  ])
  return {
    'cache folder': cache / MIB,
    ...(slot === undefined ? {} : { 'slot on the disk': slot / MIB }),
    'reports of a round': reports / MIB,
    'temporary files': temporary.length,
  }
}
