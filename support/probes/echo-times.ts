import type { Lan } from '../lab/lan'
import { BrokenProbeError, enter, type Target, type Vantage } from './probe'

/** Requests of one series; on a path inside one machine they take some tens of milliseconds. */
const REQUESTS = 2_000

/** The share of the slowest replies that is left out: those that waited for a processor, not for the network. */
const STALLED = 0.05

/**
 * Milliseconds that an echo takes from a vantage to a target and back, as the mean of a series in which each request
 * follows the reply before it.
 * @throws BrokenProbeError when a request stays without a reply.
 */
export async function echoTime(lan: Lan, from: Vantage, { address, text }: Target): Promise<number> {
  const argv = ['ping', '-n', '-A', '-c', String(REQUESTS), '-W', '1', address]
  const { exitCode, stdout, stderr } = await lan.exec(enter(from, argv))
  const times = readTimes(stdout)
  if (exitCode === 0 && times.length === REQUESTS) return trimmedMean(times, STALLED)
  const said = (stderr || stdout).trim().split('\n').slice(-2).join(' ')
  throw new BrokenProbeError(`${times.length} of ${REQUESTS} replies from ${text} to ${from.name}: ${said}`)
}

/** The time of each reply that ping has printed, in milliseconds. */
export function readTimes(printed: string): number[] {
  return [...printed.matchAll(/ time=([\d.]+) ms$/gm)].map(([, time]) => Number(time))
}

/** The mean without the largest ones. Ping tells whole microseconds, so a mean says more than a median. */
export function trimmedMean(values: readonly number[], share: number): number {
  const kept = values.toSorted((one, other) => one - other).slice(0, Math.ceil(values.length * (1 - share)))
  return kept.reduce((sum, value) => sum + value, 0) / kept.length
}
