import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { subjectName } from '../results/attachments'
import type { Pair, Proof } from './proof'

/** How far each fault reaches, as `npm run radius` wrote it from runs of `vethlab prove`; it lies beside the features. */
export const RADIUS_FILE = path.resolve(__dirname, '../../features/radius.json')

const radiusSchema = z.object({
  /** On which engine. */
  measured: z.string(),
  faults: z.record(
    z.string(),
    z.object({
      title: z.string(),
      /** The ids of the scenarios that fail under it, in the Then that judges. */
      kills: z.array(z.string()),
      /** Of those that do not come so far: blocked, broken, or failed before. */
      disturbs: z.array(z.string()),
    }),
  ),
})

export type Radius = z.infer<typeof radiusSchema>

/** @returns no faults when nobody has written any down. @throws ZodError when a hand has written something else. */
export async function readRadius(file = RADIUS_FILE): Promise<Radius> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? { measured: '', faults: {} } : radiusSchema.parse(JSON.parse(text))
}

/**
 * Adds what a proof has seen: what it tried is as it says, all else stays as it was.
 * @param catalogue the ids of all scenarios that there are.
 */
export function withProof(before: Radius, proof: Proof, catalogue: readonly string[]): Radius {
  const known = new Set(catalogue)
  const faults = proof.faults.map(({ name, title }) => {
    const trials = proof.scenarios.flatMap(({ id, pairs }) =>
      pairs.flatMap((pair) => (pair.fault === name && pair.result ? [{ id, pair }] : [])),
    )
    const tried = new Set(trials.map(({ id }) => id))
    const { kills = [], disturbs = [] } = before.faults[name] ?? {}
    const now = (was: readonly string[], isNow: (pair: Pair) => boolean) => {
      const kept = was.filter((id) => !tried.has(id))
      return [...kept, ...trials.flatMap(({ id, pair }) => (isNow(pair) ? [id] : []))]
        .filter((id) => known.has(id))
        .sort()
    }
    return [name, { title, kills: now(kills, hasFailed), disturbs: now(disturbs, isDisturbed) }] as const
  })
  const all = { ...before.faults, ...Object.fromEntries(faults) }
  const sorted = Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1))
  return { measured: subjectName(proof.subject), faults: Object.fromEntries(sorted) }
}

function hasFailed({ result, verdict }: Pair): boolean {
  return result === 'failed' && verdict === 'killed'
}

function isDisturbed(pair: Pair): boolean {
  return pair.result !== 'passed' && pair.result !== 'skipped' && !hasFailed(pair)
}
