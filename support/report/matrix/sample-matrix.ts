import type { Change } from '../../changes/change'
import type { Results, Scenario, ScenarioResult } from '../../results/results'
import { sampleResults, sampleRow, sampleSubject } from '../../results/sample-results'

/** For tests: `yes` up to 27, `no` since 28.0. */
export const SAMPLE_CHANGE: Change = {
  id: 'mac-from-address',
  title: 'Is the MAC address made from the IPv4 address?',
  values: [
    { range: '<28.0', says: 'yes' },
    { range: '>=28.0', says: 'no' },
  ],
  source: { text: 'moby/moby#48808', url: 'https://github.com/moby/moby/pull/48808' },
}

/** For tests: a scenario's results by version, `holds` standing for a pass that saw nothing in particular. */
export interface SampleBehaviour {
  readonly name: string
  readonly tags?: readonly string[]
  readonly topic?: string
  readonly on: Readonly<Record<string, Partial<ScenarioResult>>>
}

export function sampleRun(behaviours: readonly SampleBehaviour[], run: Partial<Results['run']> = {}): Results {
  const versions = [...new Set(behaviours.flatMap(({ on }) => Object.keys(on)))]
  const rows = behaviours.flatMap(({ name, topic, on }) =>
    Object.entries(on).map(([version, row]) =>
      sampleRow(name, { ...row, scenario: idOf(name, topic), subject: `docker-${version}` }),
    ),
  )
  const scenarios = behaviours.map(({ name, topic, tags = [] }): Scenario => {
    const [known] = sampleResults([sampleRow(name)]).scenarios
    if (!known) throw new Error('no sample')
    const id = idOf(name, topic)
    return { ...known, id, name, tags: [...tags], topic: topic ?? known.topic, feature: id.split('#')[0] ?? '' }
  })
  return { ...sampleResults(rows, run), subjects: versions.map((version) => sampleSubject(version)), scenarios }
}

function idOf(name: string, topic = 'names'): string {
  return `features/${topic}/${topic}.feature#${name}`
}

/** For tests: what a scenario that looked at one table kept. */
export function saw(table: string[][], row: Partial<ScenarioResult> = {}): Partial<ScenarioResult> {
  return { observations: [{ subject: 'The answers', observed: table }], ...row }
}
