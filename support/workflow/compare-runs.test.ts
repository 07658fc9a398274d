import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { UsageError } from '../errors'
import { type Comparison, comparisonSchema } from '../results/comparison/comparison'
import { RESULTS_FILE, type Results, readResults, type ScenarioResult, writeResults } from '../results/results'
import { sampleResults, sampleRow } from '../results/sample-results'
import { type CompareRequest, compareRuns } from './compare-runs'

let folder: string
const place = (name: string) => path.join(folder, name)

async function leave(name: string, results: Results): Promise<string> {
  await mkdir(place(name), { recursive: true })
  await writeResults(path.join(place(name), RESULTS_FILE), results)
  return place(name)
}

async function compare(request: Partial<CompareRequest>): Promise<Comparison> {
  const { text, exitCode } = await compareRuns({ before: place('whole'), into: place('into'), json: true, ...request })
  const comparison = comparisonSchema.parse(JSON.parse(text))
  assert.equal(comparison.exitCode, exitCode)
  return comparison
}

const SIZE = 230

/** As large as the catalogue, on two engines, with times as they are, a few scenarios that fail and some that are skipped. */
function catalogue(): Results {
  const rows = Array.from({ length: SIZE }, (_, number) =>
    ['docker-20.10.5', 'docker-28.5.2'].map((subject) => {
      const started = new Date(Date.UTC(2026, 10, 21, 10, 0, number)).toISOString()
      const milliseconds = 800 + ((number * 7919) % 3000)
      const tables = [
        {
          subject: 'answers',
          observed: [
            ['FROM', 'c2'],
            ['c1', `answered by c${number}`],
          ],
        },
      ]
      return sampleRow(`scenario ${number}`, {
        subject,
        started,
        milliseconds,
        observations: tables,
        ...stateAt(number),
      })
    }),
  ).flat()
  return sampleResults(rows)
}

function stateAt(number: number): Partial<ScenarioResult> {
  if (number % 50 === 7) return { result: 'failed', error: { type: 'AssertionError', message: 'The answers differ' } }
  return number % 20 === 3 ? { result: 'skipped', reason: 'the kernel lacks ip_vs' } : {}
}

/** The file with one row rewritten by hand; taken out where nothing is put in its place. */
function rewrite(
  results: Results,
  number: number,
  row: Partial<ScenarioResult> | undefined,
  subject = 'docker-28.5.2',
): Results {
  const isIt = (each: ScenarioResult) => each.scenario.endsWith(`#scenario ${number}`) && each.subject === subject
  assert.equal(results.results.filter(isIt).length, 1)
  return {
    ...results,
    results: results.results.flatMap((each) => (isIt(each) ? (row ? [{ ...each, ...row }] : []) : [each])),
  }
}

function without(results: Results, number: number): Results {
  const isOther = (id: string) => !id.endsWith(`#scenario ${number}`)
  return {
    ...results,
    scenarios: results.scenarios.filter(({ id }) => isOther(id)),
    results: results.results.filter(({ scenario }) => isOther(scenario)),
  }
}

/** Ten verdicts, each changed in a way of its own. */
const TEN: readonly (readonly [string, (results: Results) => Results])[] = [
  ['regressions 10: passed -> failed', (all) => rewrite(all, 10, { result: 'failed' })],
  ['regressions 20: passed -> blocked', (all) => rewrite(all, 20, { result: 'blocked' }, 'docker-20.10.5')],
  ['regressions 30: passed -> broken', (all) => rewrite(all, 30, { result: 'broken', reason: 'no lab' })],
  ['regressions 40: passed -> flaky', (all) => rewrite(all, 40, { result: 'flaky', reason: 'passed once' })],
  ['regressions 50: passed -> not testable', (all) => rewrite(all, 50, { result: 'skipped', reason: 'no ip_vs' })],
  ['regressions 60: passed -> absent', (all) => rewrite(all, 60, undefined)],
  ['vanished 70: passed, passed', (all) => without(all, 70)],
  ['repairs 7: failed -> passed', (all) => rewrite(all, 7, { result: 'passed' })],
  ['repairs 23: not testable -> passed', (all) => rewrite(all, 23, { result: 'passed' })],
  ['otherwise 57: failed -> blocked', (all) => rewrite(all, 57, { result: 'blocked' })],
]

const changed = () => TEN.reduce((results, [, change]) => change(results), catalogue())

/** Everything that is told, as in TEN. */
function told(comparison: Comparison): string[] {
  const name = (scenario: string) => scenario.split('#scenario ')[1]
  const both = ['regressions', 'repairs', 'otherwise', 'byVersion', 'observations', 'accepted'] as const
  const lonely = ['vanished', 'appeared'] as const
  return [
    ...both.flatMap((kind) =>
      comparison[kind].map(
        ({ scenario, ...ends }) => `${kind} ${name(scenario)}: ${ends.before.state} -> ${ends.after.state}`,
      ),
    ),
    ...lonely.flatMap((kind) =>
      comparison[kind].map(
        ({ scenario, ends }) => `${kind} ${name(scenario)}: ${ends.map(({ state }) => state).join(', ')}`,
      ),
    ),
    ...comparison.slowDowns.map(({ scenario }) => `slower ${name(scenario)}`),
    ...[...comparison.alone.before, ...comparison.alone.after].map((subject) => `alone ${subject.name}`),
  ].sort()
}

const ten = TEN.map(([words]) => words).sort()

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vethlab-compare-'))
  await leave('whole', catalogue())
  await leave('ten', changed())
})

after(() => rm(folder, { recursive: true }))

describe('ten verdicts that were changed by hand', () => {
  it('are told, all ten and nothing else', async () => {
    const comparison = await compare({ after: place('ten') })
    assert.deepEqual(told(comparison), ten)
    assert.equal(comparison.exitCode, 1)
  })

  it('are told the other way round when the files change places', async () => {
    const there = await compare({ after: place('ten') })
    const back = await compare({ before: place('ten'), after: place('whole') })
    const ids = (list: readonly { scenario: string }[]) => list.map(({ scenario }) => scenario)
    assert.deepEqual(ids(back.repairs), ids(there.regressions))
    assert.deepEqual(ids(back.regressions), ids(there.repairs))
    assert.deepEqual([ids(back.appeared), ids(back.vanished)], [ids(there.vanished), ids(there.appeared)])
  })

  it('are told each on its own, with the exit code that it deserves', async () => {
    for (const [words, change] of TEN) {
      await leave('single', change(catalogue()))
      const comparison = await compare({ after: place('single') })
      assert.deepEqual(told(comparison), [words])
      assert.equal(comparison.exitCode, /^(regressions|vanished)/.test(words) ? 1 : 0, words)
    }
  })

  it('leave nothing to tell of a file beside itself', async () => {
    const comparison = await compare({ before: place('ten'), after: place('ten') })
    assert.deepEqual([told(comparison), comparison.exitCode], [[], 0])
  })
})

describe('beside the verdicts', () => {
  it('tells what was observed otherwise, and what has become slower', async () => {
    const observations = [
      {
        subject: 'answers',
        observed: [
          ['FROM', 'c2'],
          ['c1', 'answered by somebody'],
        ],
      },
    ]
    await leave('other', rewrite(rewrite(catalogue(), 11, { observations }), 12, { milliseconds: 60_000 }))
    const comparison = await compare({ after: place('other') })
    assert.deepEqual(told(comparison), ['observations 11: passed -> passed', 'slower 12'])
    assert.equal(comparison.exitCode, 0)
  })

  it('accepts what is expected, until its day', async () => {
    const entry = (expires: string) => ({
      scenario: 'features/names/names.feature#scenario 10',
      result: 'failed',
      reason: 'known',
      expires,
    })
    await leave('single', TEN[0]?.[1](catalogue()) ?? catalogue())
    const file = place('known.json')
    await writeFile(file, JSON.stringify({ expectations: [entry('2999-01-01')] }))
    assert.deepEqual(told(await compare({ after: place('single'), expectations: file })), [
      'accepted 10: passed -> failed',
    ])
    await writeFile(file, JSON.stringify({ expectations: [entry('2020-01-01')] }))
    const late = await compare({ after: place('single'), expectations: file })
    assert.deepEqual([told(late), late.expectations.expired.length], [['regressions 10: passed -> failed'], 1])
  })
})

describe('places', () => {
  it('may be a file, a folder of a run, and a folder of several runs', async () => {
    const [one, other] = ['docker-20.10.5', 'docker-28.5.2'].map((subject) => {
      const { results, ...rest } = changed()
      const rows = results.filter((row) => row.subject === subject)
      return { ...rest, subjects: rest.subjects.filter(({ id }) => id === subject), results: rows }
    })
    assert.ok(one && other)
    await leave('several/job-1/one', one)
    await leave('several/job-2/other', other)
    await symlink(place('several/job-1'), place('several/latest'))
    assert.deepEqual(told(await compare({ after: place('several') })), ten)
    assert.deepEqual(told(await compare({ after: path.join(place('ten'), RESULTS_FILE) })), ten)
  })

  it('gets comparison.json and comparison.md where NEW is, or where one says', async () => {
    const { into: _, ...request } = { before: place('whole'), after: path.join(place('ten'), RESULTS_FILE), into: '' }
    const { text } = await compareRuns(request)
    const written = JSON.parse(await readFile(path.join(place('ten'), 'comparison.json'), 'utf8'))
    assert.equal(told(comparisonSchema.parse(written)).length, 10)
    assert.match(await readFile(path.join(place('ten'), 'comparison.md'), 'utf8'), /^# What has changed\n/)
    assert.match(text, /6 regressions, 1 lost scenario, 2 repairs, 1 other change; 449 of 457 results as before$/)
    assert.equal((await readResults(place('ten'))).results.length, 457)
  })
})

describe('engines', () => {
  it('are compared with each other within one run', async () => {
    const comparison = await compare({ before: place('ten'), engine: '28.5', against: 'oldest' })
    const [pair] = comparison.pairs
    assert.deepEqual([pair?.beforeName, pair?.afterName], ['docker 20.10.5', 'docker 28.5.2'])
    assert.ok(told(comparison).includes('regressions 10: passed -> failed'))
    assert.ok(told(comparison).includes('repairs 20: blocked -> passed'))
  })

  it('can be picked from both runs', async () => {
    const comparison = await compare({ after: place('ten'), engine: '20' })
    assert.deepEqual(told(comparison), ['regressions 20: passed -> blocked', 'vanished 70: passed'])
  })
})

describe('usage errors', () => {
  const refused = async (request: Partial<CompareRequest>, words: RegExp) =>
    assert.rejects(compare(request), (error: Error) => error instanceof UsageError && words.test(error.message))

  it('name what is wrong and what there is', async () => {
    await mkdir(place('empty'), { recursive: true })
    await refused({}, /two places, OLD and NEW; or one with --engine and --against/)
    await refused({ engine: '28' }, /--against/)
    await refused({ after: place('ten'), against: '28' }, /--engine, which is missing/)
    await refused({ after: place('nowhere') }, /No results in .*nowhere/)
    await refused({ after: place('empty') }, /No results in .*empty: name a run's folder/)
    await refused({ after: place('ten'), engine: '19.03' }, /nothing on the engine "19.03"; it is of 20.10.5, 28.5.2/)
    await refused({ after: place('ten'), engine: '-' }, /"-" is no engine/)
    await refused(
      { after: place('ten'), into: path.join(place('ten'), RESULTS_FILE, 'x') },
      /cannot be written into .*--into DIR/,
    )
  })

  it('say so when no engine is on both sides', async () => {
    await leave('26', sampleResults([sampleRow('a', { subject: 'docker-26.1.5' })]))
    await refused(
      { after: place('26') },
      /whole is of docker 20.10.5, docker 28.5.2, .*26 of docker 26.1.5; name one of each/,
    )
  })
})
