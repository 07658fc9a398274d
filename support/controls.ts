import { BlockedError } from './errors'
import { eventually } from './eventually'
import { isNegative, type Probe, type ProbeResult, type Target, type Vantage } from './probes/probe'

/** A probe that is yet to be sent. */
export interface Look {
  readonly probe: Probe
  readonly from: Vantage
  readonly target: Target
}

/** What a probe is sent for. */
export type Role = 'observation' | 'control' | 'control after'

export type LookAround = (looks: readonly Look[], role: Role) => Promise<ProbeResult[]>

/** Milliseconds that a healthy lab may take until its controls are met. */
const PATIENCE = 5_000

/**
 * The probes that show that a negative means something: the same target and port, answered for a vantage that may reach
 * it, before the observation and again after it.
 */
export class Controls {
  readonly #looks: Look[] = []
  readonly #met: ProbeResult[] = []

  constructor(private readonly lookAround: LookAround) {}

  /** @throws BlockedError when a control is not answered. */
  async establish(looks: readonly Look[]): Promise<ProbeResult[]> {
    let seen: ProbeResult[] = []
    const look = async () => {
      seen = []
      seen = await this.lookAround(looks, 'control')
      return seen
    }
    await eventually(look, (results) => results.every(met), {
      what: 'the controls',
      deadline: PATIENCE,
      interval: 200,
    }).catch((error) => {
      throw seen.length > 0 ? blocked('before', seen) : error
    })
    this.#looks.push(...looks)
    this.#met.push(...seen)
    return seen
  }

  /** Sends every control again. @throws BlockedError when one is no longer answered. */
  async confirm(): Promise<ProbeResult[]> {
    const seen = await this.lookAround(this.#looks, 'control after')
    if (!seen.every(met)) throw blocked('after', seen)
    return seen
  }

  /** Whether a control was answered for what this negative asked of. */
  cover(negative: ProbeResult): boolean {
    return this.#met.some((control) => isSameTarget(control, negative))
  }
}

/**
 * A container's port is the same target at the container's address and, behind its host's address, where it would be if
 * it were published. A name is covered by an echo from the very vantage that cannot find
 * it, one of the world outside by somebody who finds it.
 */
function isSameTarget(control: ProbeResult, negative: ProbeResult): boolean {
  const sameOwner = control.target.owner !== undefined && control.target.owner === negative.target.owner
  const isOutside = negative.target.owner === undefined
  const sameName = isOutside && control.probe === 'look-up' && control.target.text === negative.target.text
  if (negative.probe === 'look-up') return sameName || (sameOwner && control.from === negative.from)
  if (control.probe !== negative.probe || control.target.port !== negative.target.port) return false
  const isPort = negative.target.port !== undefined && negative.target.owner !== undefined
  const behindItsHost = isPort && control.target.machine === negative.target.owner
  return sameOwner || control.target.address === negative.target.address || behindItsHost
}

function met({ outcome, by, target }: ProbeResult): boolean {
  return (
    !isNegative(outcome) &&
    (by === undefined || target.owner === undefined || by === target.owner || target.machine === target.owner)
  )
}

function blocked(when: string, seen: readonly ProbeResult[]): BlockedError {
  const unmet = seen.filter((result) => !met(result))
  const lines = unmet.map(
    ({ from, target, outcome, by, command, exitCode }) =>
      `  ${from} -> ${target.text}: expected answered, observed ${outcome}${by ? ` by ${by}` : ''} (${command}; exit code ${exitCode})`,
  )
  return new BlockedError(
    [`${unmet.length} of ${seen.length} controls not met ${when} the observation`, ...lines].join('\n'),
  )
}
