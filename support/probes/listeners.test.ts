import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readSockets } from './listeners'

it('reads whose sockets wait where', () => {
  const text = `udp UNCONN 0      0      127.0.0.11:46573 0.0.0.0:* users:(("dockerd",pid=812,fd=40))
tcp LISTEN 0      4096            *:80          *:* users:(("httpd",pid=1034,fd=3),("httpd",pid=1035,fd=3))
`
  assert.deepEqual(readSockets(text), [
    { address: '127.0.0.11', protocol: 'udp', program: 'dockerd', pid: '812' },
    { address: 'any', protocol: 'tcp', program: 'httpd', pid: '1034' },
  ])
  assert.deepEqual(readSockets(''), [])
})

it('refuses a socket of nobody', () => {
  assert.throws(
    () => readSockets('udp UNCONN 0 0 127.0.0.11:46573 0.0.0.0:*'),
    /Whose socket this is cannot be read: udp/,
  )
})
