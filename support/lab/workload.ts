import type { ContainerInfo } from '../engine/types'
import type { Host } from './host'
import type { Lan } from './lan'
import { script } from './scripts'

/** A container on an engine under test, as the engine describes it now: whoever made it. */
export class Workload {
  constructor(
    readonly host: Host,
    readonly info: ContainerInfo,
  ) {}

  /** By its whole name or id: the engine itself also takes the beginning of an id, and `c2` may be one. */
  static async find(hosts: readonly Host[], name: string): Promise<Workload> {
    const found = await Workload.ifThere(hosts, name)
    if (found) return found
    const places = hosts.map((host) => host.name).join(', ') || 'no host'
    throw new Error(`There is no container "${name}" on ${places}`)
  }

  static async ifThere(hosts: readonly Host[], name: string): Promise<Workload | undefined> {
    for (const host of hosts) {
      const info = await host.engine.call((api) => api.getContainer(name).inspect()).catch(noneThere)
      if (info && (info.Name === `/${name}` || info.Id === name)) return new Workload(host, info)
    }
    return undefined
  }

  get name(): string {
    return this.info.Name.slice(1)
  }

  /** IPv4 address by network; none for a container that borrows its network. */
  get addresses(): ReadonlyMap<string, string> {
    const networks = Object.entries(this.info.NetworkSettings.Networks)
    return new Map(networks.flatMap(([name, { IPAddress }]) => (IPAddress ? [[name, IPAddress] as const] : [])))
  }

  /** Its IPv4 address on a network that the engine adds by itself and does not list with it, such as docker_gwbridge. */
  async unlistedAddress(network: string): Promise<string | undefined> {
    const found = await this.host.engine.call((api) => api.getNetwork(network).inspect()).catch(noneThere)
    return found?.Containers?.[this.info.Id]?.IPv4Address.split('/')[0]
  }

  /** Name of the container whose network this one borrows, or `host`. */
  get borrows(): { readonly container: string } | 'host' | undefined {
    const mode = this.info.HostConfig.NetworkMode ?? ''
    if (mode === 'host') return 'host'
    return mode.startsWith('container:') ? { container: mode.slice('container:'.length) } : undefined
  }

  /** Its process folder, as the lab's `lan` container sees it. */
  get process(): string {
    if (!this.info.State.Running)
      throw new Error(`The container ${this.name} is not running: ${this.info.State.Status}`)
    return `${this.host.root}/proc/${this.info.State.Pid}`
  }

  get netns(): string {
    return `${this.process}/ns/net`
  }
}

/**
 * Waits until a process of the container itself listens on the port. A host port that accepts is not yet a server that
 * listens, and in a shared network namespace the listener may be somebody else's.
 * @returns false when the container ended instead, or nothing listens after ten seconds.
 */
export async function waitForListener(lan: Lan, workload: Workload, port: number): Promise<boolean> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const { exitCode, stderr } = await lan.exec(script('wait-for-listener.sh', workload.process, hex))
  if (exitCode > 2) throw new Error(`Looking for a listener in ${workload.name}: ${stderr.trim()}`)
  return exitCode === 0
}

function noneThere(error: { statusCode?: number }): undefined {
  if (error.statusCode !== 404) throw error
}
