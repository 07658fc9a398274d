import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPublications } from './publications'

test('a port is published on any free port, on one of the host, or on one of an address', () => {
  assert.deepEqual(readPublications('80'), [{ port: 80 }])
  assert.deepEqual(readPublications('5000:80'), [{ hostPort: 5000, port: 80 }])
  assert.deepEqual(readPublications('127.0.0.1:5000:80'), [{ address: '127.0.0.1', hostPort: 5000, port: 80 }])
})

test('an address without a port of the host takes any free port there', () => {
  assert.deepEqual(readPublications('10.66.0.11::80'), [{ address: '10.66.0.11', port: 80 }])
})

test('of a range of ports the engine takes one', () => {
  assert.deepEqual(readPublications('5000-5002:80'), [{ hostPorts: '5000-5002', port: 80 }])
})

test('an IPv6 address stands in brackets, which are not part of it', () => {
  assert.deepEqual(readPublications('[fd66::11]:5000:80'), [{ address: 'fd66::11', hostPort: 5000, port: 80 }])
})

test('several publications stand in one cell, in their order', () => {
  assert.deepEqual(readPublications('5001:81, 80'), [{ hostPort: 5001, port: 81 }, { port: 80 }])
})

test('what is no publication is quoted, with what would be one', () => {
  for (const word of ['web', '5000:', '80/tcp', '10.66.0:5000:80', 'host1:5000:80', '80,81', '1:2:3:4', '']) {
    assert.throws(() => readPublications(word), {
      message: `"${word}" publishes nothing; write PORT, HOSTPORT:PORT or ADDRESS:HOSTPORT:PORT`,
    })
  }
})

test('one wrong word spoils the cell', () => {
  assert.throws(() => readPublications('5000:80, web'), /"web" publishes nothing/)
})
