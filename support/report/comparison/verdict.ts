import type { Comparison } from '../../results/comparison/comparison'
import { plural } from '../words'
import { isLoss } from './chapters'

/** What was compared, a line each: the places, the subjects and what differs between them, how sure the times are. */
export function headLines({ before, after, pairs, partial }: Comparison): string[] {
  return [
    `OLD ${sideInWords(before)}`,
    `NEW ${sideInWords(after)}`,
    ...pairs.flatMap(({ beforeName, afterName, notes, compared, noise }) => {
      const who = beforeName === afterName ? afterName : `${afterName} against ${beforeName}`
      return [
        `${who}: ${plural(compared, 'scenario')} on both`,
        ...notes.map((note) => `  ${note}`),
        `  ${noiseWords(noise)}`,
      ]
    }),
    ...(partial ? ['Only what both have was compared.'] : []),
    ...[before, after].flatMap(troubles),
  ]
}

/** `2 regressions, 1 repair; 224 of 227 scenarios as before`. */
export function verdictLine(comparison: Comparison): string {
  const { regressions, repairs, otherwise, vanished, appeared, observations, slowDowns, accepted, alone } = comparison
  const counts = [
    [regressions.length, 'regression'],
    [vanished.filter(isLoss).length, 'lost scenario'],
    [alone.before.length, 'missing engine'],
    [repairs.length, 'repair'],
    [otherwise.length + vanished.filter((each) => !isLoss(each)).length, 'other change'],
    [appeared.length, 'new scenario'],
    [comparison.byVersion.length, 'change by version'],
    [observations.length, 'changed observation'],
    [slowDowns.length, 'slow-down'],
  ] as const
  const told = counts.filter(([count]) => count > 0).map(([count, noun]) => several(count, noun))
  const same = comparison.pairs.reduce((sum, pair) => sum + pair.same, 0)
  const all = comparison.pairs.reduce((sum, pair) => sum + pair.compared, 0)
  const words = [...told, ...(accepted.length > 0 ? [`${accepted.length} accepted`] : [])]
  return `${words.join(', ') || 'Nothing has changed'}; ${same} of ${plural(all, 'result')} as before`
}

function several(count: number, noun: string): string {
  return noun === 'change by version' && count > 1 ? `${count} changes by version` : plural(count, noun)
}

function sideInWords({ place, runs }: Comparison['before']): string {
  const [run] = runs
  const about = runs.length === 1 && run ? `run ${run.id}, ${run.started}` : plural(runs.length, 'run')
  return `${place} (${about})`
}

function noiseWords({ pairs, shift, limit }: Comparison['pairs'][number]['noise']): string {
  const whole = `on the whole ${shift.toFixed(2)} times as long as before`
  if (limit === undefined) return `times: ${plural(pairs, 'pair')}, too few to tell noise from a slow-down`
  return `times: ${whole}; up to ${limit.toFixed(1)} times is noise`
}

function troubles({ place, runs }: Comparison['before']): string[] {
  return runs
    .filter(({ complete, interrupted }) => !complete || interrupted !== undefined)
    .map(({ id, interrupted }) => {
      const why = interrupted === undefined ? 'is incomplete' : `was interrupted (${interrupted})`
      return `The run ${id} in ${place} ${why}.`
    })
}
