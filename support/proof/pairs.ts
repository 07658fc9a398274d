import type { Scenario } from '../results/results'
import type { Pair } from './proof'
import type { Control, Trial } from './trial'

/** A fault, as far as a proof must know it. */
export interface Fault {
  readonly name: string
  readonly title: string
  /** The probes that are not answered under it when they are sent as controls: before the observation, or after it. */
  readonly takes?: { readonly role: string; readonly probes: readonly string[] } | undefined
  /** Why scenarios fail under it, by the pattern of the Then in which they do. */
  readonly reaches?: Readonly<Record<string, string>> | undefined
  /** It does nothing but take controls away. */
  readonly onlyControls: boolean
}

export interface PairWishes {
  readonly allPairs: boolean
  /** The only faults that are wanted. */
  readonly only?: readonly string[] | undefined
}

/** A fault that a scenario is to be tried under. */
export interface PlannedPair {
  readonly fault: Fault
  readonly role: Pair['role']
  /** A control of the scenario is not met under the fault, so it is rightly blocked. */
  readonly takesControl: boolean
}

const TAG = '@breaks-with-'

/** The faults that a scenario names. */
export function faultsNamed({ tags }: Pick<Scenario, 'tags'>): string[] {
  return [...new Set(tags.filter((tag) => tag.startsWith(TAG)).map((tag) => tag.slice(TAG.length)))]
}

/**
 * The faults that a scenario is to be tried under, in the order of the faults.
 * @param healthy how it went on the healthy lab; only that tells of controls.
 */
export function pairsFor(
  scenario: Pick<Scenario, 'tags'>,
  healthy: Trial | undefined,
  faults: readonly Fault[],
  { allPairs, only }: PairWishes,
): PlannedPair[] {
  const named = faultsNamed(scenario)
  const wanted = faults.filter(({ name }) => !only || only.includes(name))
  return wanted.flatMap((fault): PlannedPair[] => {
    const takesControl = healthy?.controls.some((control) => takes(fault, control)) ?? false
    if (named.includes(fault.name)) return [{ fault, role: 'named', takesControl }]
    if (takesControl) return [{ fault, role: 'control', takesControl }]
    return allPairs && !fault.onlyControls ? [{ fault, role: 'other', takesControl }] : []
  })
}

function takes({ takes }: Fault, { probe, role }: Control): boolean {
  return takes?.role === role && takes.probes.includes(probe)
}
