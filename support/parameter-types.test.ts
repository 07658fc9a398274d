import assert from 'node:assert/strict'
import path from 'node:path'
import { before, test } from 'node:test'
import { loadSupport } from '@cucumber/cucumber/api'
import { cucumberOptions } from './cucumber-options'

/** What Cucumber's own types leave out of the code that it has loaded. */
interface Loaded {
  readonly parameterTypeRegistry: {
    lookupByTypeName(
      name: string,
    ): { readonly regexpStrings: readonly string[]; transform(self: undefined, groups: string[]): unknown } | undefined
  }
}

let read: (type: string, text: string) => unknown

before(async () => {
  const { sources } = cucumberOptions({ paths: [] })
  const requirePaths = [path.join(__dirname, 'parameter-types.ts')]
  const loaded: unknown = await loadSupport({ sources, support: { requirePaths } })
  const { parameterTypeRegistry } = loaded as Loaded
  read = (name, text) => {
    const type = parameterTypeRegistry.lookupByTypeName(name)
    const fits = type?.regexpStrings.some((source) => new RegExp(`^(?:${source})$`).test(text))
    return fits ? type?.transform(undefined, [text]) : 'no match'
  }
})

test('places are a list of names, addresses and ports, without their article', () => {
  assert.deepEqual(read('places', 'c1'), ['c1'])
  assert.deepEqual(read('places', 'c1 and the outsider'), ['c1', 'outsider'])
  assert.deepEqual(read('places', 'c3, host1:5000, web:80 and 127.0.0.1:5000'), [
    'c3',
    'host1:5000',
    'web:80',
    '127.0.0.1:5000',
  ])
  assert.deepEqual(read('places', 'the outsider, c2@local-br'), ['outsider', 'c2@local-br'])
})

test('words that only stand together are no places', () => {
  assert.equal(read('places', 'c1 c2'), 'no match')
  assert.equal(read('places', 'c1 and c2 and c3'), 'no match')
})

test('a thing is one word', () => {
  assert.equal(read('thing', 'local-br'), 'local-br')
  assert.equal(read('thing', 'local br'), 'no match')
})

test('hosts are read one, two or three at a time', () => {
  assert.equal(read('host', 'host2'), 'host2')
  assert.deepEqual(read('hosts', 'host1'), ['host1'])
  assert.deepEqual(read('hosts', 'host1 and host2'), ['host1', 'host2'])
  assert.deepEqual(read('hosts', 'host1, host2 and host3'), ['host1', 'host2', 'host3'])
})

test('a host that the lab does not have is named with those that it has', () => {
  const unknown = { message: 'There is no host "host4"; the lab\'s hosts are: host1, host2, host3' }
  assert.throws(() => read('host', 'host4'), unknown)
  assert.throws(() => read('hosts', 'host1 and host4'), unknown)
})

test('a container is no host', () => {
  assert.equal(read('host', 'c1'), 'no match')
})
