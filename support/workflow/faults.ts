import type { Fault } from '../proof/pairs'
import { SABOTAGES } from '../sabotage'

/** What proofs and reports must know of the faults; these know labs, those do not. */
export function allFaults(): Fault[] {
  return Object.entries(SABOTAGES).map(([name, { title, takes, reaches, onlyControls = false }]) => ({
    name,
    title,
    takes,
    reaches,
    onlyControls,
  }))
}
