import { createHash } from 'node:crypto'
import type { Attachment } from '@cucumber/messages'
import { z } from 'zod'
import { topologySchema } from '../topology-state'
import { scenarioSchema } from './scenario'

/** What a run's messages carry beside Cucumber's own facts: one JSON value per attachment of this type. */
export const MEDIA_TYPE = 'application/vnd.vethlab+json'

const table = z.array(z.array(z.string()))
const milliseconds = z.number().nonnegative()

export const subjectSchema = z.object({
  id: z.string().min(1),
  engine: z.object({
    family: z.literal('docker'),
    version: z.string().min(1),
    /** The distribution's version of the package that the engine came in. */
    package: z.string().optional(),
    /** The word that asked for it, as typed. */
    requested: z.string(),
    source: z.string(),
  }),
  /** The engine's daemon.json. */
  options: z.record(z.string(), z.unknown()).nullable(),
  /** The name of the file that the options came from. */
  optionsFile: z.string().optional(),
  driver: z.string().default('bridge'),
  kernel: z.string(),
  outer: z.enum(['private', 'docker', 'vm']),
  /** The fault that was put into the lab on purpose: what is judged then is not the engine. */
  sabotage: z.string().optional(),
  iptables: z.string().optional(),
  api: z.string().optional(),
})

/** A subject that was asked for and could not be had. `options`: the file of engine options. `reason`: one line. */
export const unavailableSchema = z.object({
  requested: z.string(),
  options: z.string().optional(),
  reason: z.string(),
})

export const probeSchema = z.object({
  probe: z.enum(['echo', 'http', 'tcp', 'look-up']),
  from: z.string(),
  to: z.string(),
  outcome: z.enum(['answered', 'refused', 'no answer', 'unreachable', 'found', 'not found']),
  by: z.string().optional(),
  seenFrom: z.string().optional(),
  /** What was dialled, and what a look-up found. */
  address: z.string().optional(),
  addresses: z.array(z.string()).readonly().optional(),
  command: z.string(),
  exitCode: z.number().int(),
  milliseconds,
  raw: z.string(),
  role: z.enum(['observation', 'control', 'control after']),
})

export const observationSchema = z.object({
  subject: z.string(),
  expected: table.optional(),
  observed: table,
})

/** What a scenario left somewhere that the reset could not bring back. */
export const findingSchema = z.object({
  /** The host, `outsider`, `lan`, `outer engine` or `this process`. */
  host: z.string(),
  scenario: z.string(),
  /** Who has to answer for it. Runs of before it was told have the engine's only. */
  owner: z.enum(['engine', 'vethlab', 'sabotage']).default('engine'),
  /** What the register of known leaks says of it; absent for what is new. */
  known: z.object({ id: z.string(), title: z.string(), source: z.string() }).optional(),
  leftovers: z.array(z.string()),
})

/** What the run's process held when a scenario had ended. `rss` and `descriptors` are the whole process's, the others the worker's own. */
export const usageSchema = z.object({
  /** Bytes. */
  rss: z.number().nonnegative(),
  heap: z.number().nonnegative(),
  descriptors: z.number().int().nonnegative(),
})

export const timingSchema = z.object({
  boot: milliseconds,
  engine: milliseconds,
  probes: milliseconds,
  reset: milliseconds,
  /** `[start, end]` in milliseconds since the epoch, for each stretch in which an engine or a probe was busy. */
  busy: z.array(z.array(z.number()).length(2)),
})

/** What part of a selection a run took, counted from 1. Runs with the same `split` divided the same selection alike. */
export const shardSchema = z.object({
  index: z.number().int().positive(),
  count: z.number().int().positive(),
  split: z.string(),
})

/** A run that became part of another. */
export const mergedSchema = z.object({ id: z.string(), started: z.string(), finished: z.string() })

/** What a run sets out to do. It stands before the first message of Cucumber's. */
export const intentSchema = z.object({
  /** What it judges, each in a Cucumber run of its own. */
  subjects: z.array(subjectSchema).min(1),
  /** What it was asked to judge and could not have. */
  unavailable: z.array(unavailableSchema).default([]),
  /** How many times it takes each scenario on each subject. */
  repeat: z.number().int().positive().default(1),
  /** The selection, so that it is accounted for even if nothing of it begins. Runs of before it was kept have none. */
  scenarios: z.array(scenarioSchema).default([]),
  /** The ids of the scenarios that a subject is to take, by its id; a subject that is not named takes the whole selection. */
  selections: z.record(z.string(), z.array(z.string())).optional(),
  shard: shardSchema.optional(),
})

/** What stands before the messages of runs that were merged. */
export const mergeSchema = z.object({
  runs: z.array(mergedSchema),
  /** What was expected, and none of the runs is of. */
  unavailable: z.array(unavailableSchema),
  /** What keeps the merged run from being whole, a sentence each. */
  troubles: z.array(z.string()),
})

/** A typed attachment, by its `kind`. */
export const typedAttachmentSchema = z.discriminatedUnion('kind', [
  intentSchema.extend({ kind: z.literal('intent') }),
  mergeSchema.extend({ kind: z.literal('merge') }),
  z.object({ kind: z.literal('subject'), subject: subjectSchema }),
  z.object({ kind: z.literal('skip'), reason: z.string().min(1) }),
  probeSchema.extend({ kind: z.literal('probe') }),
  observationSchema.extend({ kind: z.literal('observation') }),
  findingSchema.extend({ kind: z.literal('finding') }),
  timingSchema.extend({ kind: z.literal('timing') }),
  usageSchema.extend({ kind: z.literal('usage') }),
  topologySchema.extend({ kind: z.literal('topology') }),
])

export type Subject = z.infer<typeof subjectSchema>
export type Unavailable = z.infer<typeof unavailableSchema>
export type Intent = z.infer<typeof intentSchema>
/** As it is written; what is left out has its default. */
export type IntentGiven = z.input<typeof intentSchema>
export type Merge = z.infer<typeof mergeSchema>
export type Shard = z.infer<typeof shardSchema>
export type ProbeRecord = z.infer<typeof probeSchema>
export type ObservationRecord = z.infer<typeof observationSchema>
export type TypedAttachment = z.infer<typeof typedAttachmentSchema>

/** The body for `world.attach(body, MEDIA_TYPE)`. @throws ZodError at once, in the step that attaches nonsense. */
export function attachmentBody(value: z.input<typeof typedAttachmentSchema>): string {
  return JSON.stringify(typedAttachmentSchema.parse(value))
}

/** @returns undefined for every attachment that is not ours. @throws ZodError or SyntaxError for a malformed one. */
export function parseAttachment({ mediaType, body, contentEncoding }: Attachment): TypedAttachment | undefined {
  if (mediaType !== MEDIA_TYPE) return undefined
  const text = contentEncoding === 'BASE64' ? Buffer.from(body, 'base64').toString() : body
  return typedAttachmentSchema.parse(JSON.parse(text))
}

/**
 * `docker-28.5.2`; with a daemon.json `docker-28.5.2+1a2b3c4d`, the digits standing for its content whatever the order
 * of its keys; with a driver under test `docker-28.5.2+acme-net`; under a sabotage `docker-28.5.2+under-resolver-deaf`.
 */
export function subjectId(
  version: string,
  options: Readonly<Record<string, unknown>> | null,
  driver = 'bridge',
  sabotage?: string,
): string {
  const digest = createHash('sha256').update(canonical(options)).digest('hex').slice(0, 8)
  const has = options !== null && Object.keys(options).length > 0
  const parts = [
    ...(has ? [digest] : []),
    ...(driver === 'bridge' ? [] : [driver.replaceAll(/[^\w.-]+/g, '-')]),
    ...(sabotage === undefined ? [] : [`under-${sabotage}`]),
  ]
  return [`docker-${version}`, ...parts].join('+')
}

/** The subject in a sentence: `docker 28.5.2`, `docker 28.5.2 (options ipv6.json, driver acme-net)`. */
export function subjectName({ id, engine, driver, optionsFile, sabotage }: Subject): string {
  const [, digest] = /\+([0-9a-f]{8})(\+|$)/.exec(id) ?? []
  const details = [
    ...(digest ? [`options ${optionsFile ?? digest}`] : []),
    ...(driver === 'bridge' ? [] : [`driver ${driver}`]),
    ...(sabotage === undefined ? [] : [`sabotage ${sabotage}`]),
  ]
  return `${engine.family} ${engine.version}${details.length > 0 ? ` (${details.join(', ')})` : ''}`
}

/** Whether what is judged is the engine: under a sabotage it is not, whatever the scenarios then say. */
export function isItself({ sabotage }: Pick<Subject, 'sabotage'>): boolean {
  return sabotage === undefined
}

/** Orders ids as people do: 20.10.5 before 20.10.24. */
export function compareIds(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(byKey)) : part,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1
}
