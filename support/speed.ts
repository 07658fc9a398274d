import { targetOf, vantageOf } from './lab/names'
import { reachAddress } from './probes/echo'
import { echoTime } from './probes/echo-times'
import type { Target, Vantage } from './probes/probe'
import { serveTransfers, throughput } from './probes/throughput'
import { again, type PathSpeed } from './tables/compare-speeds'
import { cell, type RawTable, readRows } from './tables/rows'
import type { LabWorld } from './world'

/** A way that packets take, by the name that a feature gives it. */
interface Path {
  readonly name: string
  readonly from: Vantage
  readonly target: Target
  /** The place at the far end, for the server of transfers. */
  readonly to: Vantage
}

/**
 * Measures paths side by side: in each round every path twice, there and back through the list (A B B A), so that a
 * machine that grows slower in the course of a round grows slower for all of them alike. The first path is measured
 * once more as a path of its own: the control, since whoever finds a difference there would find one anywhere.
 * @throws BlockedError when somebody at the end of a path does not answer at all.
 */
export async function measureSpeeds(world: LabWorld, table: RawTable, rounds: number): Promise<readonly PathSpeed[]> {
  const { lab } = world
  const stated = await Promise.all(readRows(table, ['PATH', 'FROM', 'TO']).map((row) => readPath(world, row)))
  const [first] = stated
  const paths = first ? [...stated, { ...first, name: again(first.name) }] : []
  await world.control(paths.map(({ from, target }) => ({ probe: reachAddress, from, target })))
  await using servers = new AsyncDisposableStack()
  for (const place of farEnds(paths)) servers.use(await serveTransfers(lab.lan, place))
  const each = (probe: typeof echoTime) =>
    lab.meter.measure('probes', () => inPairs(paths, rounds, ({ from, target }) => probe(lab.lan, from, target)))
  const echoes = await each(echoTime)
  const transfers = await each(throughput)
  for (const { from, target } of stated)
    world.transcript.add(from.typed.machine, `${from.typed.prefix}ping -q -A -c 2000 ${target.typed}`, 'answered')
  return paths.map(({ name }, place) => ({
    path: name,
    echoes: echoes[place] ?? [],
    transfers: transfers[place] ?? [],
  }))
}

async function readPath({ lab }: LabWorld, row: Parameters<typeof cell>[0]): Promise<Path> {
  const from = await vantageOf(lab, cell(row, 'FROM'))
  const [to, target] = await Promise.all([vantageOf(lab, cell(row, 'TO')), targetOf(lab, cell(row, 'TO'), from)])
  return { name: cell(row, 'PATH'), from, to, target }
}

/** Each network namespace once: containers of one host in its network are at one end. */
function farEnds(paths: readonly Path[]): Vantage[] {
  return [...new Map(paths.map(({ to }) => [to.netns, to])).values()]
}

/** For each path a value a round, the mean of its two measures. */
async function inPairs(
  paths: readonly Path[],
  rounds: number,
  measure: (path: Path) => Promise<number>,
): Promise<number[][]> {
  const seen: number[][] = paths.map(() => [])
  for (let round = 0; round < rounds; round += 1) {
    const there = []
    for (const path of paths) there.push(await measure(path))
    const back = []
    for (const path of paths.toReversed()) back.unshift(await measure(path))
    for (const [place, values] of seen.entries()) values.push(((there[place] ?? 0) + (back[place] ?? 0)) / 2)
  }
  return seen
}
