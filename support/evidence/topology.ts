import type { ContainerInfo, NetworkInfo } from '../engine/types'
import type { Host } from '../lab/host'
import type { Lab } from '../lab/lab'
import { bridgeOf } from '../lab/networks'
import { folderScript } from '../lab/scripts'
import { readRules } from '../probes/nat-rules'
import type { Topology } from '../topology-state'
import { nameNamespaces } from './named-namespaces'
import { readNamespaces } from './namespaces'

/** What an engine tells of its containers and networks. */
export interface EngineFacts {
  readonly host: Host
  readonly containers: readonly ContainerInfo[]
  readonly networks: readonly NetworkInfo[]
}

/** What the lab is made of now: one look at all of its namespaces, and one at each engine, side by side. */
export async function collectTopology(lab: Lab): Promise<Topology> {
  const machines = await lab.machines()
  const args = machines.map(({ name, pid }) => `${name}=${pid}`)
  const [text, ...engines] = await Promise.all([
    lab.lan.must(['unshare', '--mount', ...folderScript(__dirname, 'topology.sh', ...args)]),
    ...lab.hosts.map(engineFacts),
  ])
  const seen = readNamespaces(text)
  const { namespaces, namespaceOf } = nameNamespaces(seen, engines)
  return {
    machines: [
      { name: 'lan', kind: 'lan' },
      ...machines.map(({ name }) => {
        const version = lab.hosts.find((host) => host.name === name)?.wishes.image.version
        return version
          ? { name, kind: 'host' as const, engine: `docker ${version}` }
          : { name, kind: 'outsider' as const }
      }),
    ],
    namespaces,
    containers: engines.flatMap((engine) =>
      engine.containers.map((info) => containerOf(engine, info, namespaceOf(engine.host.name, info))),
    ),
    networks: engines.flatMap(networksOf),
    publications: engines.flatMap((engine) => publicationsOf(engine, seen.nat.get(engine.host.name) ?? '')),
  }
}

async function engineFacts(host: Host): Promise<EngineFacts> {
  const [containers, networks] = await Promise.all([
    host.engine.call((api) => api.listContainers({ all: true })),
    host.engine.call((api) => api.listNetworks()),
  ])
  const inspected = await Promise.all(
    // the engine lists the newest first
    containers.reverse().map(({ Id }) => host.engine.call((api) => api.getContainer(Id).inspect())),
  )
  return { host, containers: inspected, networks: networks as NetworkInfo[] }
}

function containerOf(
  { host, containers }: EngineFacts,
  { Id, Name, State, HostConfig, NetworkSettings }: ContainerInfo,
  namespace: string | undefined,
): Topology['containers'][number] {
  const mode = HostConfig.NetworkMode ?? ''
  const lender = containers.find(
    (other) => mode === `container:${other.Id}` || mode === `container:${other.Name.slice(1)}`,
  )
  const networks = Object.entries(NetworkSettings.Networks)
  return {
    name: Name.slice(1),
    host: host.name,
    running: State.Running,
    mode: mode.startsWith('container:') ? 'container' : mode === 'host' || mode === 'none' ? mode : 'own',
    ...(lender ? { lender: lender.Name.slice(1) } : {}),
    ...(namespace === undefined ? {} : { namespace }),
    networks: networks.map(([network, { IPAddress, Aliases }]) => ({
      network,
      ...(IPAddress ? { address: IPAddress } : {}),
      aliases: ((Aliases ?? []) as string[]).filter((alias) => alias !== Id.slice(0, 12)),
    })),
  }
}

function networksOf({ host, networks }: EngineFacts): Topology['networks'] {
  return networks.map((network) => ({
    name: network.Name,
    host: host.name,
    driver: network.Driver,
    scope: network.Scope,
    internal: network.Internal,
    subnets: (network.IPAM?.Config ?? []).flatMap(({ Subnet }) => Subnet ?? []),
    ...(network.Driver === 'bridge' ? { bridge: bridgeOf(network) } : {}),
  }))
}

function publicationsOf({ host, containers }: EngineFacts, nat: string): Topology['publications'] {
  const rules = readRules(nat)
  return containers.flatMap(({ Name, NetworkSettings }) => {
    const addresses = Object.values(NetworkSettings.Networks).map(({ IPAddress }) => IPAddress)
    return Object.entries(NetworkSettings.Ports).flatMap(([key, bindings]) => {
      const [port = '', protocol = 'tcp'] = key.split('/')
      // the types say that there always are bindings; a port that is only exposed has null
      return ((bindings as typeof bindings | null) ?? []).map(({ HostIp, HostPort }) => ({
        host: host.name,
        address: HostIp,
        hostPort: Number(HostPort),
        protocol,
        container: Name.slice(1),
        port: Number(port),
        rule: rules.some(
          (rule) => rule.hostPort === HostPort && rule.port === port && addresses.includes(rule.address),
        ),
      }))
    })
  })
}
