import type { Engine } from '../engine/engine'
import type { Container, ContainerOptions, HostConfig } from '../engine/types'
import { LABEL, type OuterAddress, RUN_LABEL } from '../outer/outer-engine'
import { addressOn, type MachineName, RESOLVER } from './addresses'

/** Which lab a container of the outer engine belongs to, and what it is there. */
export interface Belonging {
  readonly run: string
  readonly lab: string
}

export function labels({ run, lab }: Belonging, role: string): Record<string, string> {
  return { [LABEL]: role, [RUN_LABEL]: run, [`${LABEL}.lab`]: lab }
}

/** The rights of a machine: privileged, or the same by name, where the outer engine refuses the word. */
export function rights(outer: OuterAddress): HostConfig {
  if (outer.privileged) return { Privileged: true }
  return {
    CapAdd: ['ALL'],
    CapDrop: ['SYS_RESOURCE'],
    SecurityOpt: ['seccomp=unconfined', 'apparmor=unconfined'],
    // what the docker command calls systempaths=unconfined
    MaskedPaths: [],
    ReadonlyPaths: [],
    DeviceCgroupRules: ['a *:* rwm'],
  }
}

/** A container of the outer engine that plays a computer of the lab. It has no network until the LAN plugs one in. */
export class Machine {
  private constructor(
    readonly name: MachineName,
    readonly container: string,
    readonly pid: number,
  ) {}

  static async start(
    outer: Engine,
    name: MachineName,
    options: ContainerOptions,
    prepare: (container: Container) => Promise<void> = async () => undefined,
  ): Promise<Machine> {
    const container = await outer.api.createContainer({
      ...options,
      Hostname: name,
      HostConfig: { ...options.HostConfig, NetworkMode: 'none', Dns: [addressOn('lan', RESOLVER).v4] },
    })
    try {
      await prepare(container)
      await container.start()
      const { State } = await container.inspect()
      return new Machine(name, container.id, State.Pid)
    } catch (error) {
      await container.remove({ force: true, v: true }).catch(() => undefined)
      throw error
    }
  }

  /** Its network namespace, as the lab's `lan` container sees it. */
  get netns(): string {
    return `/proc/${this.pid}/ns/net`
  }

  async remove(outer: Engine): Promise<void> {
    await outer.api
      .getContainer(this.container)
      .remove({ force: true, v: true })
      .catch((error: { statusCode?: number }) => {
        if (error.statusCode !== 404) throw error
      })
  }
}
