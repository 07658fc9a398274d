import path from 'node:path'
import { run } from 'node:test'
import { dot } from 'node:test/reporters'
import { ROOT } from './command'
import { type Tally, withExitCode } from './tally'

const ALL = ['{support,cli,steps,tools}/**/*.test.{ts,tsx}']

/** Runs the unit tests, each file in a process of its own; a dot for each test, then the failures. */
export async function runUnitTests(patterns: readonly string[] = ALL): Promise<Tally> {
  const events = run({
    globPatterns: patterns,
    cwd: ROOT,
    concurrency: true,
    execArgv: ['-r', require.resolve('ts-node/register')],
  })
  const counted = { passed: 0, failed: 0, skipped: 0, failures: [] as string[] }
  events.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return
    counted.passed = counts.passed
    counted.failed = counts.tests - counts.passed - counts.skipped - counts.todo
    counted.skipped = counts.skipped + counts.todo
  })
  events.on('test:fail', ({ name, file, details }) => {
    // The suite around a failed test fails as well, and says no more.
    if (details.type !== 'suite')
      counted.failures.push(`${path.relative(ROOT, file ?? '')}: ${name}\n${details.error.message.trim()}`)
  })
  // A file that cannot be loaded says so there alone.
  events.on('test:stderr', ({ message }) => process.stderr.write(message))
  for await (const text of events.compose(dot)) process.stdout.write(String(text))
  return withExitCode(counted, 0)
}
