import type { ScenarioResult } from '../../results/results'
import { type SampleBehaviour, saw } from './sample-matrix'

export const HOSTILE = `</script><img src=x onerror="alert(1)">`

const PASSED = { result: 'passed' } as const
const TABLE = [['CONTAINER', 'MAC ADDRESS']]
const outside = (range: string): Partial<ScenarioResult> => ({ result: 'skipped', reason: `is outside ${range}` })

const link = (read: string): Partial<ScenarioResult> =>
  saw([...TABLE, ['app', read]], {
    steps: [
      { text: 'Given two containers', status: 'passed', milliseconds: 10 },
      { text: 'Then the answers are', status: 'passed', milliseconds: 10, table: [...TABLE, ['app', 'once']] },
    ],
  })

const lostLink: Partial<ScenarioResult> = {
  ...link('always'),
  result: 'failed',
  error: { type: 'AssertionError', message: 'The answers differ from the table in 1 of 1 cells' },
  files: [
    { name: 'transcript.sh', path: 'evidence/a link/docker-28.5.2/transcript.sh', mediaType: 'text/x-shellscript' },
    {
      name: 'evidence/host1/links.txt',
      path: 'evidence/a link/docker-28.5.2/host1/links.txt',
      mediaType: 'text/plain',
    },
  ],
}

const attempt = (result: 'passed' | 'failed', answer: string) => ({
  ...{ result, milliseconds: 20, probes: [], files: [] },
  observations: [{ subject: 'The answers', observed: [...TABLE, ['vip', answer]] }],
})

const FLAKY: Partial<ScenarioResult> = {
  result: 'flaky',
  reason: 'passed once, failed once',
  attempts: [attempt('passed', 'steady'), attempt('failed', 'shaky')],
}

/** A matrix of everything that a row can be. */
export const SMALL: readonly SampleBehaviour[] = [
  {
    name: 'Up to 27 it is made from it',
    tags: ['@docker<28.0', '@change-mac-from-address'],
    on: {
      '20.10.5': saw([...TABLE, ['c1', '02:42']]),
      '26.1.5': saw([...TABLE, ['c1', '02:42']]),
      '28.5.2': outside('docker<28.0'),
    },
  },
  {
    name: 'Since 28.0 it is not',
    tags: ['@docker>=28.0', '@change-mac-from-address'],
    on: {
      '20.10.5': outside('docker>=28.0'),
      '26.1.5': outside('docker>=28.0'),
      '28.5.2': saw([...TABLE, ['c1', 'random']]),
    },
  },
  {
    name: 'A friend opens the web server',
    tags: ['@claim-S39'],
    on: { '20.10.5': PASSED, '26.1.5': PASSED, '28.5.2': PASSED },
  },
  {
    name: 'A link is read only once',
    topic: 'links',
    on: { '20.10.5': link('once'), '26.1.5': link('once'), '28.5.2': lostLink },
  },
  {
    name: 'A virtual address answers',
    topic: 'services',
    tags: ['@requires-ip_vs'],
    on: {
      '20.10.5': PASSED,
      '26.1.5': { result: 'skipped', reason: 'the kernel here has no ip_vs' },
      '28.5.2': FLAKY,
    },
  },
  { name: HOSTILE, topic: 'services', on: { '20.10.5': PASSED, '26.1.5': PASSED, '28.5.2': PASSED } },
]

/** The night before: the link was read once everywhere, and one scenario was not there yet. */
export const SMALL_BEFORE: readonly SampleBehaviour[] = SMALL.filter(({ name }) => name !== HOSTILE).map((behaviour) =>
  behaviour.topic === 'links' ? { ...behaviour, on: { ...behaviour.on, '28.5.2': link('once') } } : behaviour,
)

const VERSIONS = ['20.10.5', '20.10.24', '23.0.6', '26.1.5', '28.5.2', '29.1.3']

/** As much as a catalogue may grow to: each scenario kept a table and four probes on each engine. */
export function thousandBehaviours(): readonly SampleBehaviour[] {
  return Array.from({ length: 1000 }, (_, index) => ({
    name: `The outsider opens port ${index} of a container that lies behind host1`,
    topic: `topic-${index % 14}`,
    on: Object.fromEntries(VERSIONS.map((version) => [version, manyLooks(index, version)])),
  }))
}

function manyLooks(index: number, version: string): Partial<ScenarioResult> {
  const names = ['c1', 'c2', 'c3', 'c4']
  const table = [['FROM', ...names], ...names.map((name) => [name, ...names.map((to) => `answered by ${to}`)])]
  const probes: ScenarioResult['probes'] = names.map((to) => ({
    ...{ probe: 'echo', from: 'outsider', to, outcome: 'answered', role: 'observation' },
    ...{ command: `ping -c 1 -w 4 10.66.0.${index % 250}`, exitCode: 0, milliseconds: 3 + index },
    raw: `PING 10.66.0.${index % 250} from ${version}\n64 bytes: icmp_seq=1 ttl=64 time=0.0${index} ms\n`.repeat(4),
  }))
  return saw(table, { result: index % 50 === 0 ? 'failed' : 'passed', probes })
}
