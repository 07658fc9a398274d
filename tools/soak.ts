import path from 'node:path'
import { Command, Option } from 'commander'
import { renderTable } from '../cli/table'
import { MachineError, UsageError } from '../support/errors'
import { OUTERS } from '../support/outer/choose'
import { type SoakRequest, soak } from '../support/workflow/soak'
import type { Judged, SoakVerdict } from '../support/workflow/soak-verdict'

/** `npm run soak -- --rounds 10`: exit code 0 when nothing grows and nothing is unsteady. */
async function main(): Promise<number> {
  const command = new Command('npm run soak --')
    .description('Runs scenarios again and again and looks for growth of memory, descriptors, disk and times.')
    .argument('[paths...]', 'feature files or folders; the catalogue by default')
    .option('--engine <word>', 'an engine, as of vethlab run; may be given several times', addTo, [])
    .option('--engine-options <file>', 'a daemon.json for the engines, likewise', addTo, [])
    .addOption(new Option('--outer <kind>', 'the outer engine').choices([...OUTERS]).default('auto'))
    .option('--tags <expression>', 'a tag expression')
    .option('--workers <number>', 'labs at a time')
    .option('--rounds <number>', 'end after so many rounds')
    .option('--hours <number>', 'begin no round after so many hours')
    .parse()
  const request = { ...command.opts<Omit<SoakRequest, 'paths'>>(), paths: command.args }
  const { folder, rounds, verdict } = await soak(request, (line) => console.log(line))
  console.log(`\n${report(verdict)}`)
  console.log(`\n${path.relative(process.cwd(), folder)}: soak.json, soak.svg`)
  console.log(`${rounds.length} rounds: ${wordOf(verdict)}`)
  return verdict.exitCode
}

function addTo(word: string, words: readonly string[]): readonly string[] {
  return [...words, word]
}

function report({ measures, slower, unsteady, failed }: SoakVerdict): string {
  const heading = ['MEASURE', 'FIRST', 'LAST', 'EACH ROUND', 'INTERVAL', 'BY CHANCE', 'VERDICT']
  const lines = [
    ...slower.map(({ scenario, trend }) => `slower: ${scenario}, ${Math.round(trend.slope)} ms each round`),
    ...unsteady.map(({ scenario, results }) => `flaky: ${scenario}: ${results.join(', ')}`),
    ...failed.map(({ scenario, result }) => `${result}: ${scenario}`),
  ]
  return [renderTable([heading, ...measures.map(rowOf)]), ...lines].join('\n')
}

function rowOf({ name, unit, values, trend, word }: Judged): string[] {
  const shown = (value: number | null | undefined) =>
    value == null ? '-' : `${round(value)} ${unit === 'count' ? '' : unit}`.trim()
  const interval = Number.isFinite(trend.low) ? `${round(trend.low)} to ${round(trend.high)}` : '-'
  return [
    name,
    shown(values[1] ?? values[0]),
    shown(values.at(-1)),
    shown(trend.slope),
    interval,
    trend.chance.toFixed(4),
    word,
  ]
}

function round(value: number): string {
  return value.toFixed(Math.abs(value) >= 100 ? 0 : 2)
}

function wordOf({ exitCode, measures }: SoakVerdict): string {
  const grown = measures.filter(({ word }) => word === 'growth').map(({ name }) => name)
  if (grown.length > 0) return `growth of ${grown.join(', ')}`
  if (exitCode !== 0) return 'not all of it is steady and good'
  return measures.some(({ word }) => word === 'too few rounds')
    ? 'nothing wrong, but too few to tell growth'
    : 'no growth'
}

main().then(
  // the workers of a round that was stopped would go on for as long as their steps take
  (code) => process.exit(code),
  (error: unknown) => {
    const isKnown = error instanceof UsageError || error instanceof MachineError
    console.error(isKnown ? error.message : error)
    process.exit(error instanceof UsageError ? 2 : 3)
  },
)
