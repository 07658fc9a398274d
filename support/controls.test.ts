import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Controls, type Look } from './controls'
import { BlockedError } from './errors'
import type { ProbeResult, Target } from './probes/probe'

type Part = Partial<Omit<ProbeResult, 'target'>> & { readonly target?: Partial<Target> }

/** c1 on host1, asked for its web page by host1. */
function page({ target, ...result }: Part = {}): ProbeResult {
  return {
    probe: 'http',
    from: 'host1',
    target: { text: 'c1:80', address: '172.17.0.2', port: 80, typed: '', owner: 'c1', machine: 'host1', ...target },
    outcome: 'answered',
    by: 'c1',
    command: 'GET http://172.17.0.2:80/',
    exitCode: 0,
    milliseconds: 3,
    raw: '',
    ...result,
  }
}

const { by: _, ...refused } = page({ outcome: 'refused', exitCode: 1 })
const LOOKS: readonly Look[] = [{} as Look]

/** Each look around sees the next of the results; the last again and again. */
function seeing(...results: readonly (ProbeResult | Error)[]): Controls {
  let turn = 0
  return new Controls(async (looks) => {
    const seen = results[Math.min(turn, results.length - 1)]
    turn += 1
    if (!seen || seen instanceof Error) throw seen
    return looks.map(() => seen)
  })
}

async function established(control: ProbeResult): Promise<Controls> {
  const controls = seeing(control)
  await controls.establish(LOOKS)
  return controls
}

test('a control may take a moment until it is answered', async () => {
  assert.deepEqual(await seeing(refused, page()).establish(LOOKS), [page()])
})

test('a control that is never answered blocks, and says what was seen instead', async (t) => {
  t.mock.timers.enable({ apis: ['Date'] })
  const controls = new Controls(async () => {
    t.mock.timers.tick(10_000)
    return [refused, page()]
  })
  await assert.rejects(controls.establish(LOOKS), (error: Error) => {
    assert.ok(error instanceof BlockedError)
    assert.deepEqual(error.message.split('\n'), [
      '1 of 2 controls not met before the observation',
      '  host1 -> c1:80: expected answered, observed refused (GET http://172.17.0.2:80/; exit code 1)',
    ])
    return true
  })
  assert.equal(controls.cover(refused), false)
})

test('a control that could not look at all breaks and does not block', async (t) => {
  t.mock.timers.enable({ apis: ['Date'] })
  const controls = new Controls(async () => {
    t.mock.timers.tick(10_000)
    throw new Error('socat is not there')
  })
  await assert.rejects(
    controls.establish(LOOKS),
    ({ name, message }: Error) => name === 'Error' && /socat is not there$/.test(message),
  )
})

test('an answer of somebody else is no control, unless a machine was asked', async (t) => {
  const stranger = page({ by: 'c2' })
  await assert.doesNotReject(established(page({ by: 'c2', target: { owner: 'host1', machine: 'host1' } })))
  t.mock.timers.enable({ apis: ['Date'] })
  const controls = new Controls(async () => {
    t.mock.timers.tick(10_000)
    return [stranger]
  })
  await assert.rejects(controls.establish(LOOKS), /observed answered by c2/)
})

test('a control that is lost after the observation blocks', async () => {
  const controls = seeing(page(), page(), refused)
  await controls.establish(LOOKS)
  assert.deepEqual(await controls.confirm(), [page()])
  await assert.rejects(controls.confirm(), /^BlockedError: 1 of 1 controls not met after the observation/)
})

test('a control covers the same port of the same container, whoever asks', async () => {
  const controls = await established(page())
  assert.equal(controls.cover(page({ from: 'outsider' })), true)
  assert.equal(controls.cover(page({ target: { address: '172.18.0.2' } })), true)
  assert.equal(controls.cover(page({ from: 'outsider', target: { port: 81 } })), false)
  assert.equal(controls.cover(page({ from: 'outsider', target: { owner: 'c2', address: '172.17.0.3' } })), false)
  assert.equal(controls.cover(page({ from: 'outsider', probe: 'echo' })), false)
})

test("a container's control covers its port behind its own host's address alone", async () => {
  const controls = await established(page())
  assert.equal(controls.cover(page({ target: { owner: 'host1', address: '10.66.0.11' } })), true)
  assert.equal(controls.cover(page({ target: { owner: 'host2', address: '10.66.0.12', machine: 'host2' } })), false)
})

test("a container's echo does not cover an echo of its host", async () => {
  const echo = (target: Partial<Target>) => {
    const { port: _port, ...rest } = page({ target }).target
    return { ...page({ probe: 'echo' }), target: rest }
  }
  const controls = await established(echo({}))
  assert.equal(controls.cover(echo({ owner: 'host1', address: '10.66.0.11' })), false)
})

test('a control whose last look broke breaks, whatever was seen before', async (t) => {
  t.mock.timers.enable({ apis: ['Date'] })
  let looks = 0
  const controls = new Controls(async () => {
    looks += 1
    if (looks === 1) return [refused]
    t.mock.timers.tick(10_000)
    throw new Error('socat is not there')
  })
  await assert.rejects(controls.establish(LOOKS), ({ name }: Error) => name === 'Error')
})

test('a control at a bare address covers that address', async () => {
  const { owner: _owner, ...bare } = page().target
  const control = { ...page(), target: bare }
  const controls = await established(control)
  assert.equal(controls.cover(control), true)
  assert.equal(controls.cover({ ...control, target: { ...bare, address: '172.17.0.3' } }), false)
})

test('a name of the world outside is covered by somebody who finds it', async () => {
  const lookUp = (outcome: 'found' | 'no answer', text: string) => {
    const { owner: _owner, ...outside } = page({ target: { text } }).target
    return { ...page({ probe: 'look-up', outcome }), from: 'c2', target: outside }
  }
  const { by: _by, ...found } = lookUp('found', 'www.example.com')
  const controls = await established(found)
  assert.equal(controls.cover({ ...lookUp('no answer', 'www.example.com'), from: 'c3' }), true)
  assert.equal(controls.cover(lookUp('no answer', 'www.example.org')), false)
})

test('a name that is not found is covered by an echo from that vantage to its bearer', async () => {
  const controls = await established(page({ probe: 'echo', from: 'c2' }))
  const lookUp = (from: string, owner: string) =>
    page({ probe: 'look-up', outcome: 'not found', from, target: { owner } })
  assert.equal(controls.cover(lookUp('c2', 'c1')), true)
  assert.equal(controls.cover(lookUp('c3', 'c1')), false)
  assert.equal(controls.cover(lookUp('c2', 'c3')), false)
})
