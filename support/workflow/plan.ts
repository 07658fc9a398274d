import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { loadSources } from '@cucumber/cucumber/api'
import { generateMessages } from '@cucumber/gherkin'
import { type Envelope, IdGenerator, type Pickle, type PickleStep, SourceMediaType } from '@cucumber/messages'
import { cucumberOptions } from '../cucumber-options'
import { UsageError } from '../errors'
import type { Shard } from '../results/attachments'
import type { Scenario } from '../results/results'
import { ScenarioIndex } from '../results/scenario-index'
import { takeShard } from './shard'
import { homeId, type Times, withTimes } from './times'

/** The features of the project itself. */
export const CATALOGUE = path.resolve(__dirname, '../../features')

/** The scenarios that a run is going to take, known before anything is booted. */
export interface Plan {
  readonly pickles: readonly Pickle[]
  readonly scenarios: readonly Scenario[]
  /** Words for engines in tables of hosts. */
  readonly engines: readonly string[]
  /** What Cucumber is given to run these scenarios: feature files, folders, `FILE:LINE:LINE`. */
  readonly paths: readonly string[]
  readonly shard?: Shard
}

/** What part of the selection a run takes: a shard of it, by the times of its scenarios. */
export interface PartWanted extends Omit<Shard, 'split'> {
  readonly times: Times
}

interface Planned {
  readonly pickle: Pickle
  readonly scenario: Scenario
}

/**
 * Reads the features and selects their scenarios.
 * @throws UsageError for a feature that cannot be read, a tag that no scenario carries, and when nothing is selected.
 */
export async function planRun(paths: readonly string[], tags: string, part?: PartWanted): Promise<Plan> {
  const selected = await select(paths, tags)
  if (!part) return planOf(selected, paths)
  const { shard, ids } = takeShard(withTimes(scenariosOf(selected), part.times), part)
  const taken = selected.filter(({ scenario }) => ids.has(homeId(scenario.id)))
  return { ...planOf(taken, placesOf(scenariosOf(taken))), shard }
}

function planOf(planned: readonly Planned[], paths: readonly string[]): Plan {
  const pickles = planned.map(({ pickle }) => pickle)
  return { pickles, scenarios: scenariosOf(planned), engines: enginesNamed(pickles), paths }
}

async function select(paths: readonly string[], tags: string): Promise<Planned[]> {
  await requirePaths(paths)
  const { plan, errors } = await loadSources(cucumberOptions({ paths, tags }).sources).catch((error: Error) => {
    const reason = error.cause instanceof Error ? error.cause.message : error.message
    throw new UsageError(`the tags "${tags}" cannot be read: ${reason.replaceAll(/\s*\n\s*/g, ' ')}`, { cause: error })
  })
  const [first] = errors
  if (first) throw new UsageError(`${first.uri}:${first.location.line}: ${first.message.replaceAll(/\s*\n\s*/g, ' ')}`)
  const all = await scenariosIn([...new Set(plan.map(({ uri }) => uri))])
  const chosen = new Set(plan.map(({ uri, location }) => `${uri}:${location.line}`))
  const selected = all.filter(({ pickle, scenario }) => chosen.has(`${pickle.uri}:${scenario.line}`))
  if (selected.length === 0) throw new UsageError(await whyNothing(paths, tags))
  return selected
}

/** `FILE:LINE:LINE` for each file. The line of an outline's row is that row alone; no two scenarios share a line. */
export function placesOf(scenarios: readonly Scenario[]): string[] {
  const files = Map.groupBy(scenarios, ({ feature }) => feature)
  return [...files].map(([feature, own]) => [feature, ...own.map(({ line }) => line)].join(':'))
}

function scenariosOf(planned: readonly Planned[]): Scenario[] {
  return planned.map(({ scenario }) => scenario)
}

/** Cucumber takes a file that is not there for one without scenarios, and one of another kind for bad tags. */
async function requirePaths(paths: readonly string[]): Promise<void> {
  for (const each of paths.filter((path) => !/[*?[{]/.test(path))) {
    const place = each.replace(/(:\d+)+$/, '')
    const found = await stat(place).catch((cause: Error) => {
      throw new UsageError(`There is no feature and no folder ${place}`, { cause })
    })
    if (!found.isDirectory() && !place.endsWith('.feature'))
      throw new UsageError(`${place} is no feature: the name of one ends with .feature`)
  }
}

async function whyNothing(paths: readonly string[], tags: string): Promise<string> {
  const where = paths.join(', ')
  const { plan } = await loadSources(cucumberOptions({ paths }).sources)
  if (plan.length === 0) return `No scenario in ${where}`
  const planned = await scenariosIn([...new Set(plan.map(({ uri }) => uri))])
  const known = new Set(planned.flatMap(({ scenario }) => scenario.tags))
  const unknown = (tags.match(/@[^\s()]+/g) ?? []).filter((tag) => !known.has(tag))
  const hint =
    unknown.length > 0
      ? `; no scenario carries ${unknown.join(', ')}, the tags there are: ${[...known].sort().join(' ') || 'none'}`
      : ''
  return `No scenario in ${where} fits the tags "${tags}"${hint}`
}

async function scenariosIn(uris: readonly string[]): Promise<Planned[]> {
  return (await Promise.all(uris.map(scenariosInFile))).flat()
}

async function scenariosInFile(uri: string): Promise<Planned[]> {
  const source = await readFile(path.resolve(uri), 'utf8')
  const options = { includeGherkinDocument: true, includePickles: true, newId: IdGenerator.uuid() }
  const index = new ScenarioIndex()
  const envelopes = generateMessages(source, uri, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, options)
  return envelopes.flatMap(({ gherkinDocument, pickle }: Envelope) => {
    if (gherkinDocument) index.add(gherkinDocument)
    return pickle ? [{ pickle, scenario: index.scenarioOf(pickle) }] : []
  })
}

function enginesNamed(pickles: readonly Pickle[]): string[] {
  const words = pickles.flatMap(({ steps }) => steps.flatMap(columnOf))
  return [...new Set(words)].filter((word) => word !== '' && word !== '-').sort()
}

function columnOf({ argument }: PickleStep): string[] {
  const [heading, ...rows] = (argument?.dataTable?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value))
  const column = heading?.includes('HOST') ? heading.indexOf('ENGINE') : -1
  return column < 0 ? [] : rows.map((row) => row[column] ?? '')
}
