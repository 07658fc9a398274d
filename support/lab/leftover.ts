import { type KnownLeak, knownLeakOf } from './known-leaks'
import type { Place } from './snapshot'

/**
 * Who has to answer for what is left. `engine`: what stays on a host when its scenario's objects were removed through the
 * API. `vethlab`: what stays on the LAN, on a machine without an engine, in the outer engine, on the machine under it or in
 * the run's own process. `sabotage`: what stays in a lab with a fault in it, which may be the fault's.
 */
export const OWNERS = ['engine', 'vethlab', 'sabotage'] as const
export type Owner = (typeof OWNERS)[number]

/** Something that a scenario left somewhere and that the reset could not bring back. */
export interface Leftover {
  /** `host1`, `outsider`, `lan`, `outer engine`, `this process`. */
  readonly place: string
  readonly owner: Owner
  /** The entry of the register, where the engine is known to leave this. */
  readonly known?: KnownLeak
  readonly lines: readonly string[]
}

/** What is left on a place of the lab, apart by what the register knows of it. */
export function leftoversOn({ name, host }: Place, lines: readonly string[], sabotage: boolean): Leftover[] {
  const owner = sabotage ? 'sabotage' : host ? 'engine' : 'vethlab'
  const groups = Map.groupBy(lines, (line) =>
    owner === 'engine' && host ? knownLeakOf(line, host.wishes.image.version) : undefined,
  )
  return [...groups].map(([known, own]) => ({ place: name, owner, ...(known ? { known } : {}), lines: own }))
}
