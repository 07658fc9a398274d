import type { PlannedPair } from './pairs'
import type { Pair, Proved, State } from './proof'
import type { Trial } from './trial'

/** What a trial under a fault shows. */
export function judgePair({ fault, role, takesControl }: PlannedPair, trial: Trial | undefined): Pair {
  if (!trial) return { fault: fault.name, role, verdict: 'not run' }
  const { result, step, said } = trial
  const verdict = verdictOf(role, takesControl, trial)
  const because = role === 'other' && verdict === 'killed' ? fault.reaches?.[step?.definition ?? ''] : undefined
  return {
    fault: fault.name,
    role,
    verdict,
    result,
    ...(step ? { step: step.text } : {}),
    ...(step?.definition === undefined ? {} : { definition: step.definition }),
    ...(said === undefined ? {} : { said }),
    ...(because === undefined ? {} : { because }),
  }
}

/** A kill that nobody expected and nobody has explained. */
export function isUnexplained({ role, verdict, because }: Pair): boolean {
  return role === 'other' && verdict === 'killed' && because === undefined
}

function verdictOf(role: Pair['role'], takesControl: boolean, trial: Trial): Pair['verdict'] {
  const { result, step } = trial
  if (result === 'skipped') return 'inapplicable'
  const failedInThen = result === 'failed' && step?.role === 'Then'
  if (role === 'other') return result === 'passed' ? 'unharmed' : failedInThen ? 'killed' : 'disturbed'
  if (result === 'passed') return 'survived'
  const isRight = (role === 'named' && failedInThen) || (takesControl && result === 'blocked')
  return isRight ? 'killed' : 'misdiagnosed'
}

/** What is shown of a scenario by all that it went through. */
export function stateOf(healthy: Trial | undefined, pairs: readonly Pair[], isRestricted: boolean): State {
  if (!healthy) return 'not run'
  if (healthy.result === 'skipped') return 'inapplicable'
  if (healthy.result !== 'passed') return 'unhealthy'
  const wanted = pairs.filter(({ role }) => role !== 'other')
  const has = (verdict: Pair['verdict']) => wanted.some((pair) => pair.verdict === verdict)
  if (has('survived')) return 'survived'
  if (has('misdiagnosed')) return 'misdiagnosed'
  if (pairs.some(({ verdict }) => verdict === 'not run')) return 'not run'
  if (isRestricted) return wanted.length > 0 ? 'proven' : 'not asked'
  return wanted.some(({ role, verdict }) => role === 'named' && verdict === 'killed') ? 'proven' : 'unproven'
}

/** What keeps a pair from showing what it should, in a sentence; undefined for one that does, or was not expected to. */
export function complaintOf({ role, verdict, result, step, said }: Pair): string | undefined {
  if (verdict === 'survived') return 'it passed all the same'
  if (verdict !== 'misdiagnosed') return undefined
  const wanted = role === 'control' ? 'it should be blocked' : 'it should fail in a Then'
  const where = step === undefined ? '' : ` in "${step}"`
  return `${result}${where}, but ${wanted}${said === undefined ? '' : `: ${said}`}`
}

/** The command that repeats a trial. */
export function repeatCommand({ feature, line }: Pick<Proved, 'feature' | 'line'>, fault?: string): string {
  const under = fault === undefined ? '' : ` --sabotage ${fault}`
  return `./vethlab run ${/[\s'"$\\]/.test(feature) ? `'${feature}:${line}'` : `${feature}:${line}`}${under}`
}
