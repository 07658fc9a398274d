import { createParser } from 'ping/lib/parser/factory'
import { BrokenProbeError, enter, type Outcome, type Probe } from './probe'

/**
 * One reply within four seconds is an answer; a request goes out each half second until then. The kernel takes three
 * seconds to give up an address that nobody claims, and only then says `unreachable`.
 */
const PING = ['ping', '-n', '-c', '1', '-w', '4', '-i', '0.5']

/** Asks an address for an ICMP echo. */
export const reachAddress: Probe = async (lan, from, target) => {
  const argv = [...PING, target.address]
  const { exitCode, stdout, stderr, milliseconds } = await lan.exec(enter(from, argv))
  const raw = stdout + stderr
  const outcome = outcomeOf(target.address, exitCode, raw)
  if (!outcome) throw new BrokenProbeError(`${argv.join(' ')} from ${from.name} ended with ${exitCode}: ${raw.trim()}`)
  const by = outcome === 'answered' && target.owner ? { by: target.owner } : {}
  return {
    probe: 'echo',
    from: from.name,
    target,
    outcome,
    ...by,
    command: argv.join(' '),
    exitCode,
    milliseconds,
    raw,
  }
}

/** @returns undefined when the program did not get as far as looking. */
export function outcomeOf(address: string, exitCode: number, raw: string): Outcome | undefined {
  const lines = raw.split('\n')
  const printed = lines.findIndex((line) => line.startsWith('PING '))
  if (printed >= 0) {
    const parser = createParser(address, 'linux')
    for (const line of lines.slice(printed)) parser.eat(line)
    if (parser.getResult().alive) return 'answered'
  }
  // any error that a router or host sends back; a connection fails with "No route to host" then
  if (/unreachable|prohibited|Packet filtered|Time to live exceeded/i.test(raw)) return 'unreachable'
  if (exitCode === 1 && / 100% packet loss/.test(raw)) return 'no answer'
  return undefined
}
