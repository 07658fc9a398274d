import type { ContainerInfo } from '../engine/types'
import type { Host } from './host'
import { Workload } from './workload'

/** The first container that goes by that name beside its own: an alias on a network, or the name of a link to it. */
export async function bearerOf(hosts: readonly Host[], alias: string): Promise<Workload | undefined> {
  for (const host of hosts) {
    const running = await host.engine.call((api) => api.listContainers())
    const workloads = await Promise.all(running.map(({ Id }) => Workload.find([host], Id)))
    const linked = workloads.flatMap(({ info }) => linksOf(info)).find((link) => link.alias === alias)
    const bearer = workloads.find(({ name, info }) => name === linked?.container || aliasesOf(info).includes(alias))
    if (bearer) return bearer
  }
  return undefined
}

function aliasesOf({ NetworkSettings }: ContainerInfo): string[] {
  return Object.values(NetworkSettings.Networks).flatMap(({ Aliases }) => (Aliases ?? []) as string[])
}

/** As `/web:/app/backend` on the default bridge, as `web:backend` on a network of the user's. */
function linksOf({ HostConfig, NetworkSettings }: ContainerInfo): { container: string; alias: string }[] {
  const onNetworks = Object.values(NetworkSettings.Networks).flatMap(({ Links }) => (Links ?? []) as string[])
  return [...((HostConfig.Links ?? []) as string[]), ...onNetworks].map((link) => {
    const [container = '', alias = container] = link.split(':')
    return { container: container.replace(/^\//, ''), alias: alias.replace(/^.*\//, '') }
  })
}
