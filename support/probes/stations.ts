import type { Host } from '../lab/host'
import type { Lan } from '../lab/lan'
import { namespacesOf } from '../lab/namespaces'
import { Workload } from '../lab/workload'
import { linksOf } from './links'

/** Who is who on the hosts: a host, a container or a hand-made namespace, by what its frames and packets carry. */
export interface Stations {
  readonly byMac: ReadonlyMap<string, string>
  /** By IPv4 address. */
  readonly byAddress: ReadonlyMap<string, string>
}

export async function stationsOf(lan: Lan, hosts: readonly Host[]): Promise<Stations> {
  const places = (await Promise.all(hosts.map((host) => placesOn(lan, host)))).flat()
  const links = await Promise.all(
    places.map(async ({ name, netns }) => (await linksOf(lan, netns)).map((link) => ({ ...link, owner: name }))),
  )
  const real = links.flat().filter(({ kind }) => kind !== 'loopback')
  return {
    byMac: new Map(real.flatMap(({ mac, owner }) => (mac ? [[mac, owner] as const] : []))),
    byAddress: new Map(
      real.flatMap(({ addresses, owner }) => addresses.map((address) => [address.replace(/\/.*/, ''), owner] as const)),
    ),
  }
}

async function placesOn(lan: Lan, host: Host): Promise<{ name: string; netns: string }[]> {
  const running = await host.engine.call((api) => api.listContainers())
  const workloads = await Promise.all(running.map(({ Id }) => Workload.find([host], Id)))
  const owners = workloads.filter(({ borrows }) => borrows === undefined)
  return [{ name: host.name, netns: host.machine.netns }, ...owners, ...(await namespacesOf(lan, host))]
}
