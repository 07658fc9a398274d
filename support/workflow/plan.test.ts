import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { planRun } from './plan'

const NAMES = `
Feature: Names

  @smoke
  Scenario: Two find each other
    Given the hosts
      | HOST  | ENGINE |
      | host1 | -      |
      | host2 | newest |

  @slow @docker<28.0
  Scenario: Three find each other
    Given the hosts
      | ENGINE | HOST  |
      | 18.09  | host1 |
    And the engines
      | SUBJECT | ENGINE |
      | host1   | 17.06  |
    And the hosts
      | HOST  | ENGINE |
      | host3 | 20.10  |
      | host2 | 19.03  |
`

const PORTS = `
Feature: Ports

  Scenario Outline: A port answers on <address>
    Given the ports of <address>

    Examples:
      | address   |
      | 127.0.0.1 |
      | 10.66.0.1 |
`

let folder = ''

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vethlab-plan-'))
  const files = {
    'names.feature': NAMES,
    'ports.feature': PORTS,
    'empty.feature': '',
    'broken.feature': 'Feature: A\n  Scenario: B\n    Given c\n    oops\n',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
})

after(() => rm(folder, { recursive: true }))

async function planned(tags: string, ...names: string[]) {
  const { pickles, engines } = await planRun(
    names.map((name) => path.join(folder, name)),
    tags,
  )
  return { names: pickles.map(({ name }) => name), engines }
}

function refusal(tags: string, ...names: string[]): Promise<string> {
  return planned(tags, ...names).then(
    () => 'planned',
    ({ name, message }: Error) => `${name}: ${message.replaceAll(`${folder}/`, '')}`,
  )
}

test('all scenarios of the files are planned, each example by itself', async () => {
  const { names } = await planned('', 'names.feature', 'ports.feature')
  assert.deepEqual(names.sort(), [
    'A port answers on 10.66.0.1',
    'A port answers on 127.0.0.1',
    'Three find each other',
    'Two find each other',
  ])
})

test('only the scenarios that fit the tags are planned, and only their engines', async () => {
  assert.deepEqual(await planned('@smoke', 'names.feature'), { names: ['Two find each other'], engines: ['newest'] })
  assert.deepEqual((await planned('not @smoke and not @slow', 'names.feature', 'ports.feature')).engines, [])
})

test('a scenario is planned by its line', async () => {
  const { names } = await planned('', 'names.feature:12')
  assert.deepEqual(names, ['Three find each other'])
})

test('engines come from tables of hosts, each once, in order', async () => {
  const { engines } = await planned('', 'names.feature')
  assert.deepEqual(engines, ['18.09', '19.03', '20.10', 'newest'])
})

test('tags that nothing fits are told, and the tag that no scenario carries', async () => {
  assert.match(
    await refusal('@smoke and @slow', 'names.feature'),
    /^UsageError: No scenario in names.feature fits the tags "@smoke and @slow"$/,
  )
  assert.equal(
    await refusal('@smok', 'names.feature'),
    'UsageError: No scenario in names.feature fits the tags "@smok"; no scenario carries @smok, the tags there are: @docker<28.0 @slow @smoke',
  )
})

test('a file without scenarios is told', async () => {
  assert.equal(await refusal('@smoke', 'empty.feature'), 'UsageError: No scenario in empty.feature')
})

test('a feature that cannot be read is told with its line', async () => {
  assert.match(await refusal('', 'broken.feature'), /^UsageError: \S*broken\.feature:4: [^\n]*got 'oops'$/)
})

test('tags that are no expression are a usage error', async () => {
  assert.match(await refusal('@smoke and', 'names.feature'), /^UsageError: /)
})
