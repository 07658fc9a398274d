import type { Results } from '../results/results'

/** Where a run's time went. Milliseconds; `workers` of them work side by side, so the activities add up to `total`. */
export interface Spent {
  readonly wall: number
  readonly workers: number
  readonly total: number
  readonly boot: number
  readonly engine: number
  readonly probes: number
  readonly reset: number
  /** Everything that is none of these: the harness's own time, and a worker's waiting for the others to end. */
  readonly harness: number
  /** The share of the wall time, 0 to 1, in which an engine or a probe was busy on any worker. */
  readonly busy: number
}

export function spentIn({ run, results }: Results): Spent {
  const [from, to] = [Date.parse(run.started), Date.parse(run.finished)]
  // merged runs were side by side on several machines, or one after the other with pauses between
  const spans = (run.merged ?? [run]).map(
    ({ started, finished }) => [Date.parse(started), Date.parse(finished)] as const,
  )
  const wall = covered(spans, from, to)
  const workers = Math.max(1, new Set(results.flatMap(({ worker }) => worker ?? [])).size)
  const timings = results.flatMap((row) => (row.attempts ?? [row]).flatMap(({ timing }) => timing ?? []))
  const sum = (activity: 'boot' | 'engine' | 'probes' | 'reset') =>
    timings.reduce((total, timing) => total + timing[activity], 0)
  const [boot, engine, probes, reset] = [sum('boot'), sum('engine'), sum('probes'), sum('reset')]
  const total = (spans.reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0) * workers) / spans.length
  const harness = Math.max(0, total - boot - engine - probes - reset)
  const stretches = timings.flatMap(({ busy }) => busy)
  const busy = wall === 0 ? 0 : covered(stretches, from, to) / wall
  return { wall, workers, total, boot, engine, probes, reset, harness, busy }
}

/** How much of a window the stretches cover together, however they overlap. */
export function covered(stretches: readonly (readonly number[])[], from: number, to: number): number {
  const inside = stretches.map(([start = 0, end = 0]) => [Math.max(start, from), Math.min(end, to)] as const)
  let total = 0
  let last = from
  for (const [start, end] of inside.sort(([one], [other]) => one - other)) {
    total += Math.max(0, end - Math.max(start, last))
    last = Math.max(last, end)
  }
  return total
}

/** The activities as rows: label, milliseconds, share of the total from 0 to 1. */
export function spentRows({
  total,
  boot,
  engine,
  probes,
  reset,
  harness,
}: Spent): (readonly [string, number, number])[] {
  const rows = [
    ['boot', boot],
    ['engine calls', engine],
    ['probes', probes],
    ['reset', reset],
    ['harness', harness],
  ] as const
  return rows.map(([label, time]) => [label, time, total === 0 ? 0 : time / total] as const)
}

export function busySentence({ busy, wall }: Spent, inTime: (milliseconds: number) => string): string {
  return `An engine or a probe was busy in ${percent(busy)} of the ${inTime(wall)} that the scenarios took.`
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
