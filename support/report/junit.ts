import { create } from 'xmlbuilder2'
import { type Subject, subjectName } from '../results/attachments'
import type { Results, ScenarioResult } from '../results/results'
import { accountOf } from './account'
import { linesOf } from './problems'
import { acceptedWords, groupBy, runTroubles, scenarioOf, titleOf } from './words'

/** An element for xmlbuilder2: attributes by `@name`, children by their own names. */
interface Xml {
  readonly [name: string]: string | number | Xml | readonly Xml[]
}

/**
 * JUnit's XML as Jenkins reads it; `junit.xsd` is its schema. A suite per feature and subject, with the subject as its
 * properties. `<failure>` is a behaviour that differs or a control that was not met, `<error>` is the harness's own.
 */
export function junitXml(results: Results): string {
  const { run } = results
  const byFeature = groupBy(results.results, (row) => `${scenarioOf(results, row).feature} ${row.subject}`)
  const suites = [...byFeature.values()].map((rows, id) => suite(results, rows, id))
  const troubles = runTroubles(results)
  const root: Xml = {
    '@name': 'vethlab',
    ...counts(results.results, troubles.length > 0 ? 1 : 0),
    '@time': seconds(Date.parse(run.finished) - Date.parse(run.started)),
    testsuite: [...suites, ...(troubles.length > 0 ? [troubleSuite(results, troubles, suites.length)] : [])],
  }
  return `${create({ version: '1.0', encoding: 'UTF-8' }, clean({ testsuites: root })).end({ prettyPrint: true })}\n`
}

/** Drops what XML 1.0 cannot hold: control characters, lone surrogates, non-characters. */
export function withoutBadCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
}

function suite(results: Results, rows: readonly ScenarioResult[], id: number): Xml {
  const [first] = rows
  if (!first) return {}
  const { featureName, topic } = scenarioOf(results, first)
  const subject = results.subjects.find((each) => each.id === first.subject)
  return {
    '@name': subject ? `${featureName} on ${subjectName(subject)}` : featureName,
    '@package': topic,
    '@id': id,
    ...counts(rows, 0),
    '@time': seconds(rows.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
    '@timestamp': timestamp(rows.flatMap(({ started }) => started ?? []).sort()[0] ?? results.run.started),
    ...(subject ? { properties: { property: properties(subject) } } : {}),
    testcase: numbered(rows.map((row) => testCase(results, row))),
  }
}

/** Readers take a case's name for its identity, so a second one of a name gets a number. */
function numbered(cases: readonly Xml[]): Xml[] {
  const times = new Map<unknown, number>()
  return cases.map((each) => {
    const time = (times.get(each['@name']) ?? 0) + 1
    times.set(each['@name'], time)
    return time === 1 ? each : { ...each, '@name': `${each['@name']} [${time}]` }
  })
}

function testCase(results: Results, row: ScenarioResult): Xml {
  const scenario = scenarioOf(results, row)
  const { rule, feature, line } = scenario
  return {
    '@name': rule === undefined ? titleOf(scenario) : `${rule}: ${titleOf(scenario)}`,
    // Jenkins takes everything before the last dot for a package, so the dots of versions and file names must go.
    '@classname': [row.subject, feature.replace(/^features\//, '').replace(/\.feature$/, '')]
      .map((part) => part.replaceAll('.', '_'))
      .join('.'),
    '@time': seconds(row.milliseconds),
    '@file': feature,
    '@line': line,
    ...verdictOf(row),
    'system-out': { '#': accountOf(row) },
  }
}

/** What is accepted is no failure; JUnit has no other word for it than skipped. */
function verdictOf({ result, reason = '', error, laterErrors, accepted }: ScenarioResult): Xml {
  if (result === 'passed') return {}
  if (accepted) return { skipped: { '@message': `${result}, ${acceptedWords(accepted)}` } }
  if (result === 'skipped') return { skipped: { '@message': reason } }
  const own = linesOf(error)
  const lines = [
    ...(reason === '' ? [] : [reason]),
    ...own,
    ...laterErrors.flatMap((later) => ['', `${later.step}:`, ...linesOf(later)]),
  ]
  const type = result === 'blocked' || result === 'flaky' ? result : (error?.type ?? 'Error')
  const body = { '@message': reason || (own[0] ?? result), '@type': type, '#': lines.join('\n') }
  return result === 'broken' ? { error: body } : { failure: body }
}

/** A run that did not come to its end must not look green for want of scenarios. */
function troubleSuite({ run }: Results, troubles: readonly string[], id: number): Xml {
  const error = { '@message': troubles[0] ?? '', '@type': 'run', '#': troubles.join('\n') }
  const testcase = { '@name': 'The run comes to its end', '@classname': 'vethlab.run', '@time': '0.000', error }
  return {
    '@name': 'The run itself',
    '@package': 'run',
    '@id': id,
    ...counts([], 1),
    '@time': '0.000',
    '@timestamp': timestamp(run.started),
    testcase,
  }
}

function counts(rows: readonly ScenarioResult[], more: number): Xml {
  const count = (...words: string[]) =>
    rows.filter((row) => words.includes(row.accepted ? 'skipped' : row.result)).length
  return {
    '@tests': rows.length + more,
    '@failures': count('failed', 'blocked', 'flaky'),
    '@errors': count('broken') + more,
    '@skipped': count('skipped'),
  }
}

function properties({ id, engine, options, driver, kernel, outer, iptables, api }: Subject): Xml[] {
  const values = {
    subject: id,
    'engine.family': engine.family,
    'engine.version': engine.version,
    'engine.package': engine.package,
    'engine.requested': engine.requested,
    'engine.source': engine.source,
    'engine.options': options === null ? undefined : JSON.stringify(options),
    'engine.api': api,
    driver,
    kernel,
    iptables,
    outer,
  }
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ '@name': name, '@value': value }],
  )
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3)
}

/** The schema's dateTime has no zone; ours is UTC. */
function timestamp(iso: string): string {
  return iso.replace(/\.\d+Z$/, '')
}

function clean(xml: Xml): Xml {
  const cleaned = (value: Xml[string]): Xml[string] => {
    if (typeof value === 'string') return withoutBadCharacters(value)
    if (typeof value === 'number') return value
    return isList(value) ? value.map(clean) : clean(value)
  }
  return Object.fromEntries(Object.entries(xml).map(([name, value]) => [name, cleaned(value)]))
}

function isList(value: Xml | readonly Xml[]): value is readonly Xml[] {
  return Array.isArray(value)
}
