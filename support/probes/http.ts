import { isIPv6 } from 'node:net'
import { Client } from 'undici'
import { z } from 'zod'
import { dialThrough } from '../engine/dial'
import type { Lan } from '../lab/lan'
import { BrokenProbeError, enter, type Outcome, type Probe, type ProbeResult, type Target, type Vantage } from './probe'

/** Milliseconds for the connection, and again for the answer: longer than the kernel's three seconds of asking for an address. */
const DEADLINE = 4_000

/** What the workload's web page says of itself and of the connection. */
const PAGE = z.object({ container: z.string(), address: z.string(), port: z.number(), client: z.string() })

/** Asks for a web page over a connection that is dialled at the vantage. */
export const openPage: Probe = async (lan, from, target) => {
  if (target.port === undefined) throw new Error(`"${target.text}" names no port; write ${target.text}:80`)
  const start = performance.now()
  const looked = await look(lan, from, target)
  const raw = 'body' in looked ? looked.body : describe(looked.error)
  const answer = 'body' in looked ? answered(looked.body) : { outcome: refusal(looked.error) }
  const { outcome } = answer
  const command = `GET http://${authority(target)}/`
  if (!outcome)
    throw new BrokenProbeError(`${command} from ${from.name}: ${raw}`, { cause: 'error' in looked && looked.error })
  const milliseconds = Math.round(performance.now() - start)
  const exitCode = outcome === 'answered' ? 0 : 1
  return { probe: 'http', from: from.name, target, ...answer, outcome, command, exitCode, milliseconds, raw }
}

async function look(lan: Lan, from: Vantage, target: Target): Promise<{ body: string } | { error: unknown }> {
  const client = new Client(`http://${authority(target)}`, {
    // undici expects its connector to call back later, never at once
    connect: (_options, done) => setImmediate(done, null, dial(lan, from, target)),
    headersTimeout: DEADLINE,
    bodyTimeout: DEADLINE,
    pipelining: 1,
  })
  try {
    const { body } = await client.request({ path: '/', method: 'GET', headers: { connection: 'close' } })
    return { body: await body.text() }
  } catch (error) {
    return { error }
  } finally {
    await client.destroy()
  }
}

function dial(lan: Lan, from: Vantage, { address, port }: Target) {
  const family = isIPv6(address) ? `TCP6:[${address}]` : `TCP4:${address}`
  const socat = ['socat', '-', `${family}:${port},connect-timeout=${DEADLINE / 1000}`]
  return dialThrough({ outer: lan.outer, container: lan.container, argv: enter(from, socat) })
}

function answered(body: string): Pick<ProbeResult, 'outcome' | 'by' | 'seenFrom'> {
  const page = PAGE.safeParse(parseJson(body))
  return page.success
    ? { outcome: 'answered', by: page.data.container, seenFrom: page.data.client }
    : { outcome: 'answered' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @returns undefined for an error that says nothing about the target. */
export function refusal(error: unknown): Outcome | undefined {
  const text = describe(error)
  if (/Connection refused/i.test(text)) return 'refused'
  if (/unreachable|No route to host/i.test(text)) return 'unreachable'
  if (/timed out|HeadersTimeout|BodyTimeout|other side closed|Connection reset|premature close/i.test(text))
    return 'no answer'
  return undefined
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return [error.name, error.message, error.cause ? describe(error.cause) : ''].filter(Boolean).join(': ')
}

function authority({ address, port }: Target): string {
  return `${isIPv6(address) ? `[${address}]` : address}:${port}`
}
