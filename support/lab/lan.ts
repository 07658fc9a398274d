import type { Engine, ExecResult } from '../engine/engine'
import { eventually, STARTING } from '../eventually'
import type { OuterAddress } from '../outer/outer-engine'
import { addressOn, macOf, numberOf, RESOLVER, ROUTER, SEGMENTS, type Segment } from './addresses'
import { type Belonging, labels, type Machine, rights } from './machine'
import { Runner } from './runner'
import { script } from './scripts'

/**
 * The closed LAN: a container with bridges that the machines are plugged into, a router between its two segments and a
 * resolver that answers NXDOMAIN to everything. It also holds the tools, and enters the namespaces of what it looks at.
 *
 * An outer Docker network would not do: its rules drop frames whose addresses are foreign to its subnet, so that a routed
 * neighbour could never be tried.
 */
export class Lan {
  #runner: Promise<Runner> | undefined

  private constructor(
    readonly outer: Engine,
    readonly container: string,
    private readonly lease: NodeJS.ReadWriteStream,
  ) {}

  static async start(outer: Engine, address: OuterAddress, toolsImage: string, belonging: Belonging): Promise<Lan> {
    const { lan, far } = SEGMENTS
    const container = await outer.api.createContainer({
      Image: toolsImage,
      Cmd: script('lan.sh', lan.bridge, lan.v4, lan.v6, far.bridge, far.v4, far.v6, String(ROUTER), String(RESOLVER)),
      Labels: labels(belonging, 'lan'),
      OpenStdin: true,
      StdinOnce: true,
      HostConfig: { ...rights(address), NetworkMode: 'none', PidMode: 'host', Tmpfs: { '/run': 'rw' } },
    })
    const lease = await container.attach({ stream: true, stdin: true, hijack: true })
    await container.start()
    const made = new Lan(outer, container.id, lease)
    await made.untilReady()
    return made
  }

  /** Runs a program with the tools at hand, in the LAN's own network namespace. */
  async exec(argv: readonly string[]): Promise<ExecResult> {
    return (await this.runner()).run(argv)
  }

  /** Like `exec`, for a command of the harness itself: a failure is an error. */
  async must(argv: readonly string[]): Promise<string> {
    const result = await this.exec(argv)
    if (result.exitCode === 0) return result.stdout
    const text = argv[argv.indexOf('sh') + 1] === '-c' ? argv.indexOf('sh') + 2 : -1
    const shown = argv.filter((_word, place) => place !== text).join(' ')
    throw new Error(`${shown} ended with ${result.exitCode}: ${(result.stderr || result.stdout).trim()}`)
  }

  async plug(machine: Machine, segment: Segment = 'lan'): Promise<void> {
    const { v4, v6 } = addressOn(segment, numberOf(machine.name))
    const router = addressOn(segment, ROUTER)
    const { bridge } = SEGMENTS[segment]
    const pid = String(machine.pid)
    await this.must(script('plug.sh', machine.name, pid, bridge, macOf(machine.name), v4, v6, router.v4, router.v6))
  }

  /** What was asked of the LAN's resolver so far. */
  resolverLog(): Promise<string> {
    return this.must(['cat', '/run/resolver.log'])
  }

  /** False once its container has ended, whatever ended it: then no machine of it reaches another. */
  async isRunning(): Promise<boolean> {
    const looked = this.outer.api.getContainer(this.container).inspect()
    return looked.then(
      ({ State }) => State.Running,
      () => false,
    )
  }

  async remove(): Promise<void> {
    this.lease.end()
    await this.#runner?.then((runner) => runner.close()).catch(() => undefined)
    await this.outer.api.getContainer(this.container).remove({ force: true, v: true })
  }

  /** The one that runs its programs; another one when that has ended. */
  private runner(): Promise<Runner> {
    const open = () => Runner.open(this.outer, this.container)
    this.#runner = this.#runner?.then((known) => (known.isOver ? open() : known), open) ?? open()
    return this.#runner
  }

  private async untilReady(): Promise<void> {
    const container = this.outer.api.getContainer(this.container)
    const look = async () => {
      const { State } = await container.inspect()
      return { isRunning: State.Running, log: await this.outer.log(this.container, 20) }
    }
    const settled = ({ isRunning, log }: Awaited<ReturnType<typeof look>>) => !isRunning || log.includes('ready')
    const { isRunning, log } = await eventually(look, settled, { what: 'the LAN', deadline: STARTING })
    if (!isRunning) throw new Error(`The LAN ended: ${log}`)
  }
}
