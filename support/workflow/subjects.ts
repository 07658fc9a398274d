import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from '../errors'

/** An engine that is to be judged, with its daemon.json if it is given one. */
export interface SubjectWish {
  /** The word for the engine. */
  readonly engine: string
  /** A daemon.json, parsed. */
  readonly options: Readonly<Record<string, unknown>> | null
  /** The name of the file that the options are from. */
  readonly optionsFile?: string
}

/** The words for what a run is to judge, as typed. */
export interface SubjectWords {
  readonly engine: readonly string[]
  /** `all`, or a file that lists engines. */
  readonly engines?: string
  /** Files, or `none` for an engine as it is; each engine is judged with each of them. */
  readonly engineOptions: readonly string[]
}

/** An engine of a list, with the file of its options. */
interface Listed {
  readonly engine: string
  readonly options?: string
}

/** The word for an engine without options beside others with some. */
const NONE = 'none'

/**
 * What a run is to judge, in the order of the words.
 * @param all lists the words of all engines that can be had.
 * @throws UsageError naming the file that cannot be read, and what is wrong with it.
 */
export async function subjectsWanted(
  { engine, engines, engineOptions }: SubjectWords,
  all: () => Promise<readonly string[]>,
): Promise<SubjectWish[]> {
  if (engines !== undefined && engine.length > 0) throw new UsageError('Give --engine or --engines, not both')
  const listed: readonly Listed[] =
    engines === undefined
      ? (engine.length > 0 ? engine : ['newest']).map((word) => ({ engine: word }))
      : engines === 'all'
        ? (await all()).map((word) => ({ engine: word }))
        : parseEngineList(engines, await readText(engines, 'The list of engines'))
  const files = engineOptions.length > 0 ? engineOptions : [NONE]
  const wishes = listed.flatMap(({ engine, options }) =>
    (options === undefined ? files : [options]).map((file) => ({ engine, file })),
  )
  return Promise.all(wishes.map(async ({ engine, file }) => ({ engine, ...(await optionsOf(file)) })))
}

/**
 * Reads a list of engines: a line each, with the file of its options behind it where it has some, relative to the list.
 * Empty lines and what follows a `#` say nothing.
 * @throws UsageError naming the line.
 */
export function parseEngineList(file: string, text: string): Listed[] {
  const lines = text.split('\n').map((line, index) => ({ words: wordsOf(line), place: `${file}:${index + 1}` }))
  const listed = lines.filter(({ words }) => words.length > 0)
  if (listed.length === 0)
    throw new UsageError(`${file} lists no engine: a line each, such as "28.5.2" or "28.5 ipv6.json"`)
  return listed.map(({ words: [engine = '', options, more], place }) => {
    if (more !== undefined)
      throw new UsageError(`${place}: an engine and a file of options are wanted, not also "${more}"`)
    if (options === undefined || options === NONE) return { engine, ...(options ? { options } : {}) }
    return { engine, options: path.resolve(path.dirname(file), options) }
  })
}

/** An engine's daemon.json, or null for `none`. @throws UsageError naming the file and what is wrong with it. */
export async function optionsOf(file: string): Promise<Pick<SubjectWish, 'options' | 'optionsFile'>> {
  if (file === NONE) return { options: null }
  const options = parseOptions(file, await readText(file, 'The engine options'))
  return { options, optionsFile: path.basename(file) }
}

/** Parses a daemon.json. @throws UsageError naming the file and what is wrong with it. */
export function parseOptions(file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${String(error)}`, { cause: error })
  }
  throw new UsageError(`${file} is no daemon.json: it must hold one JSON object`)
}

async function readText(file: string, what: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: Error) => {
    throw new UsageError(`${what} cannot be read: ${cause.message}`, { cause })
  })
}

function wordsOf(line: string): string[] {
  return line
    .replace(/(^|\s)#.*/, '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
}
