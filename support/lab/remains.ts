import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Engine } from '../engine/engine'
import { LABEL, type OuterAddress } from '../outer/outer-engine'
import type { Belonging, Machine } from './machine'

/** The outer engine may finish its clearing up a moment after it has answered. */
const SETTLING = 3_000

type Named = Pick<Machine, 'name' | 'container'>

/** Where the kernel keeps something of a running machine, as this process sees it. */
interface Traces {
  readonly name: string
  readonly container: string
  /** Folders of its cgroups, and the file of its network namespace. */
  readonly paths: readonly string[]
  /** Where its file system is mounted, among the mounts of the outer engine. */
  readonly mount: string
}

/**
 * What a lab's machines leave in the outer engine, and on the machine under it, when they are gone. Each trace is that of a
 * container of this lab, so what other labs and other runs do at the same time is never taken for it.
 */
export class Remains {
  readonly #alive = new Map<string, Traces>()
  readonly #volumes = new Map<string, readonly string[]>()
  readonly #told = new Set<string>()
  /** Those that are gone, until nothing of them is seen any more. */
  #gone: Traces[] = []

  constructor(
    private readonly outer: Engine,
    private readonly address: OuterAddress,
    private readonly belonging: Belonging,
    private readonly cgroups = '/sys/fs/cgroup',
  ) {}

  /** Notes what there is of a machine that has started. */
  async note({ name, container }: Named): Promise<void> {
    const { State, Mounts, NetworkSettings, GraphDriver } = await this.outer.api.getContainer(container).inspect()
    this.#volumes.set(
      container,
      Mounts.flatMap(({ Name }) => Name ?? []),
    )
    const root = this.address.procRoot
    if (root === undefined) return
    const namespace = NetworkSettings.SandboxKey.replace('/var/run/', '/run/')
    this.#alive.set(container, {
      name,
      container,
      paths: [...(await this.cgroupsOf(`${root}/proc/${State.Pid}`)), ...(namespace ? [`${root}${namespace}`] : [])],
      mount: (GraphDriver.Data as Readonly<Record<string, string>> | null)?.['MergedDir'] ?? '',
    })
  }

  /** The machine has been removed. */
  ended({ container }: Named): void {
    const traces = this.#alive.get(container)
    this.#alive.delete(container)
    this.#volumes.delete(container)
    if (traces) this.#gone.push(traces)
  }

  /**
   * Waits for a moment until nothing is left. What still is, is told once.
   * @param alive the lab's containers that are to be there.
   */
  async left(alive: readonly string[]): Promise<string[]> {
    const deadline = performance.now() + SETTLING
    for (;;) {
      const all = [...(await this.objects(alive)), ...(await this.traces())]
      const left = all.filter((line) => !this.#told.has(line))
      if (left.length > 0 && performance.now() < deadline) {
        await delay(100)
        continue
      }
      for (const line of left) this.#told.add(line)
      return left
    }
  }

  private async objects(alive: readonly string[]): Promise<string[]> {
    const { api } = this.outer
    const options = { filters: { label: [`${LABEL}.lab=${this.belonging.lab}`] } }
    const [containers, { Volumes }, networks] = await Promise.all([
      api.listContainers({ all: true, ...options }),
      api.listVolumes(options),
      api.listNetworks(options),
    ])
    const volumes = new Set([...this.#volumes.values()].flat())
    return [
      ...containers.filter(({ Id }) => !alive.includes(Id)).map(({ Labels }) => `container: ${Labels[LABEL]}`),
      ...(Volumes ?? []).filter(({ Name }) => !volumes.has(Name)).map(({ Name }) => `volume: ${Name}`),
      ...networks.map(({ Name }) => `network: ${Name}`),
    ]
  }

  private async traces(): Promise<string[]> {
    if (this.#gone.length === 0) return []
    const mounts = await this.mounts()
    const left = await Promise.all(
      this.#gone.map(async (traces) => ({ traces, lines: await remainsOf(traces, mounts) })),
    )
    this.#gone = left.filter(({ lines }) => lines.length > 0).map(({ traces }) => traces)
    return left.flatMap(({ lines }) => lines)
  }

  /** Those of its cgroups whose folders are to be seen here. */
  private async cgroupsOf(process: string): Promise<string[]> {
    const text = await readFile(`${process}/cgroup`, 'utf8').catch(() => '')
    const folders = text.split('\n').flatMap((line) => {
      const [, controllers = '', place] = /^\d+:([^:]*):(\/.+)$/.exec(line) ?? []
      return place ? [path.join(this.cgroups, controllers.replace('name=', ''), place)] : []
    })
    const seen = await Promise.all(folders.map(exists))
    return folders.filter((_, number) => seen[number])
  }

  /** The mounts of the outer engine's own process, and so those that it has made. */
  private async mounts(): Promise<string> {
    const root = this.address.procRoot ?? ''
    return readFile(root === '' ? '/proc/1/mountinfo' : `${path.dirname(root)}/mountinfo`, 'utf8').catch(() => '')
  }
}

async function remainsOf({ name, paths, mount }: Traces, mounts: string): Promise<string[]> {
  const there = await Promise.all(paths.map(async (each) => ((await exists(each)) ? each : undefined)))
  const left = there.filter((each) => each !== undefined)
  const isMounted = mount !== '' && mounts.includes(` ${mount} `)
  return [
    ...left.map((each) => `${each.includes('/netns/') ? 'namespace' : 'cgroup'}: ${each} of ${name}`),
    ...(isMounted ? [`mount: ${mount} of ${name}`] : []),
  ]
}

function exists(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  )
}
