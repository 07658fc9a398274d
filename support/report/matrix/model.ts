import type { Change, Value } from '../../changes/change'
import { changesOf, valueFor } from '../../changes/change'
import { scenarioKey } from '../../results/evidence-path'
import { ofEngines, type Results, type Scenario, type ScenarioResult } from '../../results/results'
import { groupBy } from '../words'
import { type Cell, type CellWord, wordOf, worst } from './cell'
import { type Column, columnsOf, type Flip, flipsOf } from './columns'

/** Behaviours down, engines across. */
export interface Matrix {
  readonly results: Results
  /** The run that this one is compared with. */
  readonly previous?: Results | undefined
  readonly columns: readonly Column[]
  readonly changes: readonly ChangeRow[]
  readonly topics: readonly Topic[]
}

export interface Topic {
  readonly topic: string
  readonly features: readonly { readonly name: string; readonly rows: readonly Row[] }[]
}

/** A scenario on all engines. */
export interface Row {
  readonly scenario: Scenario
  /** Stays while the scenario's id does. */
  readonly anchor: string
  readonly cells: readonly Cell[]
  readonly changes: readonly Change[]
  readonly flips: readonly Flip[]
  /** Not every engine gives it the same word. */
  readonly differs: boolean
  /** The last run tried these engines, and did not know the scenario or gave it another word. */
  readonly changed: boolean
}

/** A behaviour that is known to differ between versions, on all engines. */
export interface ChangeRow {
  readonly change: Change
  readonly anchor: string
  readonly cells: readonly ChangeCell[]
  /** The scenarios that show its sides. */
  readonly rows: readonly Row[]
  readonly flips: readonly Flip[]
  readonly differs: boolean
}

export interface ChangeCell {
  readonly word: CellWord
  /** Given where the scenarios of this answer passed. */
  readonly value?: Value
}

/** @param previous the run before, to say what has changed since. */
export function matrixOf(all: Results, changes: readonly Change[], previous?: Results): Matrix {
  const results = ofEngines(all)
  const columns = columnsOf(results)
  const here = rowsByCell(results)
  const before = previous && rowsByCell(previous)
  const known = new Set(previous?.scenarios.map(({ id }) => id))
  const rows = results.scenarios.map((scenario): Row => {
    const cells = columns.map((column) => cellOf(scenario, column, here, before))
    const words = cells.map(({ word }) => word)
    return {
      scenario,
      anchor: scenarioKey(scenario.id),
      cells,
      changes: changes.filter(({ id }) => changesOf(scenario).includes(id)),
      flips: flipsOf(
        columns,
        words.map((word) => (word === 'holds' || word === 'does not hold' ? word : undefined)),
      ),
      differs: new Set(words.filter((word) => word !== 'not tried')).size > 1,
      changed: cells.some(({ was }) => was !== undefined) || (previous !== undefined && !known.has(scenario.id)),
    }
  })
  const topics = [...groupBy(rows, ({ scenario }) => scenario.topic)].map(([topic, own]) => ({
    topic,
    features: [...groupBy(own, ({ scenario }) => scenario.feature)].map(([, rows]) => ({
      name: rows[0]?.scenario.featureName ?? '',
      rows,
    })),
  }))
  return { results, previous, columns, topics, changes: changes.flatMap((change) => changeRow(change, columns, rows)) }
}

function changeRow(change: Change, columns: readonly Column[], all: readonly Row[]): ChangeRow[] {
  const rows = all.filter((row) => row.changes.includes(change))
  if (rows.length === 0) return []
  const cells = columns.map((column, index) =>
    changeCell(
      change,
      column,
      rows.flatMap(({ cells }) => cells[index]?.word ?? []),
    ),
  )
  const answers = cells.map(({ value }) => value?.says)
  return [
    {
      change,
      anchor: `change-${change.id}`,
      cells,
      rows,
      flips: flipsOf(columns, answers),
      differs: new Set(answers.filter((says) => says !== undefined)).size > 1,
    },
  ]
}

function changeCell({ values }: Change, { subject }: Column, words: readonly CellWord[]): ChangeCell {
  const word = worst(words)
  const value = word === 'holds' && subject ? valueFor(values, subject.engine.version) : undefined
  return { word, ...(value ? { value } : {}) }
}

type RowsByCell = ReadonlyMap<string, ScenarioResult>

function rowsByCell({ results }: Results): RowsByCell {
  return new Map(results.map((row) => [keyOf(row.scenario, row.subject), row]))
}

function cellOf(scenario: Scenario, { id, subject }: Column, here: RowsByCell, before: RowsByCell | undefined): Cell {
  if (!subject) return { word: 'not tried' }
  const row = here.get(keyOf(scenario.id, id))
  const word = wordOf(scenario, subject, row)
  const earlier = before?.get(keyOf(scenario.id, id))
  const was = row && earlier ? wordOf(scenario, subject, earlier) : word
  return { word, ...(was === word ? {} : { was }), ...(row ? { row } : {}) }
}

function keyOf(scenario: string, subject: string): string {
  return `${scenario}\n${subject}`
}
