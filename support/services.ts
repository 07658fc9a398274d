import { eventually } from './eventually'
import { addressesHeardOf } from './gossip'
import { HOST_NAMES, type HostName } from './lab/addresses'
import { readPublications } from './lab/publications'
import {
  createService,
  ENDPOINTS,
  findService,
  type Service,
  type ServiceWish,
  type Task,
  tasksOf,
  WAYS,
} from './lab/services'
import { managerOf, nodesOf } from './lab/swarm'
import { Workload, waitForListener } from './lab/workload'
import { STEP_LIMIT } from './step-limit'
import { cell, type RawTable, readRows } from './tables/rows'
import { answerOf } from './topology'
import type { Records } from './views'
import type { LabWorld } from './world'

/**
 * Milliseconds that a swarm may take to bring tasks where they belong, in software emulation the most of a step's limit;
 * yet shorter than that, so that the message of the wait is the one that is read.
 */
export const SETTLING = STEP_LIMIT - 10_000

const COLUMNS = ['NETWORK', 'REPLICAS', 'ENDPOINT', 'PUBLISHES', 'BY WAY OF', 'ON']

export function readServices(table: RawTable): ServiceWish[] {
  return readRows(table, ['SERVICE'], COLUMNS).map((row) => {
    const network = row['NETWORK']
    const endpoint = oneOf(ENDPOINTS, 'ENDPOINT', row['ENDPOINT'])
    const way = oneOf(WAYS, 'BY WAY OF', row['BY WAY OF'])
    const on = oneOf(HOST_NAMES, 'ON', row['ON'])
    return {
      name: cell(row, 'SERVICE'),
      replicas: Number(row['REPLICAS'] ?? 1),
      ...(network ? { network } : {}),
      ...(endpoint ? { endpoint } : {}),
      ...(row['PUBLISHES'] ? { publishes: readPublications(row['PUBLISHES']) } : {}),
      ...(way ? { way } : {}),
      ...(on ? { on } : {}),
    }
  })
}

/** Asks the swarm's manager for each service in turn. @returns by name `created`, or the engine's error. */
export async function askForServices(
  { lab, transcript }: LabWorld,
  wishes: readonly ServiceWish[],
): Promise<ReadonlyMap<string, string>> {
  const manager = await managerOf(lab.hosts)
  const said = new Map<string, string>()
  for (const wish of wishes) said.set(wish.name, await answerOf(createService(manager, wish, transcript), 'created'))
  return said
}

/** Creates the services, and waits until they serve. */
export async function startServices(world: LabWorld, wishes: readonly ServiceWish[]): Promise<void> {
  for (const [name, answer] of await askForServices(world, wishes))
    if (answer !== 'created') throw new Error(`${name}: ${answer}`)
  for (const { name } of wishes) await untilServed(world, name)
}

/** Waits until as many tasks as wished run and serve, and each node has learnt of these and of no others. */
export async function untilServed(world: LabWorld, name: string): Promise<void> {
  const { lab } = world
  const manager = await managerOf(lab.hosts)
  const service = await serviceNamed(world, name)
  const wanted = service.Spec.Mode.Replicated.Replicas
  const look = () => tasksOf(manager, name)
  const runs = ({ Status }: Task) => Status.State === 'running'
  const tasks = await eventually(look, (seen) => seen.length === wanted && seen.every(runs), {
    what: `${wanted} tasks of ${name} to run`,
    deadline: SETTLING,
    interval: 200,
  })
  for (const workload of await workloadsOf(world, tasks)) {
    if (!(await waitForListener(lab.lan, workload, 80))) throw new Error(`${workload.name} does not serve on port 80`)
    await lab.sabotage?.onWorkload?.(lab, workload)
  }
  await untilKnown(world, service, tasks)
}

export async function serviceNamed({ lab }: LabWorld, name: string): Promise<Service> {
  const found = await findService(await managerOf(lab.hosts), name)
  if (!found) throw new Error(`There is no service "${name}"`)
  return found
}

/** Where the tasks of a service run, once as many run as are wished. */
export async function placesOfTasks({ lab }: LabWorld, name: string): Promise<Records> {
  const manager = await managerOf(lab.hosts)
  const names = new Map((await nodesOf(manager)).map(({ ID, Description }) => [ID, Description.Hostname]))
  return (await tasksOf(manager, name)).map(({ Slot, NodeID, Status, NetworksAttachments }) => ({
    TASK: `${name}.${Slot}`,
    HOST: names.get(NodeID) ?? NodeID,
    STATE: Status.State,
    NETWORKS: (NetworksAttachments ?? [])
      .map(({ Network }) => Network.Spec.Name)
      .sort()
      .join(', '),
  }))
}

async function workloadsOf({ lab }: LabWorld, tasks: readonly Task[]): Promise<Workload[]> {
  const nodes = await nodesOf(await managerOf(lab.hosts))
  return Promise.all(
    tasks.map(async ({ NodeID, Status }) => {
      const node = nodes.find(({ ID }) => ID === NodeID)
      const host = await lab.host({ name: node?.Description.Hostname as HostName })
      return Workload.find([host], Status.ContainerStatus?.ContainerID ?? 'none')
    }),
  )
}

async function untilKnown({ lab }: LabWorld, { Spec, Endpoint }: Service, tasks: readonly Task[]): Promise<void> {
  const attachments = tasks.flatMap(({ NetworksAttachments }) => NetworksAttachments ?? [])
  const networks = new Set([
    ...attachments.filter(({ Addresses }) => Addresses?.length).map(({ Network }) => Network.ID),
    ...(Endpoint.VirtualIPs ?? []).map(({ NetworkID }) => NetworkID),
  ])
  for (const network of networks) {
    const own = attachments.filter(({ Network }) => Network.ID === network)
    const wanted = own.map(({ Addresses }) => Addresses?.[0]?.split('/')[0] ?? '').sort()
    for (const host of lab.hosts) {
      const heard = () => addressesHeardOf(host, network, Spec.Name)
      await eventually(heard, (seen) => !seen || String(seen) === String(wanted), {
        what: `${host.name} to learn of the tasks of ${Spec.Name} (${wanted.join(', ')})`,
        deadline: SETTLING,
        interval: 200,
      })
    }
  }
}

function oneOf<T extends string>(words: readonly T[], heading: string, text: string | undefined): T | undefined {
  const found = words.find((word) => word === text)
  if (text !== undefined && !found)
    throw new Error(`"${text}" in the column "${heading}"; known are: ${words.join(', ')}`)
  return found
}
