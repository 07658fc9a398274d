import { z } from 'zod'
import { eventually, STARTING } from '../eventually'
import type { Lan } from '../lab/lan'
import { BrokenProbeError, enter, type Target, type Vantage } from './probe'

/** What one transfer carries; some tenths of a second inside one machine. */
const BYTES = '512M'
const PORT = 5201
/** Seconds that one transfer may take. */
const LIMIT = 30

const RESULT = z.object({ end: z.object({ sum_received: z.object({ bits_per_second: z.number().positive() }) }) })

/** Starts iperf3's server in the network namespace of a place; disposing of it ends the server. */
export async function serveTransfers(lan: Lan, at: Vantage): Promise<AsyncDisposable> {
  const pidFile = `/tmp/iperf3-${at.name}.pid`
  await lan.must(enter(at, ['iperf3', '--server', '--daemon', '--pidfile', pidFile, '--port', String(PORT)]))
  const listeners = () => lan.must(enter(at, ['ss', '--no-header', '--listening', '--tcp', '--numeric']))
  await eventually(listeners, (text) => text.includes(`:${PORT} `), {
    what: `the iperf3 server at ${at.name}`,
    deadline: STARTING,
  })
  const end = ['sh', '-c', 'kill "$(tr -d "\\0" < "$1")" && rm -f "$1"', 'end', pidFile]
  return { [Symbol.asyncDispose]: async () => void (await lan.must(end)) }
}

/** Gigabits a second that one TCP connection carries from a vantage to a target, as the target received them. */
export async function throughput(lan: Lan, from: Vantage, { address, text }: Target): Promise<number> {
  // a transfer that is counted in bytes ends with an interval, so with the default of one second all are equally fast
  const client = [
    'iperf3',
    '--client',
    address,
    '--port',
    String(PORT),
    '--bytes',
    BYTES,
    '--interval',
    '0.1',
    '--json',
  ]
  const argv = ['timeout', String(LIMIT), ...client]
  const { exitCode, stdout, stderr } = await lan.exec(enter(from, argv))
  if (exitCode !== 0)
    throw new BrokenProbeError(`iperf3 from ${from.name} to ${text} ended with ${exitCode}: ${stderr || stdout}`)
  return RESULT.parse(JSON.parse(stdout)).end.sum_received.bits_per_second / 1e9
}
