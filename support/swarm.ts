import type { NetworkInfo } from './engine/types'
import { eventually } from './eventually'
import { addressOn, type HostName, numberOf } from './lab/addresses'
import type { Host } from './lab/host'
import { managerOf, nodesOf, swarmState } from './lab/swarm'
import { SETTLING } from './services'
import type { Records } from './views'
import type { LabWorld } from './world'

/** Forms a swarm: the first host is its manager, the others join as workers. */
export async function formSwarm(world: LabWorld, [first, ...others]: readonly HostName[]): Promise<void> {
  if (!first) throw new Error('A swarm needs a host')
  // hosts boot side by side
  await Promise.all([first, ...others].map((name) => world.lab.host({ name })))
  await startSwarm(world, await world.lab.host({ name: first }))
  for (const name of others) await joinSwarm(world, name)
}

async function startSwarm({ transcript }: LabWorld, manager: Host): Promise<void> {
  const address = addressFor(manager)
  transcript.add(manager.name, `docker swarm init --advertise-addr ${address}`)
  await manager.engine.call((api) => api.swarmInit({ AdvertiseAddr: address, ListenAddr: '0.0.0.0:2377' }))
  await untilIngress(manager)
}

/** An engine plugs ingress into docker_gwbridge some time after it has answered: the first address there is for that. */
async function untilIngress({ name, engine }: Host): Promise<void> {
  const look = async () => {
    const { Containers } = (await engine.api.getNetwork('docker_gwbridge').inspect()) as NetworkInfo
    return Object.keys(Containers ?? {})
  }
  await eventually(look, (seen) => seen.includes('ingress-sbox'), {
    what: `ingress to be plugged into docker_gwbridge on ${name}`,
    deadline: SETTLING,
    interval: 100,
  })
}

/** Joins as a worker, and waits until the manager counts the host as ready. */
export async function joinSwarm({ lab, transcript }: LabWorld, name: HostName): Promise<void> {
  const manager = await managerOf(lab.hosts)
  const worker = await lab.host({ name })
  const { JoinTokens } = (await manager.engine.call((api) => api.swarmInspect())) as { JoinTokens: { Worker: string } }
  const typedToken = `"$(on ${manager.name} docker swarm join-token --quiet worker)"`
  transcript.add(name, `docker swarm join --token ${typedToken} ${addressFor(manager)}`)
  await worker.engine.call((api) =>
    api.swarmJoin({
      AdvertiseAddr: addressFor(worker),
      ListenAddr: '0.0.0.0:2377',
      RemoteAddrs: [`${addressFor(manager)}:2377`],
      JoinToken: JoinTokens.Worker,
    }),
  )
  await eventually(
    () => swarmState(worker),
    (seen) => seen === 'active',
    { what: `${name} to be an active node of the swarm`, deadline: 20_000 },
  )
  await untilNode(manager, name, 'ready')
  await untilIngress(worker)
}

/** A worker leaves; the manager needs some seconds to notice. */
export async function leaveSwarm({ lab, transcript }: LabWorld, name: HostName): Promise<void> {
  const worker = await lab.host({ name })
  transcript.add(name, 'docker swarm leave')
  await worker.engine.call((api) => api.swarmLeave({}))
  await untilNode(await managerOf(lab.hosts), name, 'down')
}

/** Tells the swarm to take all tasks away from a node. */
export async function drain({ lab, transcript }: LabWorld, name: HostName): Promise<void> {
  const manager = await managerOf(lab.hosts)
  const node = (await nodesOf(manager)).find(({ Description }) => Description.Hostname === name)
  if (!node) throw new Error(`${name} is no node of the swarm`)
  transcript.add(manager.name, `docker node update --availability drain ${name}`)
  const { ID, Version, Spec } = node
  const update = { _query: { version: Version.Index }, _body: { ...Spec, Availability: 'drain' } }
  await manager.engine.call((api) => api.getNode(ID).update(update))
}

export async function swarmNodes({ lab }: LabWorld): Promise<Records> {
  const nodes = await nodesOf(await managerOf(lab.hosts))
  return nodes.map(({ Description, Spec, Status }) => ({
    NODE: Description.Hostname,
    ROLE: Spec.Role,
    STATE: Status.State,
    AVAILABILITY: Spec.Availability,
  }))
}

/** The hosts that each host counts as members of an overlay network, as its engine has heard from the others. */
export async function peersOf({ lab, transcript }: LabWorld, network: string): Promise<Records> {
  const hosts = new Map(lab.hosts.map((host) => [addressFor(host), host.name]))
  const ofHost = async ({ name, engine }: Host) => {
    const { Peers } = (await engine.api.getNetwork(network).inspect()) as { Peers?: { IP: string }[] | null }
    const addresses = (Peers ?? []).map(({ IP }) => IP)
    transcript.add(name, `docker network inspect --format '{{json .Peers}}' ${network}`, addresses.join('\n'))
    return addresses.map((address) => ({ HOST: name, PEER: hosts.get(address) ?? address }))
  }
  return (await Promise.all(lab.hosts.map(ofHost))).flat()
}

async function untilNode(manager: Host, name: HostName, state: string): Promise<void> {
  const look = async () =>
    (await nodesOf(manager)).find(({ Description }) => Description.Hostname === name)?.Status.State
  await eventually(look, (seen) => seen === state, {
    what: `the manager to see that ${name} is ${state}`,
    deadline: SETTLING,
    interval: 100,
  })
}

function addressFor({ name, wishes }: Host): string {
  return addressOn(wishes.segment, numberOf(name)).v4
}
