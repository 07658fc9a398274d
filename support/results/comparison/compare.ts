import { acceptedBy, type Expectation, type Outcome, reviewExpectations } from '../expectations'
import { stateOf } from '../states'
import { type Change, comparePair, endOf, type PairFindings, type Sides } from './compare-pair'
import { COMPARISON_SCHEMA, type Comparison, type Difference, type Lonely } from './comparison'
import type { Pair, Pairing } from './pairs'
import type { Side, SideSubject } from './side'

export interface CompareOptions {
  /** Compare only what both sides have: one of them is a part of the catalogue. */
  readonly partial: boolean
  readonly expectations: readonly Expectation[]
  /** As `2026-12-31`; expectations whose day was before have expired. */
  readonly today: string
}

/** What has changed from one side to the other, subject by subject. */
export function compareSides(before: Side, after: Side, pairing: Pairing, options: CompareOptions): Comparison {
  const sides = { before, after, partial: options.partial || before.isPart || after.isPart }
  const found = pairing.pairs.map((pair) => comparePair(sides, pair))
  const judged = found.flatMap(({ differences }) => differences)
  const of = (change: Change) => judged.filter((each) => each.change === change).map(withoutChange)
  const lonely = lonelyScenarios(sides, pairing.pairs)
  const isAccepted = acceptance(sides, options)
  const regressions = split(of('regression'), isAccepted)
  const losses = split(lonely.vanished.flatMap(lossesOf), isAccepted)
  const vanished = lonely.vanished.filter(
    (each) => !lossesOf(each).length || losses.open.some(({ scenario }) => scenario === each.scenario),
  )
  const lists = {
    regressions: regressions.open,
    repairs: of('repair'),
    otherwise: of('otherwise'),
    byVersion: of('by version'),
    vanished,
    appeared: lonely.appeared,
    observations: found.flatMap(({ observations }) => observations),
    slowDowns: found.flatMap((each) => each.slowDowns),
    accepted: [...regressions.accepted, ...losses.accepted],
  }
  const lost = sides.partial ? [] : pairing.alone.before
  return {
    schema: COMPARISON_SCHEMA,
    before: headOf(before),
    after: headOf(after),
    exitCode: regressions.open.length + losses.open.length + lost.length > 0 ? 1 : 0,
    partial: sides.partial,
    pairs: pairing.pairs.map((pair, index) => pairHead(pair, found[index])),
    alone: {
      before: pairing.alone.before.map((each) => missing(each, after)),
      after: pairing.alone.after.map((each) => missing(each, before)),
    },
    ...lists,
    expectations: review(sides, lonely.vanished, options),
    scenarios: scenariosIn(sides, Object.values(lists).flat()),
  }
}

/** Scenarios that only one of the sides knows. Of a part of a catalogue nobody can say so. */
function lonelyScenarios(
  { before, after, partial }: Sides,
  pairs: readonly Pair[],
): Record<'vanished' | 'appeared', Lonely[]> {
  const only = (side: Side, other: Side, subjects: readonly SideSubject[]) =>
    [...side.scenarios.values()]
      .filter(({ id }) => !partial && !other.scenarios.has(id))
      .map((scenario) => ({
        scenario: scenario.id,
        ends: subjects.map((subject) => endOf(subject, scenario, subject.rows.get(scenario.id))),
      }))
  return {
    vanished: only(
      before,
      after,
      pairs.map((pair) => pair.before),
    ),
    appeared: only(
      after,
      before,
      pairs.map((pair) => pair.after),
    ),
  }
}

/** A vanished scenario is a loss on each subject where it had passed. */
function lossesOf({ scenario, ends }: Lonely): Difference[] {
  const passed = ends.filter(({ state }) => state === 'passed')
  return passed.map((end) => ({
    scenario,
    before: end,
    after: { subject: end.subject, state: 'absent' },
    details: [],
  }))
}

type Acceptance = (difference: Difference) => Expectation | undefined

function acceptance({ before, after }: Sides, { expectations, today }: CompareOptions): Acceptance {
  return ({ scenario: id, after: { subject: key, state } }) => {
    const scenario = after.scenarios.get(id) ?? before.scenarios.get(id)
    const found = [...after.subjects, ...before.subjects].find((each) => each.key === key)
    return scenario && found && acceptedBy(expectations, { scenario, subject: found.subject, state }, today)
  }
}

function split(differences: readonly Difference[], isAccepted: Acceptance) {
  const known = differences.map((each) => ({ ...each, expectation: isAccepted(each) }))
  return {
    open: known.filter(({ expectation }) => !expectation).map(({ expectation: _, ...each }) => each),
    accepted: known.flatMap(({ expectation, ...each }) => (expectation ? [{ ...each, expectation }] : [])),
  }
}

/** The entries are held against everything that NEW has looked at, compared or not. */
function review({ before, after }: Sides, vanished: readonly Lonely[], { expectations, today }: CompareOptions) {
  const seen = after.subjects.flatMap(({ subject, rows }) =>
    [...after.scenarios.values()].map(
      (scenario): Outcome => ({
        scenario,
        subject,
        state: stateOf(rows.get(scenario.id)?.row, scenario, subject),
      }),
    ),
  )
  const gone = vanished.flatMap((each) => {
    const scenario = before.scenarios.get(each.scenario)
    return scenario ? after.subjects.map(({ subject }): Outcome => ({ scenario, subject, state: 'absent' })) : []
  })
  return reviewExpectations(expectations, [...seen, ...gone], today)
}

function withoutChange({ change: _, ...difference }: PairFindings['differences'][number]): Difference {
  return difference
}

function headOf({ place, runs }: Side): Comparison['before'] {
  const heads = runs.map(({ results: { run } }) => run)
  return {
    place,
    runs: heads.map(({ id, started, complete, interrupted }) => ({
      id,
      started,
      complete,
      ...(interrupted === undefined ? {} : { interrupted }),
    })),
  }
}

function pairHead({ before, after, notes }: Pair, found: PairFindings | undefined): Comparison['pairs'][number] {
  const { compared = 0, differences = [], noise = { pairs: 0, shift: 1 } } = found ?? {}
  const changed = differences.filter(({ before, after }) => before.state !== 'absent' && after.state !== 'absent')
  return {
    before: before.key,
    after: after.key,
    beforeName: before.name,
    afterName: after.name,
    notes: [...notes],
    compared,
    same: compared - changed.length,
    noise,
  }
}

function missing({ name, subject }: SideSubject, { runs }: Side): Comparison['alone']['before'][number] {
  const unavailable = runs.flatMap(({ results }) => results.run.unavailable)
  const why = unavailable.find(
    ({ requested }) =>
      requested === subject.engine.requested || `${subject.engine.version}.`.startsWith(`${requested}.`),
  )
  return { name, ...(why ? { reason: why.reason } : {}) }
}

function scenariosIn({ before, after }: Sides, named: readonly { readonly scenario: string }[]) {
  const ids = [...new Set(named.map(({ scenario }) => scenario))]
  return ids.flatMap((id) => after.scenarios.get(id) ?? before.scenarios.get(id) ?? [])
}
