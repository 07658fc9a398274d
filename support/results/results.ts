import { access, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { complaintsOf } from '../answers'
import { UsageError } from '../errors'
import { topologySchema } from '../topology-state'
import {
  findingSchema,
  isItself,
  mergedSchema,
  observationSchema,
  probeSchema,
  shardSchema,
  subjectSchema,
  timingSchema,
  unavailableSchema,
  usageSchema,
} from './attachments'
import { expectationSchema, reviewSchema } from './expectations'
import { type Scenario, scenarioSchema } from './scenario'

/** The version of the schema below. A reader refuses any other. */
export const SCHEMA = 1
export const RESULTS_FILE = 'results.json'
export const MESSAGES_FILE = 'messages.ndjson'
/** The name of the file, among a result's, that shows its topology. */
export const TOPOLOGY_PICTURE = 'topology.svg'

/** The words for a scenario's result, in the order in which reports show them. */
export const RESULT_WORDS = ['passed', 'failed', 'blocked', 'broken', 'flaky', 'skipped'] as const

const milliseconds = z.number().nonnegative()
const table = z.array(z.array(z.string()))

const errorSchema = z.object({
  /** The name of the error's class. */
  type: z.string(),
  /** First line: what differs. Then a line per difference. */
  message: z.string(),
  /** The step or hook that threw it. */
  step: z.string().optional(),
  /** Where an error of the harness came from, with its causes. */
  trace: z.string().optional(),
})

const stepSchema = z.object({
  /** With its keyword: `Then the answers are`; a hook as `Before: the lab is ready`. */
  text: z.string(),
  hook: z.enum(['before', 'after']).optional(),
  /** What its keyword means: an `And` below a Then is one more Then. Runs of before it was kept have none. */
  role: z.enum(['Given', 'When', 'Then']).optional(),
  /** The pattern of the step definition that carries it out: `the networks of {host} are`. */
  definition: z.string().optional(),
  status: z.enum(['passed', 'failed', 'skipped', 'undefined', 'ambiguous', 'pending', 'unfinished']),
  milliseconds,
  table: table.optional(),
  docString: z.string().optional(),
})

const lessonSchema = z.object({
  /** The feature file, as in its scenarios. */
  feature: z.string(),
  name: z.string(),
  /** What stands under the name, without the file's own indentation; empty when nothing does. */
  description: z.string(),
  rules: z.array(z.object({ name: z.string(), description: z.string() })),
})

const fileSchema = z.object({ name: z.string(), path: z.string(), mediaType: z.string() })

const attemptSchema = z.object({
  result: z.enum(RESULT_WORDS),
  reason: z.string().optional(),
  error: errorSchema.optional(),
  started: z.string().optional(),
  milliseconds,
  probes: z.array(probeSchema),
  observations: z.array(observationSchema),
  timing: timingSchema.optional(),
  usage: usageSchema.optional(),
  files: z.array(fileSchema),
})

const resultSchema = z.object({
  scenario: z.string(),
  /** A subject's id; `unknown` when the run ended before any scenario named it. */
  subject: z.string(),
  /** `flaky`: the attempts were not the same. What stands beside it is then that of the first which did not pass. */
  result: z.enum(RESULT_WORDS),
  /** For `skipped`, `broken` and `flaky`: why, in one line. */
  reason: z.string().optional(),
  error: errorSchema.optional(),
  /** Errors after the first, of After hooks. */
  laterErrors: z.array(errorSchema),
  /** ISO 8601; absent when it never started. */
  started: z.string().optional(),
  milliseconds,
  worker: z.string().optional(),
  steps: z.array(stepSchema),
  probes: z.array(probeSchema),
  observations: z.array(observationSchema),
  findings: z.array(findingSchema),
  timing: timingSchema.optional(),
  usage: usageSchema.optional(),
  /** What the lab was made of when the scenario ended; taken when its evidence is. */
  topology: topologySchema.optional(),
  /** Evidence, captures and the transcript; `path` is relative to the run's folder. */
  files: z.array(fileSchema),
  /** Each time that the scenario was taken, in order, when that was more than once. */
  attempts: z.array(attemptSchema).optional(),
  /** The entry of a file of expectations by which the result is no surprise; it counts for nothing in the exit code. */
  accepted: expectationSchema.optional(),
})

const resultsSchema = z.object({
  schema: z.literal(SCHEMA),
  run: z.object({
    id: z.string(),
    started: z.string(),
    finished: z.string(),
    /** How many scenarios the run set out to run, over all subjects. */
    planned: z.number().int(),
    /** Whether each of them came to its end, and the run too. */
    complete: z.boolean(),
    /** What stopped the run from outside: `SIGINT`. */
    interrupted: z.string().optional(),
    /** Subjects that were asked for and could not be had. */
    unavailable: z.array(unavailableSchema).default([]),
    /** What part of a selection this run took. */
    shard: shardSchema.optional(),
    /** The runs that this one was merged from. Their workers are not one another's. */
    merged: z.array(mergedSchema).optional(),
    /** What went wrong outside any scenario: a feature that cannot be read, a run hook, a worker that died, a part missing. */
    errors: z.array(z.object({ where: z.enum(['feature', 'run', 'merge']), message: z.string() })),
    /** What is to be said of the entries of a file of expectations, if there was one. */
    expectations: reviewSchema.optional(),
    exitCode: z.number().int(),
  }),
  subjects: z.array(subjectSchema),
  /** What the features teach. Runs of before they were kept have none. */
  lessons: z.array(lessonSchema).default([]),
  scenarios: z.array(scenarioSchema),
  results: z.array(resultSchema),
})

export type Results = z.infer<typeof resultsSchema>
export type Run = Results['run']
export type { Scenario }
export type Lesson = z.infer<typeof lessonSchema>
export type ScenarioResult = z.infer<typeof resultSchema>
export type ResultWord = ScenarioResult['result']
export type AttemptRecord = z.infer<typeof attemptSchema>
export type StepRecord = z.infer<typeof stepSchema>
export type ErrorRecord = z.infer<typeof errorSchema>
export type FileRecord = ScenarioResult['files'][number]

/**
 * @param place a results.json, or the folder of a run.
 * @throws UsageError naming the file and what is wrong with it.
 */
export async function readResults(place: string): Promise<Results> {
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const file = isFolder ? path.join(place, RESULTS_FILE) : place
  const text = await readFile(file, 'utf8').catch(async (cause: Error) => {
    const advice = (await hasMessages(path.dirname(file)))
      ? `its run was cut off; make them of its messages with ./vethlab report ${path.dirname(file)}`
      : `name the folder of a run, or its ${RESULTS_FILE}`
    throw new UsageError(`No results in ${file}: ${advice}`, { cause })
  })
  return parseResults(text, file)
}

/** Without what was seen under a sabotage, where the engine itself was tried too. */
export function ofEngines<R extends Pick<Results, 'subjects' | 'results'>>(results: R): R {
  const subjects = results.subjects.filter(isItself)
  if (subjects.length === 0) return results
  const faulty = new Set(results.subjects.filter((each) => !isItself(each)).map(({ id }) => id))
  return { ...results, subjects, results: results.results.filter(({ subject }) => !faulty.has(subject)) }
}

/** Whether the folder is that of a run which came so far as to run scenarios. */
export async function hasMessages(folder: string): Promise<boolean> {
  return access(path.join(folder, MESSAGES_FILE)).then(
    () => true,
    () => false,
  )
}

/** Writes the file whole or not at all, one line per item, so that two runs can be compared with diff. */
export async function writeResults(file: string, results: Results): Promise<void> {
  const items = (values: readonly unknown[]) =>
    values.length === 0 ? '[]' : `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`
  const { schema, run, subjects, lessons, scenarios, results: rows } = results
  const lines = [
    `"schema": ${schema}`,
    `"run": ${JSON.stringify(run)}`,
    `"subjects": ${items(subjects)}`,
    `"lessons": ${items(lessons)}`,
    `"scenarios": ${items(scenarios)}`,
    `"results": ${items(rows)}`,
  ]
  try {
    await writeFile(`${file}.part`, `{\n  ${lines.join(',\n  ')}\n}\n`)
    await rename(`${file}.part`, file)
  } catch (error) {
    await rm(`${file}.part`, { force: true })
    throw error
  }
}

function parseResults(text: string, file: string): Results {
  const json = parseJson(text, file)
  const { schema } = z.object({ schema: z.unknown() }).catch({ schema: undefined }).parse(json)
  if (typeof schema === 'number' && schema !== SCHEMA) {
    throw new UsageError(`${file} has schema ${schema}; this vethlab reads schema ${SCHEMA}`)
  }
  const parsed = resultsSchema.safeParse(json)
  if (!parsed.success) throw new UsageError(`${file} holds no results: ${complaintsOf(parsed.error)}`)
  refuseStrays(parsed.data, file)
  return parsed.data
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UsageError(`${file} is not JSON: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

/** A row about a scenario or a subject that the file does not describe would be lost in every report. */
function refuseStrays({ subjects, scenarios, results }: Results, file: string): void {
  const known = new Set([...scenarios, ...subjects].map(({ id }) => id).concat('unknown'))
  const stray = results.flatMap(({ scenario, subject }) => [scenario, subject]).find((id) => !known.has(id))
  if (stray !== undefined) throw new UsageError(`${file} has a result of ${stray}, which it does not describe`)
}
