import type { Target, Vantage } from '../probes/probe'
import type { Host } from './host'
import { endpointOf, findService, type Service, type Task, tasksOf } from './services'
import { managerAmong } from './swarm'
import { Workload } from './workload'

/**
 * What the name of a service, or `tasks.` and its name, should lead to on the networks of the vantage, by what the
 * manager says. @returns undefined when no host manages a swarm with that service.
 */
export async function serviceTarget(
  hosts: readonly Host[],
  name: string,
  from: Vantage,
): Promise<Omit<Target, 'text'> | undefined> {
  const manager = await managerAmong(hosts)
  const bare = name.replace(/^tasks\./, '')
  const service = manager && (await findService(manager, bare))
  if (!service) return undefined
  const isVirtual = endpointOf(service) === 'vip' && name === bare
  const tasks = await tasksOf(manager, bare)
  const bearers = isVirtual
    ? await virtualAddresses(manager, service, from)
    : await taskAddresses(hosts, bare, tasks, from)
  const [address] = Object.keys(bearers)
  if (!address) throw new Error(`${name} has no address on: ${from.networks.join(', ') || 'no network'}`)
  return { address, typed: name, bearers }
}

/** As the engines of the tasks tell them: on a network of node-local addresses the manager does not know them. */
async function taskAddresses(
  hosts: readonly Host[],
  service: string,
  tasks: readonly Task[],
  { networks }: Vantage,
): Promise<Record<string, string>> {
  const pairs = tasks.map(async ({ Slot, Status }) => {
    const workload = await Workload.ifThere(hosts, Status.ContainerStatus?.ContainerID ?? 'none')
    const own = networks.map((network) => workload?.addresses.get(network))
    return own.flatMap((address) => (address ? [[address, `${service}.${Slot}`] as const] : []))
  })
  return Object.fromEntries((await Promise.all(pairs)).flat())
}

async function virtualAddresses(
  { engine }: Host,
  { Endpoint }: Service,
  { networks }: Vantage,
): Promise<Record<string, string>> {
  const there = (await engine.call((api) => api.listNetworks())).filter(({ Name }) => networks.includes(Name))
  const own = (Endpoint.VirtualIPs ?? []).filter(({ NetworkID }) => there.some(({ Id }) => Id === NetworkID))
  return Object.fromEntries(own.flatMap(({ Addr }) => (Addr ? [[Addr.split('/')[0] ?? '', 'virtual address']] : [])))
}
