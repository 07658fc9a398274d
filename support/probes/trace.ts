import { eventually } from '../eventually'
import type { Host, IptablesBackEnd } from '../lab/host'
import type { Lan } from '../lab/lan'
import { folderScript } from '../lab/scripts'
import { readLegacyTrace, readNftTrace, type TracedPacket } from './trace-events'

/** Echoes are traced: in both places where a packet's way through a host can begin. */
const RULES = ['PREROUTING', 'OUTPUT'].map((chain) => [chain, '-p', 'icmp', '-j', 'TRACE'])

/** What TRACE tells of the echoes that pass a host while `act` runs, told by the iptables back end of its engine. */
export async function traceWhile(lan: Lan, host: Host, act: () => Promise<void>): Promise<readonly TracedPacket[]> {
  const back = host.wishes.iptables ?? 'nft'
  const folder = (await lan.must(['mktemp', '-d', '/tmp/trace-XXXXXX'])).trim()
  const inside = (...argv: string[]) => ['nsenter', `--net=${host.machine.netns}`, ...argv]
  const rules = async (verb: '-A' | '-D') => {
    for (const rule of RULES) await lan.must(inside(`iptables-${back}`, '-t', 'raw', verb, ...rule))
  }
  await using undo = new AsyncDisposableStack()
  undo.defer(async () => {
    await lan.must(['rm', '-r', folder])
  })
  await lan.must(inside(...folderScript(__dirname, 'trace.sh', 'begin', back, folder)))
  undo.defer(async () => {
    await lan.must(inside(...folderScript(__dirname, 'trace.sh', 'end', back, folder)))
  })
  undo.defer(() => rules('-D'))
  await rules('-A')
  await act()
  // awaited here: what is heard is removed on the way out
  return await settledTrace(() => lan.must(inside(...folderScript(__dirname, 'trace.sh', 'read', back, folder))), back)
}

/** Milliseconds after which nothing will come any more. */
const SILENCE = 3_000

/** The kernel tells what has passed a little later: the trace is whole when it grows no longer, or never begins. */
async function settledTrace(read: () => Promise<string>, back: IptablesBackEnd): Promise<readonly TracedPacket[]> {
  let before = ''
  const patience = performance.now() + SILENCE
  const text = await eventually(
    async () => {
      const seen = { before, now: await read() }
      before = seen.now
      return seen
    },
    (seen) => seen.now === seen.before && (seen.now !== '' || performance.now() > patience),
    { what: 'the trace to end', deadline: 15_000, interval: 300 },
  )
  return back === 'nft' ? readNftTrace(text.now) : readLegacyTrace(text.now)
}
