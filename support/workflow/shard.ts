import { createHash } from 'node:crypto'
import { UsageError } from '../errors'
import { compareIds, type Shard } from '../results/attachments'

/** A scenario, and how long it is taken to last. */
interface Timed {
  readonly id: string
  readonly seconds: number
}

/** `2/5`. @throws UsageError for anything else. */
export function parseShard(word: string): Omit<Shard, 'split'> {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(word) ?? []).map(Number)
  if (index < 1 || index > count)
    throw new UsageError(`--shard ${word}: a part of the whole is wanted, such as 2/5: the second of five`)
  return { index, count }
}

/**
 * The ids of each shard. The longest scenario first, each goes to the shard that has the least to do by then. Whoever
 * has the same scenarios and times comes to the same split, whatever order they come in.
 */
export function splitByTime(scenarios: readonly Timed[], count: number): string[][] {
  const shards = Array.from({ length: count }, () => ({ seconds: 0, ids: [] as string[] }))
  const longestFirst = scenarios.toSorted(
    (one, other) => other.seconds - one.seconds || compareIds(one.id, other.id) || (one.id < other.id ? -1 : 1),
  )
  for (const { id, seconds } of longestFirst) {
    const least = shards.reduce((best, shard) => (shard.seconds < best.seconds ? shard : best))
    least.ids.push(id)
    // one that takes no time still has to go somewhere else than the next
    least.seconds += Math.max(seconds, 0.001)
  }
  return shards.map(({ ids }) => ids)
}

/**
 * The part of a split that one machine takes, and what tells that another machine split in the same way.
 * @throws UsageError when there is nothing in it.
 */
export function takeShard(
  scenarios: readonly Timed[],
  { index, count }: Omit<Shard, 'split'>,
): { readonly shard: Shard; readonly ids: ReadonlySet<string> } {
  const split = splitByTime(scenarios, count)
  const ids = split[index - 1] ?? []
  if (ids.length === 0)
    throw new UsageError(
      `--shard ${index}/${count} would be empty: ${count} shards are too many for a selection of ${scenarios.length}`,
    )
  const digest = createHash('sha256').update(JSON.stringify(split)).digest('hex').slice(0, 8)
  return { shard: { index, count, split: digest }, ids: new Set(ids) }
}
