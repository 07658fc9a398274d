import { BlockedError } from './errors'
import { drawSpeeds } from './plots/speeds'
import {
  again,
  type Comparison,
  comparePaths,
  compareSpeeds,
  judgeSpeeds,
  type PathSpeed,
  spellRatio,
} from './tables/compare-speeds'
import type { RawTable } from './tables/rows'
import type { LabWorld } from './world'

/**
 * Judges what was measured, and keeps the figures and their plot whatever the judgement.
 * @throws AssertionError, or BlockedError when a path differs from itself.
 */
export async function judgeSpeedTable(world: LabWorld, expected: RawTable): Promise<void> {
  const speeds = world.speeds.read()
  const [first] = speeds
  const control = first ? comparePaths(speeds, first.path, again(first.path)) : []
  const comparisons = compareSpeeds(speeds, expected)
  await keepFigures(world, speeds, [...comparisons, ...control])
  const told = control.find(({ measure, word }) => expected[0]?.includes(measure) && word !== 'no difference')
  if (told) throw new BlockedError(`The path ${told.path} differs from itself: ${spellRatio(told.ratio)}`)
  judgeSpeeds(comparisons, expected)
}

async function keepFigures(world: LabWorld, speeds: readonly PathSpeed[], comparisons: readonly Comparison[]) {
  const figures = JSON.stringify({ speeds, comparisons }, undefined, 2)
  world.attach(figures, { mediaType: 'application/json', fileName: 'evidence/speeds.json' })
  world.attach(await drawSpeeds(speeds, comparisons), { mediaType: 'image/svg+xml', fileName: 'evidence/speeds.svg' })
  const rows = comparisons.map(({ path, against, measure, ratio, word }) => [
    path,
    against,
    measure,
    word,
    spellRatio(ratio),
  ])
  const observed = [['PATH', 'COMPARED WITH', 'MEASURE', 'RESULT', 'RATIO'], ...rows]
  world.keep({ kind: 'observation', subject: 'ratios of the speeds', observed })
}
