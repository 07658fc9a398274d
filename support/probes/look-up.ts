import { folderScript } from '../lab/scripts'
import { BrokenProbeError, type Probe, type ProbeResult } from './probe'

/**
 * Looks a name up the way a program does, with the vantage's hosts file and resolver settings but with tools of ours:
 * busybox's nslookup, for one, never reads the hosts file.
 */
export const lookUpName: Probe = async (lan, from, target) => {
  const name = target.text
  const { exitCode, stdout, stderr, milliseconds } = await lan.exec(
    folderScript(__dirname, 'look-up.sh', from.netns, from.root, name),
  )
  const raw = stdout + stderr
  const read = readLookUp(raw)
  if (!read) throw new BrokenProbeError(`Looking up ${name} from ${from.name} ended with ${exitCode}: ${raw.trim()}`)
  return { probe: 'look-up', from: from.name, target, ...read, command: `look up ${name}`, exitCode, milliseconds, raw }
}

/** Reads the script's output. @returns undefined when neither the hosts file nor dig had its say. */
export function readLookUp(raw: string): Pick<ProbeResult, 'outcome' | 'by' | 'addresses'> | undefined {
  if (raw.includes(';; by hosts file')) {
    return { outcome: 'found', by: 'hosts file', addresses: unique([...raw.matchAll(/^(\d+(?:\.\d+){3})\s/gm)]) }
  }
  const status = /status: ([A-Z]+)/.exec(raw)?.[1]
  const addresses = unique([...raw.matchAll(/\sIN\s+A\s+(\d+(?:\.\d+){3})$/gm)])
  if (addresses.length > 0) return { outcome: 'found', by: 'resolver', addresses }
  if (status === 'NXDOMAIN' || status === 'NOERROR') return { outcome: 'not found' }
  // SERVFAIL and REFUSED: the resolver could not or would not say. A try that timed out counts only when no other was answered.
  const isSilent = /no servers could be reached|communications error|timed out/.test(raw)
  return status || isSilent ? { outcome: 'no answer' } : undefined
}

function unique(matches: readonly RegExpMatchArray[]): string[] {
  return [...new Set(matches.map(([, address]) => address ?? ''))]
}
