import type { Lan } from '../lab/lan'
import { BrokenProbeError, enter, type Vantage } from './probe'

/** What a resolver said to one question, in DNS's own words. */
export interface ResolverAnswer {
  readonly name: string
  /** `A`, `AAAA`, `PTR`, ... */
  readonly type: string
  /** `NOERROR`, `NXDOMAIN`, `SERVFAIL`, `REFUSED`, or `no answer`. */
  readonly status: string
  readonly answers: readonly string[]
}

/** Asks the first resolver of a vantage one question, without its search domains and its hosts file. */
export async function askResolver(lan: Lan, from: Vantage, name: string, type: string): Promise<ResolverAnswer> {
  const settings = await lan.must(['cat', `${from.root}/etc/resolv.conf`])
  const [, server] = /^nameserver\s+(\S+)/m.exec(settings) ?? []
  if (!server) throw new BrokenProbeError(`${from.name} has no resolver`)
  const shown = ['+noall', '+comments', '+answer', '+nosearch', '+tries=1', '+time=3']
  const { exitCode, stdout, stderr } = await lan.exec(enter(from, ['dig', `@${server}`, ...shown, name, type]))
  const read = readAnswer(stdout)
  if (!read) throw new BrokenProbeError(`Asking ${server} from ${from.name} ended with ${exitCode}: ${stdout + stderr}`)
  return { name, type, ...read }
}

/** Reads dig's output. @returns undefined when it says nothing about an answer. */
export function readAnswer(text: string): Pick<ResolverAnswer, 'status' | 'answers'> | undefined {
  const [, status] = /status: ([A-Z]+)/.exec(text) ?? []
  const answers = [...text.matchAll(/^[^;\s]\S*\s+\d+\s+IN\s+[A-Z]+\s+(.+)$/gm)].map(([, data = '']) => data)
  if (status) return { status, answers: answers.sort() }
  const isSilent = /no servers could be reached|timed out|communications error/.test(text)
  return isSilent ? { status: 'no answer', answers: [] } : undefined
}
