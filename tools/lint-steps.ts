import path from 'node:path'
import { parseArgs } from 'node:util'
import { runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { cucumberOptions, quietEnvironment } from '../support/cucumber-options'
import { runMain } from './run-main'
import { StepUse } from './step-use'

const ROOT = path.resolve(__dirname, '..')

/** A dry run ends well with undefined steps, too: what it found is in its messages alone. */
async function dryRun(paths: readonly string[]): Promise<readonly Envelope[]> {
  const envelopes: Envelope[] = []
  const options = cucumberOptions({ paths, dryRun: true })
  await runCucumber(options, { ...quietEnvironment(), cwd: ROOT }, (envelope) => envelopes.push(envelope))
  return envelopes
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { report: { type: 'boolean' } } })
  const paths = positionals.map((file) => path.resolve(file))
  const use = new StepUse(await dryRun(paths.length > 0 ? paths : ['{features,labs}/**/*.feature']))
  if (values.report) console.log(`${use.report().join('\n')}\n`)
  const problems = use.problems()
  for (const problem of problems) console.log(problem)
  console.log(`${use.summary()}, ${problems.length} problems`)
  return problems.length === 0 ? 0 : 1
}

runMain(main)
