import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readEngineOptions } from './engine-options'

describe('settings of an engine', () => {
  it('are told apart by their kind', () => {
    const read = readEngineOptions('userland-proxy=false, mtu=1400, bridge=none')
    assert.deepEqual(read, { 'userland-proxy': false, mtu: 1400, bridge: 'none' })
  })

  it('are refused when they say nothing', () => {
    assert.throws(() => readEngineOptions('icc'), /"icc" is no setting of an engine; write OPTION=VALUE/)
  })
})
