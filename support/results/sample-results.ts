import type { Subject } from './attachments'
import { exitCode } from './exit-code'
import { type Results, SCHEMA, type Scenario, type ScenarioResult } from './results'

/** For tests: a subject, 28.5.2 on its own unless told otherwise. */
export function sampleSubject(version = '28.5.2'): Subject {
  const engine = { family: 'docker' as const, version, requested: version, source: 'packages' }
  return { id: `docker-${version}`, engine, options: null, driver: 'bridge', kernel: '6.18.0', outer: 'private' }
}

/** For tests: a row of the scenario `features/names/names.feature#NAME`. */
export function sampleRow(name: string, row: Partial<ScenarioResult> = {}): ScenarioResult {
  return {
    scenario: `features/names/names.feature#${name}`,
    subject: 'docker-28.5.2',
    result: 'passed',
    laterErrors: [],
    started: '2026-11-21T10:00:00.000Z',
    milliseconds: 1000,
    worker: '0',
    steps: [{ text: 'Then the answers are', status: 'passed', milliseconds: 1000 }],
    probes: [],
    observations: [],
    findings: [],
    files: [],
    ...row,
  }
}

/** For tests: a complete run of ten seconds with these rows. */
export function sampleResults(rows: readonly ScenarioResult[], run: Partial<Results['run']> = {}): Results {
  const ids = [...new Set(rows.map(({ scenario }) => scenario))]
  const subjects = [...new Set(rows.map(({ subject }) => subject))].filter((id) => id !== 'unknown')
  const head = {
    id: '2026-11-21T10-00-00-abcd',
    started: '2026-11-21T10:00:00.000Z',
    finished: '2026-11-21T10:00:10.000Z',
    planned: rows.length,
    complete: true,
    unavailable: [],
    errors: [],
    ...run,
  }
  return {
    schema: SCHEMA,
    run: { ...head, exitCode: exitCode({ run: head, results: [...rows] }) },
    subjects: subjects.map((id) => sampleSubject(id.replace('docker-', ''))),
    lessons: [{ feature: 'features/names/names.feature', name: 'Container names', description: '', rules: [] }],
    scenarios: ids.map(sampleScenario),
    results: [...rows],
  }
}

function sampleScenario(id: string, index: number): Scenario {
  const [feature = '', name = ''] = id.split('#')
  return {
    id,
    feature,
    featureName: 'Container names',
    topic: 'names',
    name,
    line: 3 + index,
    tags: [],
    claims: { supports: [], refutes: [] },
  }
}
