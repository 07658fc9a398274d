import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capabilityNames, readCapabilities, whyMissing } from './requirements'

/** Lines as the terminal of a container gives them. */
function logged(...lines: string[]): string {
  return lines.map((line) => `${line}\r\n`).join('')
}

test('a capability is here when its line says so', () => {
  const states = readCapabilities(logged('veth yes', 'bridge yes', 'dummy no Error: Unknown device type.', 'raw yes'))
  assert.deepEqual([states['veth'], states['bridge'], states['raw']], Array(3).fill({ here: true, reason: '' }))
  assert.deepEqual(states['dummy'], { here: false, reason: 'Error: Unknown device type.' })
})

test('the name of a capability within another is not taken for it', () => {
  const states = readCapabilities('macvlan yes\nipvlan yes\nbr_netfilter no it is off\n')
  assert.deepEqual(states['vlan'], { here: false, reason: 'it could not be tried' })
})

test('a capability without a line counts as missing', () => {
  const states = readCapabilities('')
  assert.deepEqual(Object.keys(states), capabilityNames)
  assert.deepEqual(new Set(Object.values(states).map(({ here }) => here)), new Set([false]))
})

test('a line that says neither yes nor no counts as missing', () => {
  assert.deepEqual(readCapabilities('veth maybe\n')['veth'], { here: false, reason: 'it could not be tried' })
})

const STATES = { veth: { here: true, reason: '' }, ip_vs: { here: false, reason: '/proc/net/ip_vs does not exist' } }

test('a scenario whose requirements are here is not kept from running', () => {
  assert.equal(whyMissing(STATES, ['@smoke', '@requires-veth', '@docker>=28.0']), undefined)
})

test('the requirement that is missing is named with the probed reason', () => {
  const why = whyMissing(STATES, ['@smoke', '@requires-veth', '@requires-ip_vs'])
  assert.equal(why, 'the kernel here has no ip_vs: /proc/net/ip_vs does not exist')
})

test('a scenario for kernels without a feature is skipped where it is', () => {
  assert.equal(whyMissing(STATES, ['@lacks-ip_vs']), undefined)
  assert.equal(whyMissing(STATES, ['@lacks-veth']), 'the kernel here has veth')
})

test('a requirement that nothing probes is an error with the known ones', () => {
  assert.throws(
    () => whyMissing(STATES, ['@requires-ipvs']),
    /^Error: Unknown requirement "ipvs"; known are: veth, bridge, .*ip_vs/,
  )
})
