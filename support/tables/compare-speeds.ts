import { type PairedRatio, pairedRatio, type SpeedWord, speedWord } from '../statistics/paired-ratio'
import { differs } from './compare-rows'
import { cell, type RawTable, type Row, readRows } from './rows'

/** What was measured on one path, a value a round. */
export interface PathSpeed {
  readonly path: string
  /** Milliseconds that an echo took. */
  readonly echoes: readonly number[]
  /** Gigabits a second. */
  readonly transfers: readonly number[]
}

/** The name of a path's second series, taken beside the first: the control, in which no difference may be found. */
export function again(path: string): string {
  return `${path}, again`
}

/** By a table's heading: how many times as fast one path is as the other. Of two times the shorter one is faster. */
const MEASURES: Readonly<Record<string, (one: PathSpeed, other: PathSpeed) => PairedRatio>> = {
  ECHO: (one, other) => pairedRatio(other.echoes, one.echoes),
  THROUGHPUT: (one, other) => pairedRatio(one.transfers, other.transfers),
}

export interface Comparison {
  readonly path: string
  readonly against: string
  readonly measure: string
  readonly ratio: PairedRatio
  readonly word: SpeedWord
}

/** The pairs of paths that a table names, compared by each measure. */
export function compareSpeeds(speeds: readonly PathSpeed[], table: RawTable): Comparison[] {
  return readSpeedRows(table).flatMap((row) => comparePaths(speeds, cell(row, 'PATH'), cell(row, 'COMPARED WITH')))
}

export function comparePaths(speeds: readonly PathSpeed[], path: string, against: string): Comparison[] {
  const [one, other] = [speedOf(speeds, path), speedOf(speeds, against)]
  return Object.entries(MEASURES).map(([measure, compare]) => {
    const ratio = compare(one, other)
    return { path, against, measure, ratio, word: speedWord(ratio) }
  })
}

/**
 * Judges by the measures that the table has columns for.
 * @throws AssertionError with a line per comparison that gave another word than the table has.
 */
export function judgeSpeeds(comparisons: readonly Comparison[], expected: RawTable): void {
  const wanted = wordsIn(expected)
  const judged = comparisons.filter((comparison) => wanted.has(placeOf(comparison)))
  const wrong = judged.filter((comparison) => wanted.get(placeOf(comparison)) !== comparison.word)
  if (wrong.length === 0) return
  const lines = wrong.map((comparison) => {
    const place = placeOf(comparison)
    return `  ${place}: expected ${wanted.get(place)}, observed ${comparison.word} (${spellRatio(comparison.ratio)})`
  })
  const first = `The speeds differ from the table in ${wrong.length} of ${judged.length} comparisons`
  throw differs(first, lines, expected, comparisons)
}

/** `1.62 times as fast, 1.55 to 1.71 with 99.4 % over 12 rounds`. */
export function spellRatio({ median, low, high, confidence, rounds }: PairedRatio): string {
  const [middle, least, most] = [median, low, high].map((ratio) => ratio.toFixed(2))
  return `${middle} times as fast, ${least} to ${most} with ${(confidence * 100).toFixed(1)} % over ${rounds.length} rounds`
}

function wordsIn(table: RawTable): Map<string, string> {
  const words = readSpeedRows(table).flatMap((row) =>
    Object.keys(MEASURES).map((measure) => {
      const [path, against] = [cell(row, 'PATH'), cell(row, 'COMPARED WITH')]
      return [placeOf({ path, against, measure }), row[measure]] as const
    }),
  )
  return new Map(words.flatMap(([place, word]) => (word === undefined ? [] : [[place, word]])))
}

function readSpeedRows(table: RawTable): Row[] {
  return readRows(table, ['PATH', 'COMPARED WITH'], Object.keys(MEASURES))
}

function placeOf({ path, against, measure }: Pick<Comparison, 'path' | 'against' | 'measure'>): string {
  return `${path} compared with ${against}, ${measure}`
}

function speedOf(speeds: readonly PathSpeed[], path: string): PathSpeed {
  const found = speeds.find((speed) => speed.path === path)
  if (found) return found
  throw new Error(`No path "${path}" was measured; measured were: ${speeds.map((speed) => speed.path).join(', ')}`)
}
