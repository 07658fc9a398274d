import { z } from 'zod'

/** A scenario as its feature describes it. */
export const scenarioSchema = z.object({
  /** `features/topic/subject.feature#rule/name`, an outline's row `.../2`. Stable while those names are. */
  id: z.string(),
  /** The feature file, relative to the project, with forward slashes. */
  feature: z.string(),
  featureName: z.string(),
  /** The folder that the feature is in. */
  topic: z.string(),
  rule: z.string().optional(),
  name: z.string(),
  /** The row of an outline, counted over all its Examples from 1, with its values by heading. */
  example: z.object({ number: z.number().int(), values: z.record(z.string(), z.string()) }).optional(),
  line: z.number().int(),
  tags: z.array(z.string()),
  claims: z.object({ supports: z.array(z.string()), refutes: z.array(z.string()) }),
})

export type Scenario = z.infer<typeof scenarioSchema>
