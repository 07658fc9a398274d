import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Topology } from '../../topology-state'
import { buildModel } from './build'
import { drawTopology } from './draw'
import { type Layout, layOut, type Rect } from './layout'
import { PADDING, textWidth } from './measure'
import { allBoxes, type Model } from './model'
import { sampleBridge, sampleMacvlan, sampleOverlay, sampleProbe } from './sample-topology'
import { scopeOf } from './scope'
import { wordsOf } from './words'

const SAMPLES: readonly [string, Topology][] = [
  ['two containers on a bridge', sampleBridge()],
  ['a container with a long Chinese name', sampleBridge('一个名字特别特别特别长的容器')],
  ['an overlay network', sampleOverlay()],
  ['a macvlan network', sampleMacvlan()],
]

async function laidOut(topology: Topology): Promise<{ model: Model; layout: Layout }> {
  const model = buildModel(scopeOf(topology, wordsOf('en'), new Set(['outsider']), false))
  return { model, layout: await layOut(model, new Map()) }
}

function overlap(one: Rect, other: Rect): boolean {
  const isBeside = one.x + one.width <= other.x || other.x + other.width <= one.x
  return !isBeside && one.y < other.y + other.height && other.y < one.y + one.height
}

for (const [name, topology] of SAMPLES) {
  test(`no two boxes and no two plugs overlap: ${name}`, async () => {
    const { model, layout } = await laidOut(topology)
    const leaves = allBoxes(model.boxes).filter(({ shape }) => shape !== 'host')
    const plugs = leaves.flatMap((leaf) => leaf.plugs.filter(({ lines }) => lines.length > 0))
    for (const [group, rects] of [
      [leaves, layout.boxes],
      [plugs, layout.plugs],
    ] as const) {
      for (const [index, one] of group.entries()) {
        for (const other of group.slice(index + 1)) {
          const [here, there] = [rects.get(one.id), rects.get(other.id)]
          assert.ok(here && there && !overlap(here, there), `${one.id} and ${other.id}`)
        }
      }
    }
  })

  test(`every box is as wide as its text and inside of its machine: ${name}`, async () => {
    const { model, layout } = await laidOut(topology)
    for (const machine of model.boxes) {
      const outer = layout.boxes.get(machine.id)
      for (const inner of allBoxes(machine.children)) {
        const rect = layout.boxes.get(inner.id)
        assert.ok(outer && rect && rect.width >= textWidth(inner) + PADDING, `${inner.id} is cut`)
        assert.ok(rect.x >= outer.x && rect.x + rect.width <= outer.x + outer.width, `${inner.id} is outside`)
      }
    }
  })

  test(`every container is named once as a title: ${name}`, async () => {
    const picture = await drawTopology(topology, [])
    for (const container of topology.containers) {
      const titles = picture.split(`class="title" x=`).filter((part) => part.includes(`>${container.name}</text>`))
      assert.equal(titles.length, 1, container.name)
    }
  })
}

test('what was asked is said in words, in the picture and for those who cannot see it', async () => {
  const probe = sampleProbe('c1', 'web:80', { probe: 'http', address: '172.17.0.3', outcome: 'no answer' })
  const picture = await drawTopology(sampleBridge(), [probe])
  assert.match(picture, /<desc [^>]*>[^<]*1: c1 → web:80, web page: no answer/)
  assert.match(picture, /class="legend"[^>]*>c1 → web:80, web page: no answer</)
  assert.match(picture, /class="trace bad"/)
  assert.match(picture, /class="cross"/)
})

test('the outsider is drawn when somebody asks from there, and not before', async () => {
  const look = sampleProbe('outsider', 'host1:5000', { probe: 'http', address: '10.66.0.11', by: 'web' })
  assert.match(await drawTopology(sampleBridge(), [look]), />outsider<\/text>/)
  assert.doesNotMatch(await drawTopology(sampleBridge(), []), />outsider<\/text>/)
})

test('containers in host mode, in none mode and stopped ones say so', async () => {
  const topology = sampleBridge()
  const guest = { host: 'host1', running: true, networks: [] }
  const picture = await drawTopology(
    {
      ...topology,
      namespaces: [
        ...topology.namespaces,
        { id: 'host1/alone', machine: 'host1', kind: 'container', name: 'alone', interfaces: [], routes: [] },
      ],
      containers: [
        ...topology.containers,
        { ...guest, name: 'inhost', mode: 'host', namespace: 'host1' },
        { ...guest, name: 'alone', mode: 'none', namespace: 'host1/alone' },
        { ...guest, name: 'ended', mode: 'own', running: false },
      ],
    },
    [],
  )
  for (const words of ["uses the host's network", 'no network but its own loopback', 'stopped'])
    assert.ok(picture.includes(words), words)
})

test('its words are Chinese when that is asked for, and names stay as they are', async () => {
  const picture = await drawTopology(sampleBridge(), [sampleProbe('c1', 'web', { address: '172.17.0.3' })], {
    language: 'zh',
  })
  assert.match(picture, />容器<\/text>/)
  assert.match(picture, /c1 → web，ping：有应答/)
})

test('the style can be left to the page, and the same lab gives the same picture', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => drawTopology(sampleOverlay(), [], { bare: true })))
  assert.doesNotMatch(one ?? '', /<style>/)
  assert.equal(one, other)
})

test('a topology that cannot be drawn gives a picture that says so', async () => {
  const nothing = { machines: [], namespaces: undefined, containers: [], networks: [], publications: [] }
  assert.match(await drawTopology(nothing as unknown as Topology, []), /^<svg .*Could not be drawn/)
})
