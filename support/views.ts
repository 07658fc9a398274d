import { isIPv6 } from 'node:net'
import { quote } from './engine/transcript'
import type { HostName } from './lab/addresses'
import { vantageOf } from './lab/names'
import { namespacesOf } from './lab/namespaces'
import { inspectNetwork } from './lab/networks'
import { Workload } from './lab/workload'
import { hostLinks } from './probes/bridges'
import { type Link, linksOf } from './probes/links'
import type { LabWorld } from './world'

/** A state in the words and columns of a feature's table. */
export type Records = readonly Readonly<Record<string, string>>[]

export async function noteLinks({ lab, notes }: LabWorld, name: HostName): Promise<void> {
  const links = await hostLinks(lab.lan, await lab.host({ name }))
  notes.set(`links of ${name}`, links.map(identityOf))
}

/** A link that was made anew has another number, though it may be called the same. */
function identityOf({ number, name }: Link): string {
  return `${number} ${name}`
}

export async function gainedLinks({ lab, notes, transcript }: LabWorld, name: HostName): Promise<Records> {
  const before = notes.get(`links of ${name}`)
  if (!before) throw new Error(`The links of ${name} were not noted: put that Given before`)
  const links = await hostLinks(lab.lan, await lab.host({ name }))
  const gained = links.filter((link) => !before.includes(identityOf(link)))
  // an engine gives its links other names the next time
  const own = gained.filter((link) => link.called === link.name && !/^(veth|br-)/.test(link.name))
  transcript.add(name, 'ip -brief link', own.map((link) => link.name).join('\n'))
  return gained.map(({ called, kind, up, mtu, addresses, peerName }) => ({
    LINK: called,
    KIND: kind,
    STATE: up ? 'up' : 'down',
    MTU: String(mtu),
    ADDRESS: addresses.join(', '),
    PEER: peerName ?? '',
  }))
}

/** Of a container, or of a namespace that somebody made by hand. */
export async function interfacesOf({ lab, transcript }: LabWorld, name: string): Promise<Records> {
  const { netns, typed } = await vantageOf(lab, name)
  const networks = [...((await Workload.ifThere(lab.hosts, name))?.addresses ?? [])]
  const links = await linksOf(lab.lan, netns)
  const shown = links.flatMap((link) => [`: ${link.name}`, ...link.addresses.map((address) => `inet ${address}`)])
  transcript.add(typed.machine, `${typed.prefix}ip address`, shown.join('\n'))
  return links.map(({ name: device, kind, mtu, up, addresses, ipv6Addresses = [] }) => {
    const own = networks.find(([, address]) => addresses.some((there) => there.startsWith(`${address}/`)))
    const state = up ? 'up' : 'down'
    return {
      INTERFACE: device,
      KIND: kind,
      STATE: state,
      MTU: String(mtu),
      ADDRESS: addresses.join(', '),
      'IPV6 ADDRESS': ipv6Addresses.join(', '),
      NETWORK: own?.[0] ?? '',
    }
  })
}

export async function namespacesOn({ lab, transcript }: LabWorld, name: HostName): Promise<Records> {
  const namespaces = await namespacesOf(lab.lan, await lab.host({ name }))
  transcript.add(name, 'ip netns list', namespaces.map((namespace) => namespace.name).join('\n'))
  return namespaces.map((namespace) => ({ NAMESPACE: namespace.name }))
}

/** Groups of names that are in one network namespace, each as a row. */
export async function sharedNamespaces({ lab, transcript }: LabWorld, names: readonly string[]): Promise<Records> {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const { netns, typed } = await vantageOf(lab, name)
    transcript.add(typed.machine, `${typed.prefix}readlink /proc/self/ns/net`, 'net:[')
    // the number of the namespace's file, also where that is a named one and no process's
    const identity = (await lab.lan.must(['stat', '-L', '-c', '%d:%i', netns])).trim()
    groups.set(identity, [...(groups.get(identity) ?? []), name])
  }
  return [...groups.values()].map((members) => ({ MEMBERS: members.join(', ') }))
}

export async function attachedNetworks({ lab, transcript }: LabWorld, names: readonly string[]): Promise<Records> {
  const workloads = await Promise.all(names.map((name) => Workload.find(lab.hosts, name)))
  const format = `'{{range $network, $_ := .NetworkSettings.Networks}}{{$network}} {{end}}'`
  for (const { host, name, info } of workloads) {
    const shown = Object.keys(info.NetworkSettings.Networks).sort().join(' ')
    transcript.add(host.name, `docker inspect --format ${format} ${quote(name)}`, shown)
  }
  return workloads.map(({ name, info, addresses }) => ({
    CONTAINER: name,
    NETWORKS: Object.keys(info.NetworkSettings.Networks).sort().join(', '),
    ADDRESSES: [...addresses]
      .sort()
      .map(([, address]) => address)
      .join(', '),
  }))
}

export async function networksOf({ lab, transcript }: LabWorld, name: HostName): Promise<Records> {
  const host = await lab.host({ name })
  const networks = await host.engine.call((api) => api.listNetworks())
  const shown = networks.map(({ Name, Driver, Scope }) => `${Name} ${Driver} ${Scope}`)
  transcript.add(name, `docker network ls --format '{{.Name}} {{.Driver}} {{.Scope}}'`, shown.join('\n'))
  return networks.map(({ Name, Driver, Scope }) => ({ NETWORK: Name, DRIVER: Driver, SCOPE: Scope }))
}

export async function networkFacts({ lab, transcript }: LabWorld, name: string): Promise<Records> {
  const host = lab.hosts[0]
  if (!host) throw new Error('No host is in use yet')
  const { Id, Driver, Scope, IPAM, Options, Labels, ...network } = await inspectNetwork(host, name)
  const [config] = IPAM?.Config ?? []
  const shown = [`"Driver": "${Driver}"`, ...(config ? [`"Subnet": "${config['Subnet']}"`] : [])]
  transcript.add(host.name, `docker network inspect ${quote(name)}`, shown.join('\n'))
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
      'IPV4 SUBNET': (IPAM?.Config ?? [])
        .flatMap(({ Subnet = '' }) => (Subnet.includes('.') ? [Subnet] : []))
        .join(', '),
      'IPV6 SUBNET': ipv6Subnets(IPAM?.Config ?? []),
      'IPV6 GATEWAY': ipv6Gateways(IPAM?.Config ?? []),
      GATEWAY: config?.['Gateway'] ?? '',
      IPV6: yesNo(network.EnableIPv6),
      INTERNAL: yesNo(network.Internal),
      ATTACHABLE: yesNo(network.Attachable),
      INGRESS: yesNo(network.Ingress),
      'CONFIG ONLY': yesNo(network.ConfigOnly),
      CONTAINERS:
        Object.values(network.Containers ?? {})
          .map(({ Name }) => Name)
          .sort()
          .join(', ') || 'none',
      OPTIONS: pairs(Options),
      LABELS: pairs(Labels),
    },
  ]
}

interface IPv6Config {
  readonly Subnet?: string | undefined
  readonly Gateway?: string | undefined
}

/** A subnet of fc00::/7 that the engine has made up is another one on each host. */
function ipv6Subnets(configs: readonly IPv6Config[]): string {
  const subnets = configs.flatMap(({ Subnet = '' }) => (Subnet.includes(':') ? [Subnet] : []))
  return subnets.map((subnet) => subnet.replace(/^f[cd][0-9a-f]{2}:.*(\/\d+)$/, 'unique local $1')).join(', ')
}

function ipv6Gateways(configs: readonly IPv6Config[]): string {
  const gateways = configs.flatMap(({ Subnet = '', Gateway = '' }) => (Subnet.includes(':') ? [Gateway] : []))
  return gateways.map((each) => (isIPv6(each) ? 'an address' : each.replace(/^.*\//, 'an address and /'))).join(', ')
}

function yesNo(fact: boolean | undefined): string {
  return fact === undefined ? 'not told' : fact ? 'yes' : 'no'
}

/** What `docker port` would print, by the API's own addresses. */
export async function publishedPorts({ lab, transcript }: LabWorld, name: string): Promise<Records> {
  const { host, info } = await Workload.find(lab.hosts, name)
  const records = Object.entries(info.NetworkSettings.Ports).flatMap(([port, bindings]) =>
    (bindings ?? []).map(({ HostIp, HostPort }) => ({ PORT: port, ADDRESS: HostIp, 'HOST PORT': HostPort })),
  )
  // older clients print an IPv6 address without its brackets
  const shown = records.filter(({ ADDRESS }) => !ADDRESS.includes(':'))
  const lines = shown.map((record) => `${record.PORT} -> ${record.ADDRESS}:${record['HOST PORT']}`)
  transcript.add(host.name, `docker port ${quote(name)}`, lines.join('\n'))
  return records
}

/** One row for each port of the host, whatever its number: the addresses there that lead to the same port of a container. */
export async function sharedPorts(world: LabWorld, name: string): Promise<Records> {
  const byPort = Map.groupBy(await publishedPorts(world, name), ({ PORT, 'HOST PORT': port }) => `${PORT} at ${port}`)
  return [...byPort.values()].map((records) => ({
    PORT: records[0]?.['PORT'] ?? '',
    ADDRESSES: records.map((record) => record['ADDRESS']).join(', '),
  }))
}

/** The name servers of each container's resolv.conf. */
export async function resolversOf({ lab, transcript }: LabWorld, names: readonly string[]): Promise<Records> {
  return Promise.all(
    names.map(async (name) => {
      const { root, typed } = await vantageOf(lab, name)
      const text = await lab.lan.must(['cat', `${root}/etc/resolv.conf`])
      const servers = [...text.matchAll(/^nameserver\s+(\S+)/gm)].map(([, server]) => server ?? '')
      const shown = servers.map((server) => `nameserver ${server}`)
      transcript.add(typed.machine, `${typed.prefix}cat /etc/resolv.conf`, shown.join('\n'))
      const comments = /^#/m.test(text) ? 'yes' : 'no'
      return { CONTAINER: name, RESOLVER: servers.join(', '), COMMENTS: comments }
    }),
  )
}

export async function containerStates({ lab, transcript }: LabWorld, names: readonly string[]): Promise<Records> {
  const workloads = await Promise.all(names.map((name) => Workload.find(lab.hosts, name)))
  for (const { host, name, info } of workloads)
    transcript.add(host.name, `docker inspect --format '{{.State.Status}}' ${quote(name)}`, info.State.Status)
  return workloads.map(({ name, info }) => ({ CONTAINER: name, STATE: info.State.Status }))
}
