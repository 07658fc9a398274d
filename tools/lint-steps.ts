import path from 'node:path'
import { parseArgs } from 'node:util'
import { runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { cucumberOptions, quietEnvironment } from '../support/cucumber-options'
import { SABOTAGES } from '../support/sabotage'
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

/** Faults say why scenarios fail under them by the pattern of the Then: a step that is renamed must not leave that behind. */
function lostReasons(patterns: ReadonlySet<string>): string[] {
  return Object.entries(SABOTAGES).flatMap(([name, { reaches }]) =>
    Object.keys(reaches ?? {}).flatMap((pattern) =>
      patterns.has(pattern) ? [] : [`support/sabotage/${name}.ts reaches "${pattern}", which is no step definition`],
    ),
  )
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { report: { type: 'boolean' } } })
  const paths = positionals.map((file) => path.resolve(file))
  const use = new StepUse(await dryRun(paths.length > 0 ? paths : ['{features,labs}/**/*.feature']))
  if (values.report) console.log(`${use.report().join('\n')}\n`)
  const problems = [...use.problems(), ...lostReasons(use.patterns)]
  for (const problem of problems) console.log(problem)
  console.log(`${use.summary()}, ${problems.length} problems`)
  return problems.length === 0 ? 0 : 1
}

runMain(main)
