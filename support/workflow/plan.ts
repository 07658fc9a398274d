import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadSources } from '@cucumber/cucumber/api'
import { generateMessages } from '@cucumber/gherkin'
import { type Envelope, IdGenerator, type Pickle, type PickleStep, SourceMediaType } from '@cucumber/messages'
import { cucumberOptions } from '../cucumber-options'
import { UsageError } from '../errors'

/** The features of the project itself. */
export const CATALOGUE = path.resolve(__dirname, '../../features')

/** The scenarios that a run is going to take, known before anything is booted. */
export interface Plan {
  readonly pickles: readonly Pickle[]
  /** Words for engines in tables of hosts. */
  readonly engines: readonly string[]
}

/**
 * Reads the features and selects their scenarios.
 * @throws UsageError for a feature that cannot be read, a tag that no scenario carries, and when nothing is selected.
 */
export async function planRun(paths: readonly string[], tags: string): Promise<Plan> {
  await requirePaths(paths)
  const { plan, errors } = await loadSources(cucumberOptions({ paths, tags }).sources).catch((error: Error) => {
    const reason = error.cause instanceof Error ? error.cause.message : error.message
    throw new UsageError(`the tags "${tags}" cannot be read: ${reason.replaceAll(/\s*\n\s*/g, ' ')}`, { cause: error })
  })
  const [first] = errors
  if (first) throw new UsageError(`${first.uri}:${first.location.line}: ${first.message.replaceAll(/\s*\n\s*/g, ' ')}`)
  const all = await picklesOf([...new Set(plan.map(({ uri }) => uri))])
  const chosen = new Set(plan.map(({ uri, name }) => `${uri}#${name}`))
  const pickles = all.filter(({ uri, name }) => chosen.has(`${uri}#${name}`))
  if (pickles.length === 0) throw new UsageError(await whyNothing(paths, tags))
  return { pickles, engines: enginesNamed(pickles) }
}

/** Cucumber takes a file that is not there for one without scenarios. */
async function requirePaths(paths: readonly string[]): Promise<void> {
  for (const each of paths.filter((path) => !/[*?[{]/.test(path))) {
    const place = each.replace(/(:\d+)+$/, '')
    await access(place).catch((cause: Error) => {
      throw new UsageError(`There is no feature and no folder ${place}`, { cause })
    })
  }
}

async function whyNothing(paths: readonly string[], tags: string): Promise<string> {
  const where = paths.join(', ')
  const { plan } = await loadSources(cucumberOptions({ paths }).sources)
  if (plan.length === 0) return `No scenario in ${where}`
  const known = new Set(
    (await picklesOf([...new Set(plan.map(({ uri }) => uri))])).flatMap(({ tags }) => tags.map(({ name }) => name)),
  )
  const unknown = (tags.match(/@[^\s()]+/g) ?? []).filter((tag) => !known.has(tag))
  const hint =
    unknown.length > 0
      ? `; no scenario carries ${unknown.join(', ')}, the tags there are: ${[...known].sort().join(' ') || 'none'}`
      : ''
  return `No scenario in ${where} fits the tags "${tags}"${hint}`
}

async function picklesOf(uris: readonly string[]): Promise<Pickle[]> {
  const envelopes = await Promise.all(
    uris.map(async (uri): Promise<readonly Envelope[]> => {
      const source = await readFile(path.resolve(uri), 'utf8')
      const options = {
        includeSource: false,
        includeGherkinDocument: false,
        includePickles: true,
        newId: IdGenerator.uuid(),
      }
      return generateMessages(source, uri, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, options)
    }),
  )
  return envelopes.flat().flatMap(({ pickle }) => (pickle ? [pickle] : []))
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
