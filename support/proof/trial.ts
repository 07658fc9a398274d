import { isItself, type ProbeRecord, type Subject } from '../results/attachments'
import type { Results, ScenarioResult, StepRecord } from '../results/results'

/** One time that a scenario ran, healthy or under a fault: what a proof needs of its row. */
export interface Trial {
  readonly scenario: string
  /** Absent when the lab was healthy. */
  readonly fault: string | undefined
  readonly result: ScenarioResult['result']
  /** The first step that did not pass. */
  readonly step?: Pick<StepRecord, 'text' | 'role' | 'hook' | 'definition'>
  /** The first line of what was said: the error, or the reason. */
  readonly said?: string
  /** What was sent as a control, before the observation or after it, each kind once. */
  readonly controls: readonly Control[]
}

/** A kind of probe, and what it was sent for. */
export type Control = Pick<ProbeRecord, 'probe' | 'role'>

const NEVER = /^never (started|finished)/

/**
 * The trials that a run holds of an engine. What it never came to, or was cut off at, is none; and in a run that ended
 * early by itself what is broken may be broken by that. One that is interrupted hears nothing more from then on.
 * @param engine the healthy subject; its version, options, driver and kernel count.
 */
export function trialsOf({ run, subjects, results }: Results, engine: Subject): Trial[] {
  const ours = new Map(subjects.filter((each) => sameEngine(each, engine)).map((each) => [each.id, each]))
  const mayBreak = !run.complete && run.interrupted === undefined
  return results.flatMap((row) => {
    const subject = ours.get(row.subject)
    const isCutOff = wasCutOff(row) || (row.result === 'broken' && mayBreak)
    return subject && !isCutOff ? [trialOf(row, isItself(subject) ? undefined : subject.sabotage)] : []
  })
}

export function trialOf(row: ScenarioResult, fault: string | undefined): Trial {
  const step = row.steps.find(({ status }) => status !== 'passed' && status !== 'skipped')
  const said = row.error?.message.split('\n')[0] ?? row.reason
  return {
    scenario: row.scenario,
    fault,
    result: row.result,
    ...(step ? { step } : {}),
    ...(said === undefined ? {} : { said }),
    controls: controlsIn(row),
  }
}

function controlsIn({ probes }: ScenarioResult): Control[] {
  const controls = probes.filter(({ role }) => role !== 'observation')
  return [...new Map(controls.map(({ probe, role }) => [`${probe} ${role}`, { probe, role }])).values()]
}

function wasCutOff({ started, result, reason = '' }: ScenarioResult): boolean {
  return started === undefined || (result === 'broken' && NEVER.test(reason))
}

function sameEngine(one: Subject, other: Subject): boolean {
  const facts = ({ engine, options, driver, kernel }: Subject) =>
    JSON.stringify([engine.family, engine.version, options, driver, kernel])
  return facts(one) === facts(other)
}
