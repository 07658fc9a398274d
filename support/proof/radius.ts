import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { subjectName } from '../results/attachments'
import type { Fault } from './pairs'
import type { Pair, Proof } from './proof'

/** How far each fault reaches, as `npm run radius` wrote it from runs of `vethlab prove`; it lies beside the features. */
export const RADIUS_FILE = path.resolve(__dirname, '../../features/radius.json')

const radiusSchema = z.object({
  /** On which engine. */
  measured: z.string(),
  faults: z.record(
    z.string(),
    z.object({
      /** How many scenarios ran under it: of the others nobody knows. */
      tried: z.number().int().default(0),
      /** The scenarios that fail under it in the Then that judges, by the pattern of that step. */
      kills: z.array(
        z.object({
          step: z.string(),
          /** Ids. */
          scenarios: z.array(z.string()),
        }),
      ),
      /** The ids of those that do not come so far: blocked, broken, or failed before. */
      disturbs: z.array(z.string()),
    }),
  ),
})

export type Radius = z.infer<typeof radiusSchema>

type Written = Radius['faults'][string]

/** With what the faults say of themselves: the file holds only what was seen. */
export interface ExplainedRadius {
  readonly measured: string
  readonly faults: readonly (Omit<Written, 'kills'> & {
    readonly name: string
    readonly title: string
    readonly kills: readonly (Written['kills'][number] & {
      /** What of the fault is seen in that Then; undefined where nobody has said so. */
      readonly because: string | undefined
    })[]
  })[]
}

/** @returns no faults when nobody has written any down. @throws ZodError when a hand has written something else. */
export async function readRadius(file = RADIUS_FILE): Promise<Radius> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? { measured: '', faults: {} } : radiusSchema.parse(JSON.parse(text))
}

export function explained({ measured, faults: written }: Radius, faults: readonly Fault[]): ExplainedRadius {
  return {
    measured,
    faults: faults.flatMap(({ name, title, reaches }) => {
      const own = written[name]
      if (!own) return []
      return [{ ...own, name, title, kills: own.kills.map((kill) => ({ ...kill, because: reaches?.[kill.step] })) }]
    }),
  }
}

/**
 * Adds what a proof has seen: what it tried is as it says, all else stays as it was.
 * @param catalogue the ids of all scenarios that there are.
 */
export function withProof(before: Radius, proof: Proof, catalogue: readonly string[]): Radius {
  const known = new Set(catalogue)
  const faults = proof.faults.map(({ name }) => {
    const trials = proof.scenarios.flatMap(({ id, pairs }) =>
      pairs.flatMap((pair) => (pair.fault === name && pair.result ? [{ id, pair }] : [])),
    )
    const tried = new Set(trials.map(({ id }) => id))
    const { kills = [], disturbs = [], tried: triedBefore = 0 } = before.faults[name] ?? {}
    const isKept = ({ id }: { id: string }) => !tried.has(id) && known.has(id)
    const killed = [
      ...kills.flatMap(({ step, scenarios }) => scenarios.map((id) => ({ id, step }))).filter(isKept),
      ...trials.flatMap(({ id, pair }) => (hasFailed(pair) ? [{ id, step: pair.definition ?? pair.step ?? '' }] : [])),
    ]
    const disturbed = [
      ...disturbs.filter((id) => isKept({ id })),
      ...trials.flatMap(({ id, pair }) => (isDisturbed(pair) ? [id] : [])),
    ]
    const entry = {
      tried: Math.max(trials.filter(({ pair }) => pair.result !== 'skipped').length, Math.min(triedBefore, known.size)),
      kills: grouped(killed),
      disturbs: disturbed.sort(),
    }
    return [name, entry] as const
  })
  const all = { ...before.faults, ...Object.fromEntries(faults) }
  return {
    measured: subjectName(proof.subject),
    faults: Object.fromEntries(sortedBy(Object.entries(all), ([name]) => name)),
  }
}

type Kill = { readonly id: string; readonly step: string }

function grouped(kills: readonly Kill[]) {
  const groups = [...Map.groupBy(kills, ({ step }) => step)].map(([step, own]) => ({
    step,
    scenarios: own.map(({ id }) => id).sort(),
  }))
  return sortedBy(groups, ({ step }) => step)
}

function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...items].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

function hasFailed({ result, verdict }: Pair): boolean {
  return result === 'failed' && verdict === 'killed'
}

function isDisturbed(pair: Pair): boolean {
  return pair.result !== 'passed' && pair.result !== 'skipped' && !hasFailed(pair)
}
