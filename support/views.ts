import type { HostName } from './lab/addresses'
import { vantageOf } from './lab/names'
import { namespacesOf } from './lab/namespaces'
import { inspectNetwork } from './lab/networks'
import { Workload } from './lab/workload'
import { hostLinks } from './probes/bridges'
import { linksOf } from './probes/links'
import type { LabWorld } from './world'

/** A state in the words and columns of a feature's table. */
export type Records = readonly Readonly<Record<string, string>>[]

export async function noteLinks({ lab, notes }: LabWorld, name: HostName): Promise<void> {
  const links = await hostLinks(lab.lan, await lab.host({ name }))
  notes.set(
    `links of ${name}`,
    links.map((link) => link.name),
  )
}

export async function gainedLinks({ lab, notes }: LabWorld, name: HostName): Promise<Records> {
  const before = notes.get(`links of ${name}`)
  if (!before) throw new Error(`The links of ${name} were not noted: put that Given before`)
  const links = await hostLinks(lab.lan, await lab.host({ name }))
  return links
    .filter((link) => !before.includes(link.name))
    .map(({ called, kind, up, addresses, peerName }) => ({
      LINK: called,
      KIND: kind,
      STATE: up ? 'up' : 'down',
      ADDRESS: addresses.join(', '),
      PEER: peerName ?? '',
    }))
}

/** Of a container, or of a namespace that somebody made by hand. */
export async function interfacesOf({ lab }: LabWorld, name: string): Promise<Records> {
  const { netns } = await vantageOf(lab, name)
  const networks = [...((await Workload.ifThere(lab.hosts, name))?.addresses ?? [])]
  return (await linksOf(lab.lan, netns)).map(({ name: device, kind, mtu, up, addresses }) => {
    const own = networks.find(([, address]) => addresses.some((there) => there.startsWith(`${address}/`)))
    const state = up ? 'up' : 'down'
    return {
      INTERFACE: device,
      KIND: kind,
      STATE: state,
      MTU: String(mtu),
      ADDRESS: addresses.join(', '),
      NETWORK: own?.[0] ?? '',
    }
  })
}

export async function namespacesOn({ lab }: LabWorld, name: HostName): Promise<Records> {
  const namespaces = await namespacesOf(lab.lan, await lab.host({ name }))
  return namespaces.map((namespace) => ({ NAMESPACE: namespace.name }))
}

/** Groups of names that are in one network namespace, each as a row. */
export async function sharedNamespaces({ lab }: LabWorld, names: readonly string[]): Promise<Records> {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const { netns } = await vantageOf(lab, name)
    const identity = (await lab.lan.must(['readlink', netns])).trim()
    groups.set(identity, [...(groups.get(identity) ?? []), name])
  }
  return [...groups.values()].map((members) => ({ MEMBERS: members.join(', ') }))
}

export async function attachedNetworks({ lab }: LabWorld, names: readonly string[]): Promise<Records> {
  const workloads = await Promise.all(names.map((name) => Workload.find(lab.hosts, name)))
  return workloads.map(({ name, info, addresses }) => ({
    CONTAINER: name,
    NETWORKS: Object.keys(info.NetworkSettings.Networks).sort().join(', '),
    ADDRESSES: [...addresses]
      .sort()
      .map(([, address]) => address)
      .join(', '),
  }))
}

export async function networksOf({ lab }: LabWorld, name: HostName): Promise<Records> {
  const host = await lab.host({ name })
  const networks = await host.engine.call((api) => api.listNetworks())
  return networks.map(({ Name, Driver, Scope }) => ({ NETWORK: Name, DRIVER: Driver, SCOPE: Scope }))
}

export async function networkFacts({ lab }: LabWorld, name: string): Promise<Records> {
  const host = lab.hosts[0]
  if (!host) throw new Error('No host is in use yet')
  const { Id, Driver, Scope, IPAM, Options, Labels } = await inspectNetwork(host, name)
  const [config] = IPAM?.Config ?? []
  const pairs = (map: Record<string, string> | null | undefined) =>
    Object.entries(map ?? {})
      .map((pair) => pair.join('='))
      .join(', ') || 'none'
  return [
    {
      ID: /^[0-9a-f]{64}$/.test(Id) ? '64 hexadecimal digits' : Id,
      DRIVER: Driver,
      SCOPE: Scope,
      SUBNET: (IPAM?.Config ?? []).map((each) => each['Subnet'] ?? '').join(', '),
      GATEWAY: config?.['Gateway'] ?? '',
      OPTIONS: pairs(Options),
      LABELS: pairs(Labels),
    },
  ]
}

/** What `docker port` would print, by the API's own addresses. */
export async function publishedPorts({ lab }: LabWorld, name: string): Promise<Records> {
  const { info } = await Workload.find(lab.hosts, name)
  return Object.entries(info.NetworkSettings.Ports).flatMap(([port, bindings]) =>
    (bindings ?? []).map(({ HostIp, HostPort }) => ({ PORT: port, ADDRESS: HostIp, 'HOST PORT': HostPort })),
  )
}

/** The name servers of each container's resolv.conf. */
export async function resolversOf({ lab }: LabWorld, names: readonly string[]): Promise<Records> {
  return Promise.all(
    names.map(async (name) => {
      const { root } = await vantageOf(lab, name)
      const text = await lab.lan.must(['cat', `${root}/etc/resolv.conf`])
      const servers = [...text.matchAll(/^nameserver\s+(\S+)/gm)].map(([, server]) => server ?? '')
      return { CONTAINER: name, RESOLVER: servers.join(', ') }
    }),
  )
}

export async function containerStates({ lab }: LabWorld, names: readonly string[]): Promise<Records> {
  const workloads = await Promise.all(names.map((name) => Workload.find(lab.hosts, name)))
  return workloads.map(({ name, info }) => ({ CONTAINER: name, STATE: info.State.Status }))
}
