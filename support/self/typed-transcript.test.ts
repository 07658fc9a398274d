import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outcomeIn, readTyped } from './typed-transcript'

const SCRIPT = `#!/bin/sh
# Two containers

docker run --detach --name c1 workload
# shows: found
docker exec c1 ping -c 1 -w 4 c2
# shows: refused
docker exec c1 wget -q -O - http://172.18.0.3:81/
`

test('what a shell printed below a line is what the line showed', () => {
  const printed = `${SCRIPT.slice(0, SCRIPT.indexOf('# shows: found'))}5a1f
# shows: found
docker exec c1 ping -c 1 -w 4 c2
PING c2 (172.18.0.3): 56 data bytes
64 bytes from 172.18.0.3: seq=0 ttl=64 time=0.1 ms
# shows: refused
docker exec c1 wget -q -O - http://172.18.0.3:81/
wget: can't connect to remote host (172.18.0.3): Connection refused
`
  assert.deepEqual(
    readTyped(SCRIPT, printed).map(({ said, seen }) => [said, seen]),
    [
      ['found', 'found'],
      ['refused', 'refused'],
    ],
  )
})

test('words that are no outcome must stand in what was printed, wherever the spaces are', () => {
  const script = '# shows: bridge bridge local\n# shows: none null local\ndocker network ls\n'
  const printed = `${script}bridge   bridge   local\nhost     host     local\n`
  const said = 'bridge bridge local; none null local'
  assert.deepEqual(readTyped(script, `${printed}none     null     local\n`), [
    { command: 'docker network ls', said, seen: said },
  ])
  assert.equal(readTyped(script, printed)[0]?.seen, 'bridge bridge local host host local')
})

test('a line that the shell never came to is told', () => {
  assert.throws(
    () => readTyped(SCRIPT, SCRIPT.slice(0, SCRIPT.indexOf('# shows'))),
    /did not come to: docker exec c1 ping/,
  )
})

test('outcomes are read from what the programs of a workload print', () => {
  const shown = [
    ['docker exec c1 ping -c 1 -w 4 c2', "ping: bad address 'c2'"],
    [
      'on host1 docker exec c1 ping -c 1 -w 4 "$(on host2 docker inspect c2)"',
      'PING 172.18.0.3\n64 bytes from 172.18.0.3',
    ],
    ['docker exec c1 ping -c 1 -w 4 172.18.0.3', '64 bytes from 172.18.0.3: seq=0'],
    ['docker exec c1 ping -c 1 -w 4 172.18.0.3', '1 packets transmitted, 0 packets received, 100% packet loss'],
    ['docker exec m1 ping -q -c 9 10.66.0.2', '9 packets transmitted, 9 packets received, 0% packet loss'],
    ['curl http://10.66.0.11:5000/', '{"container":"web","address":"172.17.0.2","port":80,"client":"10.66.0.21"}'],
    ['curl http://10.66.0.11:8080/', '{"container":"host1","client":""}'],
    ['curl http://10.66.0.11:5000/', 'sh: out of memory'],
  ] as const
  assert.deepEqual(
    shown.map(([command, text]) => outcomeIn(command, text)),
    [
      'not found',
      'answered',
      'answered',
      'no answer',
      'answered',
      'answered by web, seen from 10.66.0.21',
      'answered by host1',
      'nothing that is known: sh: out of memory',
    ],
  )
})
