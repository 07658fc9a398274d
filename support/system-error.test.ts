import assert from 'node:assert/strict'
import { mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { MachineError } from './errors'
import { systemError } from './system-error'

test('what the system refused is said in a sentence, with where', { skip: process.platform !== 'linux' }, () => {
  const error = thrownBy(() => writeSync(openSync('/dev/full', 'w'), 'x'))
  const told = systemError(error)
  assert.ok(told instanceof MachineError)
  assert.equal(told.message, 'the disk is full: make room (ENOSPC: write)')
  assert.equal(told.cause, error)
})

test('the cause of an error may be the system', () => {
  const cause = Object.assign(new Error('spawn EMFILE'), { code: 'EMFILE', syscall: 'spawn' })
  const told = systemError(new Error('Command failed', { cause }))
  assert.match(told?.message ?? '', /^too many open files: allow more with ulimit -n, .* \(EMFILE: spawn\)$/)
})

test('an engine that this process started may be the one that was refused', () => {
  const told = systemError(new Error('(HTTP code 500) server error - open /run/x: too many open files'))
  assert.match(told?.message ?? '', /^too many open files: .* \(EMFILE\)$/)
})

test('any other error is nothing of the system', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vethlab-system-'))
  const missing = thrownBy(() => openSync(path.join(folder, 'none'), 'r'))
  rmSync(folder, { recursive: true })
  assert.equal(systemError(missing), undefined)
  assert.equal(systemError(new Error('x')), undefined)
  assert.equal(systemError('x'), undefined)
})

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
