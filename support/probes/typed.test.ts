import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProbeKind, ProbeResult, Vantage } from './probe'
import { isSilentWhenTyped, typedProbe } from './typed'

const INSPECT = `"$(docker inspect --format '{{.Id}}' c2)"`

function typed(
  probe: ProbeKind,
  { prefix = '', text = 'c2', port = 80, address = INSPECT, outcome = 'answered' } = {},
): string {
  const vantage = { typed: { machine: 'host1', prefix } } as Vantage
  const target = { text, port, address: '172.18.0.3', typed: address }
  return typedProbe(vantage, { probe, target, outcome } as ProbeResult)
}

test('an echo is typed as a ping of the address', () => {
  assert.equal(typed('echo', { prefix: 'docker exec c1 ' }), `docker exec c1 ping -c 1 -w 4 ${INSPECT}`)
})

test('a look-up is typed as a ping of the name, quoted where a shell would read it', () => {
  assert.equal(typed('look-up', { prefix: 'docker exec c1 ' }), 'docker exec c1 ping -c 1 -w 4 c2')
  assert.equal(typed('look-up', { text: 'c2;x' }), "ping -c 1 -w 4 'c2;x'")
})

test('a web page is asked for with what the vantage has: wget in a container, curl on a machine', () => {
  assert.equal(typed('http', { prefix: 'docker exec c1 ' }), `docker exec c1 wget -q -O - http://${INSPECT}:80/`)
  assert.equal(typed('http', { port: 5000 }), `curl --silent --show-error --max-time 4 http://${INSPECT}:5000/`)
  assert.match(typed('http', { address: 'fd66::11' }), / http:\/\/\[fd66::11\]:80\/$/)
})

test('curl is asked for more where a connection was refused', () => {
  assert.match(typed('http', { outcome: 'refused' }), /^curl --silent --verbose --max-time 4 /)
  assert.equal(
    typed('http', { outcome: 'refused', prefix: 'docker exec c1 ' }),
    typed('http', { prefix: 'docker exec c1 ' }),
  )
})

test('what is reported by ICMP is not seen with the ping of a container, and with that of a machine it is', () => {
  const look = (prefix: string, raw: string) =>
    isSilentWhenTyped(
      { typed: { machine: 'host1', prefix } } as Vantage,
      { probe: 'echo', outcome: 'unreachable', raw } as ProbeResult,
    )
  const reported = 'PING 10.67.0.103\nFrom 10.66.0.101 icmp_seq=1 Destination Host Unreachable\n'
  assert.equal(look('docker exec c1 ', reported), true)
  assert.equal(look('', reported), false)
  assert.equal(look('docker exec c1 ', 'ping: connect: Network is unreachable\n'), false)
})
