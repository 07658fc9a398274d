import { type Feature, type Step, StepKeywordType } from '@cucumber/messages'
import {
  backgroundsOf,
  type FeatureFile,
  type Problem,
  rulesOf,
  scenariosOf,
  type Tagged,
  taggedOf,
} from './feature-file'
import { type KnownNames, objectionToTag } from './tags'

const MOST_LINES = 120
const SELF = 'features/self/'

/** What STYLE says about Gherkin and a parser cannot see; the layout is judged elsewhere. */
export function judgeFeature(file: FeatureFile, known: KnownNames): readonly Problem[] {
  const { feature } = file
  return [
    ...judgeTags(file, known),
    ...judgeDescription(file),
    ...judgeTitles(feature),
    ...judgeBackgrounds(feature),
    ...scenariosOf(feature).flatMap(({ scenario, backgroundSteps }) => [
      ...judgeSteps(scenario.location.line, scenario.steps, backgroundSteps),
      ...scenario.steps.flatMap(judgeHeadings),
    ]),
    ...judgeLength(file),
  ]
}

/** A scenario of the catalogue that names no fault cannot be shown to be able to fail. */
export function judgeFaults({ feature, path }: FeatureFile): readonly Problem[] {
  if (!path.startsWith('features/') || path.startsWith(SELF)) return []
  const namesOne = ({ tags }: Tagged) => tags.some(({ name }) => name.startsWith('@breaks-with-'))
  if (namesOne(feature)) return []
  const below = feature.children.flatMap(({ scenario, rule }) => {
    if (scenario) return [scenario]
    return rule && !namesOne(rule) ? rule.children.flatMap((child) => child.scenario ?? []) : []
  })
  const isBare = (scenario: Tagged & { readonly examples: readonly Tagged[] }) =>
    !namesOne(scenario) && (scenario.examples.length === 0 || !scenario.examples.every(namesOne))
  const message = 'the scenario names no fault that breaks it: @breaks-with-...'
  return below.filter(isBare).map(({ location: { line } }) => ({ line, message }))
}

function judgeTags({ feature, path }: FeatureFile, known: KnownNames): readonly Problem[] {
  return taggedOf(feature).flatMap(({ tags }) =>
    tags.flatMap(({ name, location }, index) => {
      const twice = tags.findIndex((tag) => tag.name === name) < index ? `${name} stands here twice` : undefined
      const message = twice ?? objectionToTag(name, path, known)
      return message ? [{ line: location.line, message }] : []
    }),
  )
}

function judgeDescription({ feature, path }: FeatureFile): readonly Problem[] {
  const lines = feature.description.split('\n').filter((line) => line.trim() !== '')
  const { line } = feature.location
  const problems: Problem[] = []
  if (lines.length < 2 || lines.length > 6) {
    problems.push({ line, message: `the Feature has ${lines.length} lines of description; two to six teach it` })
  }
  if (!path.startsWith(SELF) && !lines.some((text) => /^\s*Documents: \S/.test(text))) {
    problems.push({ line, message: 'the description has no line "Documents: FILE, FILE"' })
  }
  return problems
}

function judgeTitles(feature: Feature): readonly Problem[] {
  const scenarios = scenariosOf(feature).map(({ scenario }) => scenario)
  const firstLines = new Map<string, number>()
  const problems: Problem[] = []
  for (const { keyword, name, location } of [feature, ...rulesOf(feature), ...scenarios]) {
    if (name === '') problems.push({ line: location.line, message: `the ${keyword} has no title` })
  }
  for (const { name, location } of scenarios) {
    const first = firstLines.get(name)
    if (first === undefined) firstLines.set(name, location.line)
    else problems.push({ line: location.line, message: `the title "${name}" stands on line ${first} already` })
  }
  return problems
}

function judgeBackgrounds(feature: Feature): readonly Problem[] {
  return backgroundsOf(feature).flatMap(({ steps }) =>
    kinds(steps).flatMap((kind, index) => {
      const line = steps[index]?.location.line ?? 1
      return kind === StepKeywordType.CONTEXT ? [] : [{ line, message: 'a Background builds: only Given and And' }]
    }),
  )
}

function judgeSteps(line: number, steps: readonly Step[], backgroundSteps: number): readonly Problem[] {
  const order = kinds(steps)
  const acts = order.filter((kind) => kind === StepKeywordType.ACTION).length
  const shape = order.map((kind) => LETTERS[kind]).join('')
  const problems: string[] = []
  if (steps.length + backgroundSteps < 2 || steps.length > 10) {
    problems.push(`the scenario has ${steps.length} steps; two to ten are right`)
  }
  if (acts !== 1) problems.push(`the scenario has ${acts} Whens (And after When counts); exactly one is right`)
  else if (!/^G*WT+$/.test(shape)) problems.push('the order is Given, one When, then at least one Then; no *')
  return problems.map((message) => ({ line, message }))
}

const LETTERS: Readonly<Record<StepKeywordType, string>> = {
  [StepKeywordType.CONTEXT]: 'G',
  [StepKeywordType.ACTION]: 'W',
  [StepKeywordType.OUTCOME]: 'T',
  [StepKeywordType.CONJUNCTION]: '?',
  [StepKeywordType.UNKNOWN]: '?',
}

/** And and But take the kind of the step above. */
function kinds(steps: readonly Step[]): readonly StepKeywordType[] {
  let kind: StepKeywordType = StepKeywordType.UNKNOWN
  return steps.map(({ keywordType }) => {
    if (keywordType !== StepKeywordType.CONJUNCTION) kind = keywordType ?? StepKeywordType.UNKNOWN
    return kind
  })
}

/** Columns are named in capitals; a matrix (FROM x TO) names only its corner so, the rest are the scenario's names. */
function judgeHeadings({ dataTable, keywordType }: Step): readonly Problem[] {
  const heading = dataTable?.rows[0]
  if (!heading) return []
  const cells = heading.cells.map(({ value }) => value)
  const whole = keywordType === StepKeywordType.CONTEXT && cells[0] !== 'FROM'
  const wrong = (whole ? cells : cells.slice(0, 1)).filter((cell) => !/^[A-Z][A-Z0-9 /-]*$/.test(cell))
  if (wrong.length === 0) return []
  const message = `headings of tables are written in capitals: ${wrong.map((cell) => `"${cell}"`).join(', ')}`
  return [{ line: heading.location.line, message }]
}

function judgeLength({ lines }: FeatureFile): readonly Problem[] {
  const count = lines.length - (lines.at(-1) === '' ? 1 : 0)
  return count > MOST_LINES ? [{ line: MOST_LINES + 1, message: `${count} lines; at most ${MOST_LINES}` }] : []
}
