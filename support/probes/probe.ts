import type { Lan } from '../lab/lan'

/** A place that a probe is sent from: a workload, a host or the outsider. */
export interface Vantage {
  readonly name: string
  /** Path of its network namespace, as the lab's `lan` container sees it. */
  readonly netns: string
  /** Path of the root of its file system; what it reads there are its own hosts file and resolver settings. */
  readonly root: string
  /** The machine that one types on, and what comes before a command so that it runs at the vantage. */
  readonly typed: { readonly machine: string; readonly prefix: string }
  /** The networks that a workload is on. */
  readonly networks: readonly string[]
}

/** What a probe asks for, resolved from the words of a feature. */
export interface Target {
  /** The feature's words; a column of its table. */
  readonly text: string
  readonly address: string
  readonly port?: number
  /** How a person types the address: a workload's differs from run to run, so it is asked for. */
  readonly typed: string
  /** The name of whose address this is, and of the machine it is on. */
  readonly owner?: string
  readonly machine?: string
  /** Whose the addresses are that a name of several leads to: a service's tasks by name, or its virtual address. */
  readonly bearers?: Readonly<Record<string, string>>
}

export const ECHO_AND_WEB_OUTCOMES = ['answered', 'refused', 'no answer', 'unreachable'] as const
export const LOOK_UP_OUTCOMES = ['found', 'not found', 'no answer'] as const
export type Outcome = (typeof ECHO_AND_WEB_OUTCOMES)[number] | (typeof LOOK_UP_OUTCOMES)[number]
export type ProbeKind = 'echo' | 'http' | 'look-up'

/** One look from a vantage. A probe that could not run throws BrokenProbeError instead: that is no outcome. */
export interface ProbeResult {
  readonly probe: ProbeKind
  readonly from: string
  readonly target: Target
  readonly outcome: Outcome
  /** Who answered: a name of the lab for web pages; `resolver` or `hosts file` for look-ups. */
  readonly by?: string
  /** The client's address as the answerer saw it. */
  readonly seenFrom?: string
  /** The addresses that a look-up found. */
  readonly addresses?: readonly string[]
  readonly command: string
  readonly exitCode: number
  readonly milliseconds: number
  readonly raw: string
}

export type Probe = (lan: Lan, from: Vantage, target: Target) => Promise<ProbeResult>

/** The harness could not look. It never counts for or against a behaviour. */
export class BrokenProbeError extends Error {
  override readonly name = 'BrokenProbeError'
}

export function enter({ netns }: Vantage, argv: readonly string[]): string[] {
  return ['nsenter', `--net=${netns}`, ...argv]
}

/** Good news needs no control; the other outcomes are negatives. */
export function isNegative(outcome: Outcome): boolean {
  return outcome !== 'answered' && outcome !== 'found'
}
