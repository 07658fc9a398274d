import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Results } from '../results/results'
import { sampleResults, sampleRow, sampleSubject } from '../results/sample-results'
import { type Fault, pairsFor } from './pairs'
import { type Proof, proofSchema } from './proof'
import { IN_THEN, SAMPLE_FAULTS, sampleProof, sampleScenario, sampleTrial } from './sample-proof'
import { type Trial, trialOf, trialsOf } from './trial'
import { complaintOf, isUnexplained, judgePair, repeatCommand } from './verdict'

const [DEAF, STOPPED] = SAMPLE_FAULTS
const EVERYTHING = { allPairs: false }
const idOf = (name: string) => sampleRow(name).scenario

const statesIn = ({ scenarios }: Proof) => scenarios.map(({ state }) => state)

describe('which faults a scenario is tried under', () => {
  const negative = sampleTrial('a', undefined, 'passed', { controls: [{ probe: 'http', role: 'control' }] })
  const planned = (...args: Parameters<typeof pairsFor>) =>
    pairsFor(...args).map(({ fault, role, takesControl }) => [fault.name, role, takesControl])

  it('is what it names, and what takes away a control that it sent', () => {
    assert.deepEqual(planned(sampleScenario('a', '@smoke', '@breaks-with-deaf'), negative, SAMPLE_FAULTS, EVERYTHING), [
      ['deaf', 'named', false],
      ['stopped', 'control', true],
      ['cut', 'control', true],
    ])
    assert.deepEqual(planned(sampleScenario('a', '@breaks-with-stopped'), undefined, SAMPLE_FAULTS, EVERYTHING), [
      ['stopped', 'named', false],
    ])
  })

  it('is what takes a control away after the observation only if it was sent then', () => {
    const after = sampleTrial('a', undefined, 'passed', { controls: [{ probe: 'http', role: 'control after' }] })
    assert.deepEqual(planned(sampleScenario('a'), after, SAMPLE_FAULTS, EVERYTHING), [['later', 'control', true]])
  })

  it('is everything if all pairs are wanted, but for what only takes controls away', () => {
    assert.deepEqual(
      planned(sampleScenario('a'), sampleTrial('a', undefined, 'passed'), SAMPLE_FAULTS, { allPairs: true }),
      [
        ['deaf', 'other', false],
        ['stopped', 'other', false],
      ],
    )
  })

  it('is restricted to the faults that are asked for', () => {
    assert.deepEqual(planned(sampleScenario('a'), negative, SAMPLE_FAULTS, { allPairs: true, only: ['stopped'] }), [
      ['stopped', 'control', true],
    ])
  })
})

describe('the verdict', () => {
  const verdict = (role: 'named' | 'control' | 'other', result: Trial['result'], more: Partial<Trial> = {}) =>
    judgePair({ fault: STOPPED, role, takesControl: role === 'control' }, sampleTrial('a', 'stopped', result, more))
      .verdict
  const inGiven = { step: { text: 'Given the containers', role: 'Given' } } as const

  it('is killed for a failure in a Then, an And below it too, and for nothing else', () => {
    assert.equal(verdict('named', 'failed', IN_THEN), 'killed')
    assert.equal(verdict('named', 'failed', inGiven), 'misdiagnosed')
    assert.equal(verdict('named', 'broken', IN_THEN), 'misdiagnosed')
    assert.equal(verdict('named', 'blocked', IN_THEN), 'misdiagnosed')
    assert.equal(verdict('named', 'passed'), 'survived')
    assert.equal(verdict('named', 'skipped'), 'inapplicable')
  })

  it('is killed for a scenario that is blocked without its control', () => {
    assert.deepEqual(
      (['blocked', 'failed', 'passed'] as const).map((result) => verdict('control', result, IN_THEN)),
      ['killed', 'misdiagnosed', 'survived'],
    )
  })

  it('asks nothing of a pair that nobody named', () => {
    assert.deepEqual(
      (['passed', 'failed', 'blocked', 'broken'] as const).map((result) => verdict('other', result, IN_THEN)),
      ['unharmed', 'killed', 'disturbed', 'disturbed'],
    )
  })

  it('may be killed by a block where a named fault takes the control away as well', () => {
    const planned = { fault: STOPPED, role: 'named' as const, takesControl: true }
    assert.equal(judgePair(planned, sampleTrial('a', 'stopped', 'blocked', inGiven)).verdict, 'killed')
  })

  it('comes with what went wrong, and the command that repeats it', () => {
    const planned = { fault: DEAF, role: 'named' as const, takesControl: false }
    const pair = judgePair(planned, sampleTrial('a', 'deaf', 'broken', { ...inGiven, said: 'no such image' }))
    assert.equal(complaintOf(pair), 'broken in "Given the containers", but it should fail in a Then: no such image')
    assert.equal(
      repeatCommand(sampleScenario('a'), 'deaf'),
      './vethlab run features/names/names.feature:3 --sabotage deaf',
    )
  })
})

describe('a trial', () => {
  it('is a row of the engine, with the step that did not pass and the controls that were sent before', () => {
    const probe = {
      from: 'c1',
      to: 'c2',
      outcome: 'answered',
      command: 'ping',
      exitCode: 0,
      milliseconds: 1,
      raw: '',
    } as const
    const row = sampleRow('a', {
      result: 'failed',
      error: { type: 'AssertionError', message: 'differs\n  c1 -> c2' },
      steps: [
        { text: 'Given the containers', role: 'Given', status: 'passed', milliseconds: 1 },
        { text: 'And the answers are', role: 'Then', status: 'failed', milliseconds: 1 },
        { text: 'Then nothing', role: 'Then', status: 'skipped', milliseconds: 0 },
      ],
      probes: [
        { ...probe, probe: 'echo', role: 'control' },
        { ...probe, probe: 'http', role: 'control after' },
      ],
    })
    const { step, said, controls } = trialOf(row, 'deaf')
    assert.deepEqual([step?.text, step?.role, said], ['And the answers are', 'Then', 'differs'])
    assert.deepEqual(controls, [
      { probe: 'echo', role: 'control' },
      { probe: 'http', role: 'control after' },
    ])
  })

  it('is none where the run never came to it, or was cut off, or of another engine', () => {
    const faulty = { ...sampleSubject(), id: 'docker-28.5.2+under-deaf', sabotage: 'deaf' }
    const other = sampleSubject('20.10.5')
    const { started: _, ...never } = sampleRow('b', { result: 'broken', reason: 'never started: it ended early' })
    const rows = [
      sampleRow('a'),
      never,
      sampleRow('c', { subject: faulty.id }),
      sampleRow('d', { subject: faulty.id, result: 'broken', reason: 'never finished: it stopped without a word' }),
      sampleRow('e', { subject: other.id }),
    ]
    const results = { ...sampleResults(rows), subjects: [sampleSubject(), faulty, other] }
    assert.deepEqual(
      trialsOf(results, sampleSubject()).map((each) => [each.scenario, each.fault]),
      [
        [idOf('a'), undefined],
        [idOf('c'), 'deaf'],
      ],
    )
  })

  it('is none for what is broken in a run that ended early, unless somebody interrupted it', () => {
    const rows = [sampleRow('a'), sampleRow('b', { result: 'broken', reason: 'the engine is gone' })]
    const trials = (run: Partial<Results['run']>) => trialsOf(sampleResults(rows, run), sampleSubject()).length
    const early = { complete: false }
    assert.deepEqual([trials({}), trials(early), trials({ ...early, interrupted: 'SIGINT' })], [2, 1, 2])
  })
})

describe('a proof', () => {
  const deaf = sampleScenario('a', '@breaks-with-deaf')
  const healthy = sampleTrial('a', undefined, 'passed')

  it('is given for a scenario whose faults all kill it', () => {
    const given = sampleProof([deaf], [healthy, sampleTrial('a', 'deaf', 'failed', IN_THEN)])
    assert.deepEqual([statesIn(given), given.run.complete, given.run.exitCode], [['proven'], true, 0])
    assert.deepEqual(given, proofSchema.parse(given))
    const [score] = given.topics
    assert.deepEqual([score?.topic, score?.killed, score?.applicable, score?.scenarios.proven], ['names', 1, 1, 1])
  })

  it('fails for one that survives, is misdiagnosed, unproven, or not sound itself', () => {
    const survived = sampleProof([deaf], [healthy, sampleTrial('a', 'deaf', 'passed')])
    const misdiagnosed = sampleProof([deaf], [healthy, sampleTrial('a', 'deaf', 'broken')])
    const unproven = sampleProof([sampleScenario('a')], [healthy])
    const unhealthy = sampleProof([deaf], [sampleTrial('a', undefined, 'failed')])
    assert.deepEqual([survived, misdiagnosed, unproven, unhealthy].flatMap(statesIn), [
      'survived',
      'misdiagnosed',
      'unproven',
      'unhealthy',
    ])
    assert.deepEqual(
      [survived, misdiagnosed, unproven, unhealthy].map(({ run }) => run.exitCode),
      [1, 1, 1, 1],
    )
    assert.equal(sampleProof([deaf], [sampleTrial('a', undefined, 'broken')]).run.exitCode, 3)
  })

  it('needs a scenario with a control to be blocked without it', () => {
    const negative = { ...healthy, controls: [{ probe: 'echo' as const, role: 'control' as const }] }
    const trials = [negative, sampleTrial('a', 'deaf', 'failed', IN_THEN)]
    assert.deepEqual(statesIn(sampleProof([deaf], [...trials, sampleTrial('a', 'cut', 'blocked')])), ['proven'])
    assert.deepEqual(statesIn(sampleProof([deaf], [...trials, sampleTrial('a', 'cut', 'passed')])), ['survived'])
    assert.deepEqual(statesIn(sampleProof([deaf], trials)), ['not run'])
  })

  it('accounts for what was planned and has not run', () => {
    const cut = sampleProof([deaf, sampleScenario('b')], [healthy])
    assert.deepEqual([statesIn(cut), cut.run.complete, cut.run.exitCode], [['not run', 'not run'], false, 3])
    assert.deepEqual(cut.scenarios[0]?.pairs, [{ fault: 'deaf', role: 'named', verdict: 'not run' }])
  })

  it('says nothing of what was skipped, and is none if that is all', () => {
    const skipped = sampleTrial('b', undefined, 'skipped', { said: 'no ip_vs' })
    assert.equal(sampleProof([sampleScenario('b')], [skipped]).run.exitCode, 2)
    const both = sampleProof(
      [deaf, sampleScenario('b')],
      [healthy, sampleTrial('a', 'deaf', 'failed', IN_THEN), skipped],
    )
    assert.deepEqual([statesIn(both), both.run.exitCode], [['proven', 'inapplicable'], 0])
  })

  it('asks a scenario for nothing that is none of the chosen faults', () => {
    const wishes = { allPairs: true, only: ['stopped'] }
    const given = sampleProof([deaf], [healthy, sampleTrial('a', 'stopped', 'failed', IN_THEN)], { wishes })
    assert.deepEqual([statesIn(given), given.run.exitCode], [['not asked'], 0])
    assert.deepEqual(
      given.scenarios[0]?.pairs.map(({ verdict }) => verdict),
      ['killed'],
    )
  })

  it('tells why a fault reaches what does not name it, where that is known', () => {
    const reaches = { 'the answers are': 'Who asks is refused.' }
    const trials = [
      healthy,
      sampleTrial('a', 'deaf', 'failed', IN_THEN),
      sampleTrial('a', 'stopped', 'failed', IN_THEN),
    ]
    const given = (fault: Fault) => sampleProof([deaf], trials, { faults: [DEAF, fault], wishes: { allPairs: true } })
    const pairs = [given(STOPPED), given({ ...STOPPED, reaches })].map(({ scenarios }) => scenarios[0]?.pairs.at(-1))
    assert.deepEqual(
      pairs.map((pair) => [pair?.verdict, pair?.because, pair && isUnexplained(pair)]),
      [
        ['killed', undefined, true],
        ['killed', 'Who asks is refused.', false],
      ],
    )
  })

  it('takes the newest of several trials', () => {
    const trials = [healthy, sampleTrial('a', 'deaf', 'passed'), sampleTrial('a', 'deaf', 'failed', IN_THEN)]
    assert.deepEqual(statesIn(sampleProof([deaf], trials)), ['proven'])
  })
})
