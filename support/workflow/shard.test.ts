import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseShard, splitByTime, takeShard } from './shard'

const SECONDS = [9, 7, 6, 5, 5, 4, 3, 1, 1, 0, 0]
const SCENARIOS = SECONDS.map((seconds, number) => ({ id: `f.feature#s${number}`, seconds }))

const sum = (ids: readonly string[]) =>
  ids.reduce((total, id) => total + (SCENARIOS.find((each) => each.id === id)?.seconds ?? 0), 0)

test('a shard is a part of a whole', () => {
  assert.deepEqual(parseShard('2/5'), { index: 2, count: 5 })
  assert.deepEqual(parseShard('1/1'), { index: 1, count: 1 })
  for (const word of ['0/5', '6/5', '2', '2/', '/5', '2/5/1', '-1/5', '1.5/2', 'two', '1/0', ' 1/2']) {
    assert.throws(() => parseShard(word), /^UsageError: --shard .*such as 2\/5/, word)
  }
})

test('every scenario is in one shard, and no shard has more to do than it must', () => {
  for (const count of [1, 2, 3, 4, 11]) {
    const split = splitByTime(SCENARIOS, count)
    assert.equal(split.length, count)
    assert.deepEqual(split.flat().sort(), SCENARIOS.map(({ id }) => id).sort())
    // longest first is never worse than 4/3 of the best there is
    const best = Math.max(41 / count, 9)
    assert.ok(Math.max(...split.map(sum)) <= (4 / 3) * best, `${count}: ${split.map(sum)}`)
  }
  assert.deepEqual(splitByTime(SCENARIOS, 4).map(sum), [11, 10, 10, 10])
})

test('the order in which scenarios come makes no difference', () => {
  assert.deepEqual(splitByTime(SCENARIOS.toReversed(), 4), splitByTime(SCENARIOS, 4))
})

test('scenarios that take no time are spread all the same', () => {
  const instant = Array.from({ length: 6 }, (_, number) => ({ id: `s${number}`, seconds: 0 }))
  assert.deepEqual(
    splitByTime(instant, 3).map((ids) => ids.length),
    [2, 2, 2],
  )
})

test('a shard knows its split; another selection or other times give another', () => {
  const { shard, ids } = takeShard(SCENARIOS, { index: 2, count: 4 })
  assert.match(shard.split, /^[0-9a-f]{8}$/)
  assert.deepEqual([...ids].sort(), splitByTime(SCENARIOS, 4)[1]?.sort())
  const splitOf = (scenarios: typeof SCENARIOS) => takeShard(scenarios, { index: 1, count: 4 }).shard.split
  assert.equal(splitOf(SCENARIOS), shard.split)
  assert.notEqual(splitOf(SCENARIOS.slice(1)), shard.split)
  assert.notEqual(splitOf(SCENARIOS.with(0, { id: 'f.feature#s0', seconds: 1 })), shard.split)
})

test('a shard with nothing in it is refused', () => {
  assert.throws(
    () => takeShard(SCENARIOS.slice(0, 2), { index: 3, count: 3 }),
    /^UsageError: --shard 3\/3 would be empty: 3 shards are too many for a selection of 2$/,
  )
})
