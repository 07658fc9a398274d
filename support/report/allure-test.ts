import {
  type Attachment,
  type Label,
  LabelName,
  LinkType,
  type Parameter,
  Stage,
  Status,
  type StepResult,
  type TestResult,
} from 'allure-js-commons'
import { md5, randomUuid } from 'allure-js-commons/sdk/reporter'
import { type Subject, subjectName } from '../results/attachments'
import type { Results, ResultWord, Scenario, ScenarioResult, StepRecord } from '../results/results'
import { observationLines, probeTable } from './account'
import { linesOf } from './problems'
import { acceptedWords, scenarioOf, titleOf } from './words'

/** Puts content beside the results. */
export interface Keeper {
  text(name: string, mediaType: string, extension: string, text: string): Attachment
  file(name: string, mediaType: string, place: string): Attachment[]
}

const STATUSES: Readonly<Record<ResultWord, Status>> = {
  passed: Status.PASSED,
  failed: Status.FAILED,
  blocked: Status.FAILED,
  flaky: Status.FAILED,
  broken: Status.BROKEN,
  skipped: Status.SKIPPED,
}

/** Allure has no word for these two; its message begins with ours, and a category gathers them. */
const PREFIXES: Partial<Record<ResultWord, string>> = { blocked: 'Blocked: ', flaky: 'Flaky: ' }

/** A scenario's result as Allure's test; its attachments go through the keeper. */
export function allureTest(results: Results, row: ScenarioResult, keep: Keeper): TestResult {
  const scenario = scenarioOf(results, row)
  const subject = results.subjects.find(({ id }) => id === row.subject)
  const parameters = [...subjectParameters(row.subject, subject), ...exampleParameters(scenario)]
  const start = Date.parse(row.started ?? results.run.finished)
  return {
    uuid: randomUuid(),
    name: titleOf(scenario),
    fullName: scenario.id,
    testCaseId: md5(scenario.id),
    historyId: md5(`${scenario.id} ${row.subject}`),
    status: STATUSES[row.result],
    statusDetails: detailsOf(row),
    stage: Stage.FINISHED,
    start,
    stop: start + row.milliseconds,
    parameters,
    labels: labelsOf(scenario, row, subject),
    links: row.accepted?.link === undefined ? [] : [{ type: LinkType.ISSUE, url: row.accepted.link }],
    steps: stepsOf(row, start),
    attachments: attachmentsOf(row, keep),
    titlePath: [scenario.topic, scenario.featureName, ...(scenario.rule === undefined ? [] : [scenario.rule])],
  }
}

/** The engine, its options and its driver are parameters: without them Allure would merge versions as retries. */
function subjectParameters(id: string, subject: Subject | undefined): Parameter[] {
  if (!subject) return [{ name: 'subject', value: id }]
  return [
    { name: 'engine', value: `${subject.engine.family} ${subject.engine.version}` },
    { name: 'options', value: subject.options === null ? 'none' : JSON.stringify(subject.options) },
    { name: 'driver', value: subject.driver },
    { name: 'kernel', value: subject.kernel, excluded: true },
  ]
}

function exampleParameters({ example }: Scenario): Parameter[] {
  return Object.entries(example?.values ?? {}).map(([name, value]) => ({ name, value }))
}

function labelsOf(
  { topic, featureName, rule, tags, feature }: Scenario,
  row: ScenarioResult,
  subject: Subject | undefined,
): Label[] {
  const labels: [string, string | undefined][] = [
    [LabelName.EPIC, topic],
    [LabelName.FEATURE, featureName],
    [LabelName.STORY, rule],
    [LabelName.PARENT_SUITE, subject ? subjectName(subject) : row.subject],
    [LabelName.SUITE, featureName],
    [LabelName.SUB_SUITE, rule],
    [LabelName.PACKAGE, feature.replaceAll('/', '.')],
    [LabelName.THREAD, `worker ${row.worker ?? 0}`],
    [LabelName.FRAMEWORK, 'vethlab'],
    [LabelName.LANGUAGE, 'gherkin'],
    ...tags.map((tag): [string, string] => [LabelName.TAG, tag.replace(/^@/, '')]),
  ]
  return labels.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]))
}

function detailsOf({ result, reason, error, laterErrors, accepted }: ScenarioResult): TestResult['statusDetails'] {
  const [first, ...rest] = [...(reason === undefined ? [] : [reason]), ...linesOf(error)]
  if (first === undefined) return {}
  const later = laterErrors.flatMap((each) => [`${each.step} failed too:`, ...linesOf(each)])
  const trace = [...rest, ...later, ...(error?.trace ? ['', error.trace] : [])].join('\n')
  const known = accepted ? `${acceptedWords(accepted)}\n` : ''
  return { message: `${known}${PREFIXES[result] ?? ''}${first}`, trace: trace || first }
}

/** Steps follow one another; Cucumber gives their times, so their beginnings are summed up from the scenario's. */
function stepsOf(row: ScenarioResult, start: number): StepResult[] {
  let at = start
  return row.steps.map((step) => {
    const begun = at
    at += step.milliseconds
    return stepOf(step, row.result, begun)
  })
}

function stepOf(
  { text, status, milliseconds, table, docString }: StepRecord,
  result: ResultWord,
  start: number,
): StepResult {
  const [headings = [], ...rows] = table ?? []
  const parameters = rows.map((row, index) => ({
    name: String(index + 1),
    value: row.map((cell, column) => `${headings[column]} ${cell}`).join(', '),
  }))
  return {
    name: text,
    status: stepStatus(status, result),
    statusDetails: {},
    stage: status === 'unfinished' ? Stage.INTERRUPTED : Stage.FINISHED,
    start,
    stop: start + milliseconds,
    steps: [],
    attachments: [],
    parameters: [...parameters, ...(docString === undefined ? [] : [{ name: 'text', value: docString }])],
  }
}

function stepStatus(status: StepRecord['status'], result: ResultWord): Status {
  if (status === 'passed') return Status.PASSED
  if (status === 'skipped') return Status.SKIPPED
  return status === 'failed' && result !== 'broken' ? Status.FAILED : Status.BROKEN
}

function attachmentsOf({ probes, observations, findings, files }: ScenarioResult, keep: Keeper): Attachment[] {
  const cell = (text: string) => text.replaceAll(/[\t\n]+/g, ' ')
  const table = probeTable(probes).map((row) => row.map(cell).join('\t'))
  const raw = probes.map(
    ({ command, exitCode, raw: output }) => `$ ${command}\n${output.trimEnd()}\n# exit code ${exitCode}`,
  )
  const left = findings.flatMap(({ host, owner, known, leftovers }) => [
    `${host} (left by ${owner}${known ? `: ${known.title}` : ''}):`,
    ...leftovers.map((leftover) => `  ${leftover}`),
  ])
  return [
    ...(probes.length > 0 ? [keep.text('Probes', 'text/tab-separated-values', '.tsv', table.join('\n'))] : []),
    ...(probes.length > 0 ? [keep.text('Output of the probes', 'text/plain', '.txt', raw.join('\n\n'))] : []),
    ...observations.map((observation) =>
      keep.text(`Compared: ${observation.subject}`, 'text/plain', '.txt', observationLines(observation).join('\n')),
    ),
    ...(left.length > 0 ? [keep.text('Left behind by the reset', 'text/plain', '.txt', left.join('\n'))] : []),
    ...files.flatMap(({ name, mediaType, path: place }) =>
      keep.file(name, mediaType.replace('x-shellscript', 'plain'), place),
    ),
  ]
}
