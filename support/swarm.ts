import { eventually } from './eventually'
import { addressOn, type HostName, numberOf } from './lab/addresses'
import type { Host } from './lab/host'
import type { LabWorld } from './world'

interface SwarmInfo {
  readonly Swarm?: { readonly LocalNodeState?: string }
}

/** Forms a swarm: the first host is its manager, the others join as workers. */
export async function formSwarm(world: LabWorld, names: readonly HostName[]): Promise<void> {
  const [manager, ...workers] = await Promise.all(names.map((name) => world.lab.host({ name })))
  if (!manager) throw new Error('A swarm needs a host')
  await startSwarm(world, manager)
  const { JoinTokens } = (await manager.engine.call((api) => api.swarmInspect())) as { JoinTokens: { Worker: string } }
  for (const worker of workers) await join(world, worker, manager, JoinTokens.Worker)
}

async function startSwarm({ transcript }: LabWorld, manager: Host): Promise<void> {
  const address = addressFor(manager)
  transcript.add(manager.name, `docker swarm init --advertise-addr ${address}`)
  await manager.engine.call((api) => api.swarmInit({ AdvertiseAddr: address, ListenAddr: '0.0.0.0:2377' }))
}

async function join({ transcript }: LabWorld, worker: Host, manager: Host, token: string): Promise<void> {
  const typedToken = `"$(on ${manager.name} docker swarm join-token --quiet worker)"`
  transcript.add(worker.name, `docker swarm join --token ${typedToken} ${addressFor(manager)}`)
  await worker.engine.call((api) =>
    api.swarmJoin({
      AdvertiseAddr: addressFor(worker),
      ListenAddr: '0.0.0.0:2377',
      RemoteAddrs: [`${addressFor(manager)}:2377`],
      JoinToken: token,
    }),
  )
  const state = async () => ((await worker.engine.api.info()) as SwarmInfo).Swarm?.LocalNodeState
  await eventually(state, (seen) => seen === 'active', {
    what: `${worker.name} to be an active node of the swarm`,
    deadline: 20_000,
  })
}

function addressFor({ name, wishes }: Host): string {
  return addressOn(wishes.segment, numberOf(name)).v4
}
