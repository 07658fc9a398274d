import { isIPv6 } from 'node:net'
import { quote } from '../engine/transcript'
import type { ProbeResult, Vantage } from './probe'

/** The command by which a person would look, with the programs that the vantage has. */
export function typedProbe({ typed: { prefix } }: Vantage, { probe, target, outcome }: ProbeResult): string {
  if (probe === 'look-up') return `${prefix}ping -c 1 -w 4 ${quote(target.text)}`
  if (probe === 'echo') return `${prefix}ping -c 1 -w 4 ${target.typed}`
  const url = `http://${isIPv6(target.typed) ? `[${target.typed}]` : target.typed}:${target.port}/`
  // a container's programs are its image's; in a namespace made by hand they are the host's
  if (prefix.startsWith('docker ')) return `${prefix}wget -q -O - ${url}`
  // of a connection that was refused curl 8 says no more than that there is none, unless it is asked for more
  const said = outcome === 'refused' || outcome === 'unreachable' ? '--verbose' : '--show-error'
  return `${prefix}curl --silent ${said} --max-time 4 ${url}`
}

/**
 * Whether whoever types it sees no answer, though the probe was told why there is none: the ping of a workload is
 * BusyBox's, which passes over what a router or its own kernel reports by ICMP.
 */
export function isSilentWhenTyped({ typed: { prefix } }: Vantage, { probe, outcome, raw }: ProbeResult): boolean {
  const isReported = probe === 'echo' && outcome === 'unreachable' && /^From .*icmp_seq=/m.test(raw)
  return isReported && prefix.startsWith('docker ')
}
