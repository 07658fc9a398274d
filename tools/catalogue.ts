import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ROOT, runCommand } from './command'
import { type Tally, withExitCode } from './tally'

const LATEST = path.join(ROOT, 'reports', 'latest')

const outcome = z.object({
  scenario: z.string(),
  subject: z.string(),
  result: z.string(),
  reason: z.string().optional(),
  error: z.object({ message: z.string() }).optional(),
  findings: z.array(z.object({ host: z.string(), owner: z.string(), leftovers: z.array(z.string()) })),
})
const resultsFile = z.object({
  run: z.object({ errors: z.array(z.object({ message: z.string() })) }),
  results: z.array(outcome),
})

type Outcome = z.infer<typeof outcome>

/** Runs scenarios as a user would, and counts what the run's results.json says. */
export async function runScenarios(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const before = await newestReport()
  const { code } = await runCommand(['./vethlab', 'run', ...args], 'show', env)
  const report = await newestReport()
  const told = report && report !== before ? await readResults(report) : undefined
  const counted = countOutcomes(told?.results ?? [])
  const errors = told?.run.errors.map(({ message }) => message) ?? []
  return withExitCode({ ...counted, failures: [...counted.failures, ...errors] }, code)
}

/** Only passed is a pass, and only skipped is neither: a blocked, broken or flaky scenario failed. */
export function countOutcomes(outcomes: readonly Outcome[]): Omit<Tally, 'code'> {
  const count = (word: string) => outcomes.filter(({ result }) => result === word).length
  const bad = outcomes.filter(({ result }) => result !== 'passed' && result !== 'skipped')
  return {
    passed: count('passed'),
    skipped: count('skipped'),
    failed: bad.length,
    failures: [...bad.map(inWords), ...outcomes.flatMap(leaks)],
  }
}

function inWords({ scenario, subject, result, reason, error }: Outcome): string {
  return `${result} on ${subject}: ${scenario}\n${reason ?? error?.message ?? 'no reason was kept'}`
}

/** What vethlab left behind of its own fails the run, whatever became of the scenario. */
function leaks({ scenario, subject, findings }: Outcome): string[] {
  const ours = findings.filter(({ owner }) => owner === 'vethlab')
  return ours.map(({ host, leftovers }) => `left on ${host}, ${subject}: ${scenario}\n${leftovers.join('\n')}`)
}

/** A run that ended before it wrote anything leaves the report of the run before it. */
async function newestReport(): Promise<string | undefined> {
  return realpath(LATEST).catch(() => undefined)
}

async function readResults(report: string): Promise<z.infer<typeof resultsFile> | undefined> {
  const text = await readFile(path.join(report, 'results.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : resultsFile.parse(JSON.parse(text))
}
