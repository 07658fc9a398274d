import type { Target, Vantage } from '../probes/probe'
import type { Host } from './host'
import { addressOfTask, endpointOf, findService, type Service, type Task, tasksOf } from './services'
import { managerAmong } from './swarm'

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
  const bearers = isVirtual ? await virtualAddresses(manager, service, from) : taskAddresses(bare, tasks, from)
  const [address] = Object.keys(bearers)
  if (!address) throw new Error(`${name} has no address on: ${from.networks.join(', ') || 'no network'}`)
  return { address, typed: name, bearers }
}

function taskAddresses(service: string, tasks: readonly Task[], { networks }: Vantage): Record<string, string> {
  const pairs = tasks.flatMap((task) =>
    networks.flatMap((network) => {
      const address = addressOfTask(task, network)
      return address ? [[address, `${service}.${task.Slot}`] as const] : []
    }),
  )
  return Object.fromEntries(pairs)
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
