import { z } from 'zod'
import { subjectSchema } from '../results/attachments'
import { RESULT_WORDS } from '../results/results'
import { scenarioSchema } from '../results/scenario'

/** The version of the schema below. */
export const PROOF_SCHEMA = 1
export const PROOF_FILE = 'prove.json'

/**
 * What became of a scenario under a fault. Where the fault had to break it: `killed` as it should; `survived`, it passed all
 * the same; `misdiagnosed`, it broke in another way. Where nothing was expected: `killed`, `disturbed` (it broke in another way),
 * `unharmed`. `inapplicable`: it was skipped; `not run`: the run ended before it.
 */
const VERDICTS = ['killed', 'survived', 'misdiagnosed', 'disturbed', 'unharmed', 'inapplicable', 'not run'] as const

/**
 * What is shown of a scenario, the first that fits: `not run` is still to be done; `inapplicable` was skipped on the healthy lab;
 * `unhealthy` did not pass there, so nothing can be shown; it `survived` a fault, or was `misdiagnosed` under one; `not asked`:
 * the faults to which the proof was restricted are none of its own; `unproven` has no fault that breaks it; `proven`.
 */
export const STATES = [
  'proven',
  'survived',
  'misdiagnosed',
  'unproven',
  'unhealthy',
  'inapplicable',
  'not asked',
  'not run',
] as const

const pairSchema = z.object({
  fault: z.string(),
  /** `named`: by @breaks-with-FAULT; `control`: the fault takes away a control of the scenario; `other`: all pairs were wanted. */
  role: z.enum(['named', 'control', 'other']),
  verdict: z.enum(VERDICTS),
  /** The scenario's result under the fault; absent when it was not run. */
  result: z.enum(RESULT_WORDS).optional(),
  /** The step that did not pass, with its keyword. */
  step: z.string().optional(),
  /** The pattern of that step's definition. */
  definition: z.string().optional(),
  /** The first line of what was said there, or why it was skipped. */
  said: z.string().optional(),
  /** Why the fault reaches it, where that was not expected; absent when nobody has explained it. */
  because: z.string().optional(),
})

const provedSchema = scenarioSchema.omit({ claims: true }).extend({
  state: z.enum(STATES),
  healthy: z.object({ result: z.enum(RESULT_WORDS).optional(), said: z.string().optional() }),
  /** In the order of the faults. */
  pairs: z.array(pairSchema),
})

const scoreSchema = z.object({
  topic: z.string(),
  scenarios: z.record(z.enum(STATES), z.number().int()),
  /** Pairs with the role `named`: of those that applied, how many killed. */
  killed: z.number().int(),
  applicable: z.number().int(),
  /** The same of pairs with the role `control`. */
  blocked: z.number().int(),
  controlled: z.number().int(),
})

/** prove.json: what shows that each scenario can fail. */
export const proofSchema = z.object({
  schema: z.literal(PROOF_SCHEMA),
  run: z.object({
    id: z.string(),
    started: z.string(),
    finished: z.string(),
    allPairs: z.boolean(),
    /** The faults to which it was restricted. */
    only: z.array(z.string()).optional(),
    /** Earlier runs whose results were taken over. */
    continued: z.array(z.string()),
    /** Whether everything that was planned has run. */
    complete: z.boolean(),
    interrupted: z.string().optional(),
    errors: z.array(z.string()),
    exitCode: z.number().int(),
  }),
  /** The healthy one. */
  subject: subjectSchema,
  faults: z.array(z.object({ name: z.string(), title: z.string() })),
  topics: z.array(scoreSchema),
  scenarios: z.array(provedSchema),
})

export type Proof = z.infer<typeof proofSchema>
export type Proved = z.infer<typeof provedSchema>
export type Pair = z.infer<typeof pairSchema>
export type Score = z.infer<typeof scoreSchema>
export type State = (typeof STATES)[number]
