import { z } from 'zod'
import { expectationSchema, reviewSchema } from '../expectations'
import { scenarioSchema } from '../scenario'
import { STATES } from '../states'

/** The version of the schema below. */
export const COMPARISON_SCHEMA = 1

const state = z.enum(STATES)
const cells = z.array(z.array(z.string()))

/** One end of a difference: a subject by its key, and what came out there. */
const endSchema = z.object({
  subject: z.string(),
  state,
  /** Why, in one line: the reason, or the first line of the error. */
  reason: z.string().optional(),
  /** The folder with the evidence, relative to the working directory; absent when none was kept. */
  evidence: z.string().optional(),
})

const differenceSchema = z.object({
  scenario: z.string(),
  before: endSchema,
  after: endSchema,
  /** The lines of the new error after its first: the single differences. */
  details: z.array(z.string()),
})

const acceptedSchema = differenceSchema.extend({ expectation: expectationSchema })

const lonelySchema = z.object({
  scenario: z.string(),
  /** What it came to on each subject. */
  ends: z.array(endSchema),
})

const changedTableSchema = z.object({
  /** What was compared: `The routes of c1`. */
  table: z.string(),
  headings: z.array(z.string()),
  /** Rows that are there no more. */
  gone: cells,
  /** Rows that were not there before. */
  come: cells,
})

const sideSchema = z.object({
  /** As it was typed. */
  place: z.string(),
  runs: z.array(
    z.object({ id: z.string(), started: z.string(), complete: z.boolean(), interrupted: z.string().optional() }),
  ),
})

const missingSubjectSchema = z.object({ name: z.string(), reason: z.string().optional() })

/** What `comparison.json` holds. `before` is OLD, `after` is NEW. */
export const comparisonSchema = z.object({
  schema: z.literal(COMPARISON_SCHEMA),
  before: sideSchema,
  after: sideSchema,
  /** 1 when something got lost that nobody accepted: a regression, a passed scenario that vanished, a subject. */
  exitCode: z.union([z.literal(0), z.literal(1)]),
  /** Whether only what both sides have was compared. */
  partial: z.boolean(),
  /** Which subject was compared with which, by key. */
  pairs: z.array(
    z.object({
      before: z.string(),
      after: z.string(),
      /** The two in words, and what differs between them beside the results. */
      beforeName: z.string(),
      afterName: z.string(),
      notes: z.array(z.string()),
      /** How many scenarios have a row on both. */
      compared: z.number().int(),
      same: z.number().int(),
      noise: z.object({ pairs: z.number().int(), shift: z.number(), limit: z.number().optional() }),
    }),
  ),
  /** Subjects of one side that nobody was compared with. Those of `before` are lost. */
  alone: z.object({ before: z.array(missingSubjectSchema), after: z.array(missingSubjectSchema) }),
  /** It passed and does no longer, or cannot be told any more; or its row is gone while the scenario is still there. */
  regressions: z.array(differenceSchema),
  /** The same, the other way round. */
  repairs: z.array(differenceSchema),
  /** From one result that is no pass to another. */
  otherwise: z.array(differenceSchema),
  /** For the one version and not for the other: a change that the catalogue knows. */
  byVersion: z.array(differenceSchema),
  /** Scenarios that NEW does not know, and that OLD did not know. */
  vanished: z.array(lonelySchema),
  appeared: z.array(lonelySchema),
  /** What a Then compared is otherwise, behind the same result. */
  observations: z.array(
    z.object({ scenario: z.string(), before: endSchema, after: endSchema, tables: z.array(changedTableSchema) }),
  ),
  /** Beyond the noise that the pair's own times show; milliseconds. */
  slowDowns: z.array(
    z.object({
      scenario: z.string(),
      subject: z.string(),
      before: z.number(),
      after: z.number(),
      /** How many times as long as the state of the machine explains. */
      ratio: z.number(),
    }),
  ),
  /** Regressions and vanished scenarios that the file of expectations accepts. */
  accepted: z.array(acceptedSchema),
  expectations: reviewSchema,
  /** The scenarios that are named above. */
  scenarios: z.array(scenarioSchema),
})

export type Comparison = z.infer<typeof comparisonSchema>
export type Difference = z.infer<typeof differenceSchema>
export type End = z.infer<typeof endSchema>
export type Lonely = z.infer<typeof lonelySchema>
