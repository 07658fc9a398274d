import type { Results } from '../results/results'
import { countTable } from './feature-table'
import { findingGroups } from './findings'
import { bytes, clip, fenced, MOST_BYTES, markdown } from './markdown'
import { acceptedLines, expectationLines, type Problem, problemsOf, skippedGroups } from './problems'
import { busySentence, percent, spentIn, spentRows } from './spent'
import { duration, kinship, nameOfSubject, plural, runTroubles, verdicts } from './words'

const PROBLEM_WORDS = ['failed', 'flaky', 'blocked', 'broken'] as const

/** The run in Markdown, for a page or a step's summary: verdict, table, problems, what was skipped, where the time went. */
export function summaryMarkdown(results: Results): string {
  const head = [...headLines(results), ...topicTable(results)]
  const tail = [
    ...skippedLines(results),
    ...list('Accepted, though not passed', acceptedLines(results)),
    ...list('Expectations that accept nothing', expectationLines(results)),
    ...findingSection(results),
    ...timeLines(results),
  ]
  const problems = PROBLEM_WORDS.flatMap((word) => problemsOf(results, word))
  const left = MOST_BYTES - bytes([...head, ...tail])
  return `${clip([...head, ...problemSections(results, problems, left), ...tail].join('\n'), 'results.json')}\n`
}

function headLines(results: Results): string[] {
  const { run } = results
  const troubles = runTroubles(results).map((line) => `> **${markdown(line)}**`)
  const kin = kinship(results)
  const planned = `${plural(run.planned, 'scenario')} planned`
  const about = `Run \`${run.id}\`, ${run.started}, ${kin === '' ? '' : `${kin}, `}${planned}, exit code ${run.exitCode}.`
  return [
    '# vethlab',
    '',
    ...verdicts(results).map((line) => `**${markdown(line)}**`),
    '',
    ...troubles,
    ...(troubles.length > 0 ? [''] : []),
    about,
    '',
  ]
}

function topicTable(results: Results): string[] {
  if (results.results.length === 0) return []
  const { heading, words, rows, total } = countTable(results, 'Topic', ({ topic }) => topic)
  const line = (cells: readonly string[]) => `| ${cells.map(markdown).join(' | ')} |`
  return [
    line([heading, ...words, 'time']),
    line(['---', ...words.map(() => '---:'), '---:']),
    ...rows.map(line),
    line(total),
    '',
  ]
}

function problemSections(results: Results, problems: readonly Problem[], room: number): string[] {
  const lines: string[] = []
  let word = ''
  let left = room
  for (const [index, problem] of problems.entries()) {
    const heading = problem.row.result === word ? [] : [`## ${headingOf(problem.row.result)}`, '']
    const section = [...heading, ...problemSection(results, problem)]
    left -= bytes(section)
    if (left < 500) return [...lines, `*${plural(problems.length - index, 'more problem')}: see \`results.json\`.*`, '']
    lines.push(...section)
    word = problem.row.result
  }
  return lines
}

function problemSection(results: Results, { title, feature, rule, place, step, lines, later, row }: Problem): string[] {
  const details = [...(step === undefined ? [] : [step]), ...lines.map((line) => `  ${line}`), ...later].join('\n')
  return [
    `### ${markdown(title)}`,
    '',
    `${[feature, rule]
      .filter((part) => part !== undefined)
      .map(markdown)
      .join(' > ')}, on ${markdown(nameOfSubject(results, row.subject))}, \`${place}\``,
    '',
    ...fenced(details.slice(0, 20_000)),
    '',
  ]
}

function headingOf(word: string): string {
  const headings: Readonly<Record<string, string>> = {
    failed: 'Failed: the behaviour differs',
    flaky: 'Flaky: not the same each time',
    blocked: 'Blocked: a control was not met',
    broken: 'Broken: the harness could not look',
  }
  return headings[word] ?? word
}

function skippedLines(results: Results): string[] {
  const groups = skippedGroups(results)
  if (groups.length === 0) return []
  const lines = groups.map(({ reason, titles }) => {
    const more = titles.length > 20 ? `; and ${titles.length - 20} more` : ''
    return `- ${markdown(reason)} (${titles.length}): ${titles.slice(0, 20).map(markdown).join('; ')}${more}`
  })
  return ['## Skipped', '', ...lines, '']
}

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  return [`## ${title}`, '', ...lines.map((line) => `- ${markdown(line)}`), '']
}

function findingSection(results: Results): string[] {
  const groups = findingGroups(results)
  if (groups.length === 0) return []
  const sections = groups.flatMap(({ title, count, lines }) => {
    const shown = lines.slice(0, 100).map((line) => `- ${markdown(line.slice(0, 2000))}`)
    const more = lines.length > 100 ? [`- and ${lines.length - 100} more`] : []
    return [`### ${title} (${count})`, '', ...shown, ...more, '']
  })
  return ['## Findings', '', ...sections]
}

function timeLines(results: Results): string[] {
  if (results.results.length === 0) return []
  const spent = spentIn(results)
  const rows = spentRows(spent).map(([label, time, share]) => `| ${label} | ${duration(time)} | ${percent(share)} |`)
  const title = `## Where the time went (${plural(spent.workers, 'worker')} for ${duration(spent.wall)})`
  const slowest = [...results.results].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 5)
  const names = new Map(results.scenarios.map(({ id, name }) => [id, name]))
  const slow = slowest.map(
    ({ scenario, milliseconds }) => `- ${duration(milliseconds)} ${markdown(names.get(scenario) ?? scenario)}`,
  )
  return [
    title,
    '',
    '| | | |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
    busySentence(spent, duration),
    '',
    'The slowest scenarios:',
    '',
    ...slow,
  ]
}
