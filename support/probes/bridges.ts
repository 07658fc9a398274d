import type { NetworkInfo } from '../engine/types'
import type { Host } from '../lab/host'
import type { Lan } from '../lab/lan'
import { bridgeOf } from '../lab/networks'
import { Workload } from '../lab/workload'
import { type Link, linksOf } from './links'

/** What a host's interfaces are called in a feature: after the network or the container that they belong to. */
export interface NamedLink extends Link {
  /** `docker0`, `bridge of local-br`, `veth of c1`; its own name when it belongs to neither. */
  readonly called: string
  /** The container at the other end of a veth pair. */
  readonly container?: string
}

export async function hostLinks(lan: Lan, host: Host): Promise<NamedLink[]> {
  const [links, networks, ends] = await Promise.all([
    linksOf(lan, host.machine.netns),
    namedNetworks(host),
    ownersOfEnds(lan, host),
  ])
  return links.map((link) => {
    const container = link.kind === 'veth' ? ends.get(link.number) : undefined
    const called = container ? `veth of ${container}` : (networks.get(link.name) ?? link.name)
    return { ...link, called, ...(container ? { container } : {}) }
  })
}

/** Each bridge of the host with the containers at its ports; a port of nobody's goes by its own name. */
export async function bridgePorts(lan: Lan, host: Host): Promise<{ BRIDGE: string; PORTS: string }[]> {
  const links = await hostLinks(lan, host)
  const bridges = links.filter(({ kind }) => kind === 'bridge')
  return bridges.map((bridge) => {
    const ports = links.filter(({ master }) => master === bridge.name).map(({ container, name }) => container ?? name)
    return { BRIDGE: bridge.called.replace('bridge of ', ''), PORTS: ports.sort().join(', ') }
  })
}

/** By an interface's name: what it is for a network that an engine made it for. docker0 and docker_gwbridge keep theirs. */
async function namedNetworks({ engine }: Host): Promise<Map<string, string>> {
  const networks = (await engine.call((api) => api.listNetworks())) as NetworkInfo[]
  const bridges = networks
    .filter(({ Driver, Name }) => Driver === 'bridge' && Name !== 'bridge')
    .filter((network) => bridgeOf(network) !== network.Name)
  return new Map([
    ...bridges.map((network) => [bridgeOf(network), `bridge of ${network.Name}`] as const),
    ...networks.map(({ Id, Name }) => [`dm-${Id.slice(0, 12)}`, `dummy of ${Name}`] as const),
  ])
}

/** Where a swarm's requests to published ports arrive on a host: a namespace that no container belongs to. */
const INGRESS = 'ingress-sbox'

/** By the number of one end of a veth pair: the container that holds the other end. */
export async function ownersOfEnds(lan: Lan, host: Host): Promise<Map<number, string>> {
  const running = await host.engine.call((api) => api.listContainers())
  const workloads = await Promise.all(running.map(({ Id }) => Workload.find([host], Id)))
  const owners = workloads.filter(({ borrows }) => borrows === undefined)
  const ends = await Promise.all(
    owners.map(async (workload) => {
      const links = await linksOf(lan, workload.netns)
      return links.flatMap(({ kind, peer }) => (kind === 'veth' && peer ? [[peer, workload.name] as const] : []))
    }),
  )
  const ingress = (await ingressLinks(lan, host)).flatMap(({ peer }) => (peer ? [[peer, INGRESS] as const] : []))
  return new Map([...ends.flat(), ...ingress])
}

async function ingressLinks(lan: Lan, host: Host): Promise<Link[]> {
  const namespace = `${host.root}/run/docker/netns/ingress_sbox`
  const { exitCode } = await lan.exec(['test', '-e', namespace])
  return exitCode === 0 ? linksOf(lan, namespace) : []
}
