import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, readContainers, readHosts, readNetworks } from './topology'

test('a host states its name, and its engine and segment when it wants others', () => {
  const hosts = readHosts([
    ['HOST', 'ENGINE', 'SEGMENT'],
    ['host1', '-', ''],
    ['host2', 'newest', 'far'],
  ])
  assert.deepEqual(hosts, [{ name: 'host1' }, { name: 'host2', engine: 'newest', segment: 'far' }])
})

test('an unknown host or segment is named with the known ones', () => {
  const message = 'There is no host "host9"; the lab\'s hosts are: host1, host2, host3'
  assert.throws(() => readHosts([['HOST'], ['host9']]), { message })
  assert.throws(
    () =>
      readNetworks([
        ['NETWORK', 'HOST'],
        ['n1', 'host9'],
      ]),
    { message },
  )
  assert.throws(
    () =>
      readContainers([
        ['CONTAINER', 'HOST'],
        ['c1', 'outsider'],
      ]),
    /There is no host "outsider"/,
  )
  assert.throws(
    () =>
      readHosts([
        ['HOST', 'SEGMENT'],
        ['host1', 'near'],
      ]),
    { message: 'Unknown segment "near"; known are: lan, far' },
  )
})

test('a network states its name alone: the rest is left to the engine', () => {
  assert.deepEqual(readNetworks([['NETWORK'], ['local-br']]), [
    { name: 'local-br', host: 'host1', attachable: false, internal: false, encrypted: false, configOnly: false },
  ])
})

test('all that a network may state is read', () => {
  const table = [
    ['NETWORK', 'HOST', 'DRIVER', 'SUBNET', 'GATEWAY', 'PARENT', 'MODE', 'ATTACHABLE', 'INTERNAL', 'ENCRYPTED'],
    ['mv', 'host2', 'macvlan', '10.66.0.0/24', '10.66.0.1', 'eth0', 'bridge', 'yes', 'yes', 'yes'],
  ]
  const stated = {
    name: 'mv',
    host: 'host2',
    driver: 'macvlan',
    subnet: '10.66.0.0/24',
    gateway: '10.66.0.1',
    parent: 'eth0',
    mode: 'bridge',
  }
  assert.deepEqual(readNetworks(table), [
    { ...stated, attachable: true, internal: true, encrypted: true, configOnly: false },
  ])
})

test('attachable and internal are told by yes and no', () => {
  const table = [
    ['NETWORK', 'ATTACHABLE', 'INTERNAL'],
    ['n1', 'yes', 'no'],
    ['n2', 'no', 'yes'],
  ]
  assert.deepEqual(
    readNetworks(table).map(({ attachable, internal }) => [attachable, internal]),
    [
      [true, false],
      [false, true],
    ],
  )
})

test('a word other than yes and no, and a port that is no number, are errors', () => {
  const maybe = [
    ['NETWORK', 'ATTACHABLE'],
    ['n1', 'true'],
  ]
  assert.throws(() => readNetworks(maybe), { message: '"true" in the column "ATTACHABLE"; known are: yes, no' })
  const ports = [
    ['CONTAINER', 'LISTENS'],
    ['c1', '80,81'],
  ]
  assert.throws(() => readContainers(ports), /"80,81" is no port/)
})

test('the table has the last word on the host, then the step, then it is host1', () => {
  const table = [
    ['NETWORK', 'HOST'],
    ['n1', 'host3'],
    ['n2', '-'],
  ]
  assert.deepEqual(
    readNetworks(table, 'host2').map(({ host }) => host),
    ['host3', 'host2'],
  )
  assert.deepEqual(
    readContainers([['CONTAINER'], ['c1']], 'host2').map(({ host }) => host),
    ['host2'],
  )
  assert.deepEqual(
    readContainers([['CONTAINER'], ['c1']]).map(({ host }) => host),
    ['host1'],
  )
})

test('a container states its name alone', () => {
  assert.deepEqual(
    readContainers([
      ['CONTAINER', 'NETWORK', 'HOSTNAME'],
      ['c1', '-', ''],
    ]),
    [{ name: 'c1', host: 'host1', settings: {} }],
  )
})

test('all that a container may state is read', () => {
  const [container] = readContainers([
    ['CONTAINER', 'NETWORK', 'ADDRESS', 'PUBLISHES', 'LISTENS', 'HOSTNAME', 'ADD-HOST'],
    ['web', 'local-br', '172.18.0.9', '5000:80, 81', '80, 8080', 'www', 'db:10.0.0.9'],
  ])
  assert.deepEqual(container, {
    name: 'web',
    host: 'host1',
    network: 'local-br',
    address: '172.18.0.9',
    publishes: [{ hostPort: 5000, port: 80 }, { port: 81 }],
    listens: [80, 8080],
    settings: { hostname: 'www', 'add-host': 'db:10.0.0.9' },
  })
})

test('a row without a name and a column that no container has are errors', () => {
  assert.throws(() => readContainers([['CONTAINER'], ['']]), /A cell of the column "CONTAINER" is empty/)
  assert.throws(() => readNetworks([['NETWORK'], ['-']]), /A cell of the column "NETWORK" is empty/)
  assert.throws(
    () =>
      readContainers([
        ['CONTAINER', 'PORTS'],
        ['c1', '80'],
      ]),
    /Unknown column "PORTS"; known are: CONTAINER, .*PUBLISHES/,
  )
})

test("an engine's refusal is what it said, without the code of its protocol", async () => {
  const refusal = Object.assign(new Error('(HTTP code 409) conflict - port is already allocated\n'), {
    statusCode: 409,
  })
  assert.equal(await answerOf(Promise.reject(refusal), 'started'), 'conflict - port is already allocated')
  assert.equal(await answerOf(Promise.resolve(), 'started'), 'started')
})

test("a container that ended answers with its log; the harness's own errors go on", async () => {
  const ended = Object.assign(new Error('exited with exit code 1: address in use'), { name: 'EndedError' })
  assert.equal(await answerOf(Promise.reject(ended), 'started'), 'exited with exit code 1: address in use')
  const ours = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  await assert.rejects(answerOf(Promise.reject(ours), 'started'), ours)
})
