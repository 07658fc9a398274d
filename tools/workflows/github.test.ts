import assert from 'node:assert/strict'
import { test } from 'node:test'
import { githubProblems } from './github'

const GOOD = `
name: good
on:
  push:
permissions:
  contents: read
concurrency:
  group: good
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@v6
      - env:
          MIRROR: \${{ vars.MIRROR }}
        run: echo "$MIRROR"
`

const problems = (text: string) => githubProblems(text, '.github/workflows/w.yml')
const without = (line: RegExp) => GOOD.replace(line, '')

test('a workflow in which all is as it should be has no problems', async () => {
  assert.deepEqual(await problems(GOOD), [])
})

test('actionlint finds what GitHub would refuse', async () => {
  const wrong = GOOD.replace('push:', 'pusher:').replace('    runs-on', '    needs: [two]\n    runs-on')
  const [event, need] = await problems(wrong)
  assert.match(event ?? '', /^\.github\/workflows\/w\.yml:4:3 unknown Webhook event "pusher"/)
  assert.match(need ?? '', /needs job "two" which does not exist/)
})

test('an expression with a mistake, and one that lets others write the script, are found', async () => {
  assert.match((await problems(GOOD.replace('vars.MIRROR', 'varz.MIRROR')))[0] ?? '', /undefined variable "varz"/)
  const injected = GOOD.replace('echo "$MIRROR"', 'echo ${{ github.event.issue.title }}')
  assert.match((await problems(injected))[0] ?? '', /potentially untrusted/)
})

test('YAML that is none is a problem with its line', async () => {
  assert.match((await problems('on: push\njobs: [')).join(), /^\.github\/workflows\/w\.yml is no YAML: .* at line 2/)
})

test('our own manners are asked for: permissions, concurrency, a time limit, pinned actions', async () => {
  const only = async (text: string) => (await problems(text)).map((problem) => problem.split(' ').slice(1).join(' '))
  assert.deepEqual(await only(without(/permissions:\n.*\n/)), ['states no permissions, so it has all'])
  assert.deepEqual(await only(without(/concurrency:\n.*\n/)), ['states no concurrency, so it may run beside itself'])
  assert.deepEqual(await only(without(/ +timeout-minutes.*\n/)), ['job one has no timeout-minutes'])
  const branch = GOOD.replace('checkout@v6', 'checkout@main')
  assert.deepEqual(await only(branch), ['actions/checkout@main is pinned to no release and no commit'])
})
