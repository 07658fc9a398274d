import path from 'node:path'
import type {
  Examples,
  Feature,
  GherkinDocument,
  Pickle,
  Scenario as ScenarioNode,
  Step,
  TableRow,
} from '@cucumber/messages'
import type { Lesson, Scenario } from './results'

/** Everything about a scenario that its text tells; the rest comes from its pickle. */
type Place = Omit<Scenario, 'name' | 'tags' | 'claims'>

/** Knows the scenarios and steps of the feature files that a run has read, by the ids of their syntax nodes. */
export class ScenarioIndex {
  readonly #places = new Map<string, Place>()
  readonly #keywords = new Map<string, string>()
  readonly #lessons = new Map<string, Lesson>()

  add({ uri, feature }: GherkinDocument): void {
    if (!feature || uri === undefined) return
    this.#lessons.set(posix(uri), lessonOf(uri, feature))
    const unique = uniqueIds()
    for (const { rule, scenario } of scenariosOf(feature)) {
      for (const { node, ...row } of rowsOf(scenario)) {
        const id = unique(idOf(uri, rule, scenario.name, row.example?.number))
        this.#places.set(node, { ...placeOf(uri, feature), ...(rule === undefined ? {} : { rule }), ...row, id })
      }
    }
    for (const { id, keyword } of stepsOf(feature)) this.#keywords.set(id, keyword)
  }

  /** @throws Error for a pickle whose document was not added. */
  scenarioOf({ astNodeIds, name, tags, uri }: Pickle): Scenario {
    const place = this.#places.get(astNodeIds.at(-1) ?? '')
    if (!place) throw new Error(`A message speaks of "${name}", which no feature before it holds: ${uri}`)
    const names = tags.map((tag) => tag.name)
    return {
      ...place,
      name,
      tags: names,
      claims: { supports: claims(names, '@claim-'), refutes: claims(names, '@refutes-') },
    }
  }

  /** What the feature of a scenario teaches. */
  lessonOf({ feature }: Scenario): Lesson | undefined {
    return this.#lessons.get(feature)
  }

  /** `Then the answers are` for a step's text. */
  withKeyword(astNodeIds: readonly string[], text: string): string {
    return `${this.#keywords.get(astNodeIds[0] ?? '') ?? ''}${text}`
  }
}

/** Words of any script, joined by hyphens. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}

function idOf(uri: string, rule: string | undefined, name: string, example: number | undefined): string {
  const parts = [...(rule === undefined ? [] : [slug(rule)]), slug(name), ...(example === undefined ? [] : [example])]
  return `${posix(uri)}#${parts.join('/')}`
}

/** Two scenarios of one name under one rule still get two ids: the second `~2`. */
function uniqueIds(): (id: string) => string {
  const times = new Map<string, number>()
  return (id) => {
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    return time === 1 ? id : `${id}~${time}`
  }
}

function placeOf(uri: string, { name }: Feature): Pick<Place, 'feature' | 'featureName' | 'topic'> {
  return { feature: posix(uri), featureName: name, topic: path.posix.basename(path.posix.dirname(posix(uri))) }
}

function lessonOf(uri: string, { name, description, children }: Feature): Lesson {
  const rules = children.flatMap(({ rule }) => (rule ? [rule] : []))
  return {
    feature: posix(uri),
    name,
    description: dedent(description),
    rules: rules.map((rule) => ({ name: rule.name, description: dedent(rule.description) })),
  }
}

/** Without the indentation that all lines share, and without empty lines around them. */
function dedent(text: string): string {
  const lines = text.split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  const common = Math.min(...indents, text.length)
  return lines
    .map((line) => line.slice(common).trimEnd())
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '')
}

function posix(uri: string): string {
  return uri.replaceAll('\\', '/')
}

function scenariosOf({ children }: Feature): { rule?: string; scenario: ScenarioNode }[] {
  return children.flatMap(({ rule, scenario }) => [
    ...(scenario ? [{ scenario }] : []),
    ...(rule?.children ?? []).flatMap((child) =>
      child.scenario ? [{ rule: rule?.name ?? '', scenario: child.scenario }] : [],
    ),
  ])
}

interface Row {
  readonly node: string
  readonly line: number
  readonly example?: NonNullable<Scenario['example']>
}

function rowsOf({ id, location, examples }: ScenarioNode): Row[] {
  if (examples.length === 0) return [{ node: id, line: location.line }]
  const rows = examples.flatMap((table) => table.tableBody.map((row) => ({ row, values: valuesOf(table, row) })))
  return rows.map(({ row, values }, index) => ({
    node: row.id,
    line: row.location.line,
    example: { number: index + 1, values },
  }))
}

function valuesOf({ tableHeader }: Examples, { cells }: TableRow): Record<string, string> {
  return Object.fromEntries((tableHeader?.cells ?? []).map(({ value }, column) => [value, cells[column]?.value ?? '']))
}

function stepsOf({ children }: Feature): Step[] {
  const all = children.flatMap((child) => [child, ...(child.rule?.children ?? [])])
  return all.flatMap(({ background, scenario }) => [...(background?.steps ?? []), ...(scenario?.steps ?? [])])
}

function claims(tags: readonly string[], prefix: string): string[] {
  return tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length))
}
