import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawGrowth } from './growth'

test('each measure has a panel with its title, a dot for each round and a line; the one that grows is red', async () => {
  const svg = await drawGrowth('6 rounds', [
    { title: 'heap, MiB: growth', values: [80, 90, 91, 92, null, 94], slope: 1, grows: true },
    { title: 'descriptors, count: no growth', values: [29, 29, 29, 29, 29, 29], slope: 0, grows: false },
  ])
  assert.match(svg, /^<svg/)
  for (const text of ['6 rounds', 'heap, MiB: growth', 'descriptors, count: no growth'])
    assert.ok(svg.includes(text), text)
  const dots = (color: string) => svg.match(new RegExp(`<path aria-label="[^"]*"[^>]*fill="${color}"`, 'g'))?.length
  assert.deepEqual([dots('#b3261e'), dots('#1f5fa8')], [5, 6])
})

test('a single round can be drawn', async () => {
  assert.match(await drawGrowth('1 rounds', [{ title: 'heap', values: [80], slope: 0, grows: false }]), /^<svg/)
})
