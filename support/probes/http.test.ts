import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errors } from 'undici'
import { refusal } from './http'

/** What a socket of ours fails with: the program's command line and what it complained of. */
function said(...lines: string[]): Error {
  const command = 'nsenter --net=/proc/812/ns/net socat - TCP4:10.66.0.11:80,connect-timeout=4 in 7c1cc75b383a'
  return new Error(`${command}: ${lines.map((line) => `2026/01/02 10:00:00 socat[812] ${line}`).join('\n')}`)
}

test('a connection that the other side refuses is refused', () => {
  const lines = ['W connect(5, AF=2 10.66.0.11:80, 16): Connection refused', 'E TCP4:10.66.0.11:80: Connection refused']
  assert.equal(refusal(said(...lines)), 'refused')
})

test('a host or network without a way to it is unreachable', () => {
  assert.equal(refusal(said('E connect(5, AF=2 10.66.0.11:80, 16): No route to host')), 'unreachable')
  assert.equal(refusal(said('E connect(5, AF=2 172.19.0.2:80, 16): Network is unreachable')), 'unreachable')
})

test('a connection that is never taken up is no answer', () => {
  assert.equal(refusal(said('E connecting to AF=2 10.66.0.11:80: Connection timed out')), 'no answer')
})

test('a connection that is taken up and then silent or cut is no answer', () => {
  assert.equal(refusal(new errors.HeadersTimeoutError()), 'no answer')
  assert.equal(refusal(new errors.BodyTimeoutError()), 'no answer')
  assert.equal(refusal(new errors.SocketError('other side closed')), 'no answer')
  assert.equal(refusal(said('E read(5, 0x55d, 8192): Connection reset by peer')), 'no answer')
})

test('the cause of an error is read too', () => {
  const failed = new TypeError('fetch failed', { cause: said('E TCP4:10.66.0.11:80: Connection refused') })
  assert.equal(refusal(failed), 'refused')
})

test('an error that says nothing about the target has no outcome', () => {
  const broken = [
    new Error('nsenter: failed to execute socat: No such file or directory'),
    new Error('nsenter: cannot open /proc/812/ns/net: No such file or directory'),
    new Error('(HTTP code 409) unexpected - container 7c1cc75b383a is not running'),
    said('E getaddrinfo("c9", "80", {1,2,1,6}): Name or service not known'),
    new errors.HTTPParserError('Expected HTTP/'),
    'socket hang up',
    undefined,
  ]
  assert.deepEqual(
    broken.map(refusal),
    broken.map(() => undefined),
  )
})
