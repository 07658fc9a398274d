import { type AttemptRecord, RESULT_WORDS, type ScenarioResult, TOPOLOGY_PICTURE } from './results'

/**
 * One row of all the times that a scenario was taken on a subject. They must agree: a scenario that passed five times and
 * failed once is flaky, and never counts as a pass.
 *
 * @param rows in order, at least one.
 * @param cutOff the run ended before all of them were done, so those that agree say nothing yet.
 */
export function combineAttempts(rows: readonly ScenarioResult[], cutOff: boolean): ScenarioResult {
  const first = rows[0]
  if (!first) throw new Error('A scenario without a single attempt has no row')
  if (rows.length === 1) return first
  const attempts = rows.map(attemptOf)
  const findings = rows.flatMap((row) => row.findings)
  const telling = { ...(rows.find(({ result }) => result !== 'passed') ?? first), findings }
  if (cutOff) return { ...telling, result: 'broken', reason: `${counted(rows)}; ${telling.reason}`, attempts }
  if (rows.every(({ result }) => result === first.result)) return { ...(rows.at(-1) ?? first), findings, attempts }
  return { ...telling, result: 'flaky', reason: `${counted(rows)}; ${firstBad(rows)}`, attempts }
}

/** `passed 4 times, failed once`. */
function counted(rows: readonly ScenarioResult[]): string {
  return RESULT_WORDS.map((word) => ({ word, count: rows.filter(({ result }) => result === word).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word} ${times(count)}`)
    .join(', ')
}

function firstBad(rows: readonly ScenarioResult[]): string {
  const index = rows.findIndex(({ result }) => result !== 'passed')
  const { reason, error } = rows[index] ?? {}
  return `attempt ${index + 1}: ${reason ?? error?.message.split('\n')[0] ?? 'no reason given'}`
}

function times(count: number): string {
  if (count === 1) return 'once'
  return count === 2 ? 'twice' : `${count} times`
}

/** Its topology is not kept, so neither is the picture of it. */
function attemptOf({ result, milliseconds, probes, observations, files, ...row }: ScenarioResult): AttemptRecord {
  const { reason, error, started, timing, usage } = row
  return {
    result,
    ...(reason === undefined ? {} : { reason }),
    ...(error ? { error } : {}),
    ...(started === undefined ? {} : { started }),
    ...(timing ? { timing } : {}),
    ...(usage ? { usage } : {}),
    milliseconds,
    probes,
    observations,
    files: files.filter(({ name }) => name !== TOPOLOGY_PICTURE),
  }
}
