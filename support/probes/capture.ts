import { readFileSync } from 'node:fs'
import path from 'node:path'
import { eventually, STARTING } from '../eventually'
import type { Lan } from '../lab/lan'
import { type Packet, readPackets, TSHARK } from './packets'

/** A link to listen at: a port of the LAN, or a link of a host. */
export interface Tap {
  readonly link: string
  /** Path of its network namespace; absent for the LAN's own. */
  readonly netns?: string
}

/** A packet of IPsec: its addresses are all that can be read of it. */
export interface EncryptedPacket {
  readonly from: string
  readonly to: string
}

const MARK = readFileSync(path.join(__dirname, 'mark.pl'), 'utf8')
const MARKED = 'here vethlab ends the capture'
const MARKS = 'ether proto 0x88b5'

/** A running capture of a link; nothing is lost between its beginning and its end. */
export class Capture implements AsyncDisposable {
  private constructor(
    private readonly lan: Lan,
    private readonly file: string,
    private readonly link: string,
    private readonly enter: readonly string[],
  ) {}

  /** @param filter what to capture, as tcpdump takes it. */
  static async begin(lan: Lan, { link, netns }: Tap, filter: string): Promise<Capture> {
    const file = (await lan.must(['mktemp', '-d', '/tmp/capture-XXXXXX'])).trim()
    // immediate mode and one packet a write: otherwise the last packets are still in a buffer when the capture ends
    const start = `"$@" > "$0/log" 2>&1 & echo $! > "$0/pid"`
    const enter = netns ? ['nsenter', `--net=${netns}`] : []
    const tcpdump = [
      'tcpdump',
      '--immediate-mode',
      '-U',
      '-n',
      '-i',
      link,
      '-w',
      `${file}/pcap`,
      `(${filter}) or ${MARKS}`,
    ]
    await lan.must(['sh', '-c', start, file, ...enter, ...tcpdump])
    const capture = new Capture(lan, file, link, enter)
    await eventually(
      () => lan.must(['cat', `${file}/log`]),
      (log) => log.includes('listening on'),
      { what: `the capture of ${link} to begin`, deadline: STARTING },
    )
    return capture
  }

  /** What has passed so far. */
  async packets(): Promise<readonly Packet[]> {
    return readPackets(await this.lan.must(['tshark', '-r', `${this.file}/pcap`, ...TSHARK]))
  }

  async encrypted(): Promise<readonly EncryptedPacket[]> {
    const fields = ['-Y', 'esp', '-T', 'fields', '-e', 'ip.src', '-e', 'ip.dst']
    const text = await this.lan.must(['tshark', '-r', `${this.file}/pcap`, ...fields])
    return text.split('\n').flatMap((line) => {
      const [from, to] = line.split('\t')
      return from && to ? [{ from, to }] : []
    })
  }

  /** Ends the capture behind all that has passed, and a frame of its own. @returns the capture file itself. */
  async end(): Promise<Buffer> {
    await this.mark()
    await this.stop()
    return Buffer.from(await this.lan.must(['base64', `${this.file}/pcap`]), 'base64')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
    await this.lan.must(['rm', '-r', this.file])
  }

  /**
   * Waits for a frame that is sent out of the link now: what passed before it has been written then, since the kernel hands
   * frames on in their order. tcpdump leaves what it has not yet read when it is told to end, which is much on a busy machine.
   */
  private async mark(): Promise<void> {
    const { exitCode } = await this.lan.exec([...this.enter, 'perl', '-e', MARK, this.link, MARKED])
    // a link that has gone or is down takes none; tcpdump has ended with it
    if (exitCode !== 0) return
    await eventually(
      () => this.lan.exec(['grep', '-aqF', MARKED, `${this.file}/pcap`]),
      (look) => look.exitCode === 0,
      { what: `the capture of ${this.link} to catch up` },
    )
  }

  private async stop(): Promise<void> {
    const stop = 'kill -INT "$1" 2>/dev/null; while kill -0 "$1" 2>/dev/null; do sleep 0.02; done'
    const pid = (await this.lan.must(['cat', `${this.file}/pid`])).trim()
    await this.lan.must(['sh', '-c', stop, 'stop', pid])
  }
}
