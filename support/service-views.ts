import { endpointOf } from './lab/services'
import { managerOf } from './lab/swarm'
import { serviceNamed } from './services'
import type { Records } from './views'
import type { LabWorld } from './world'

/** What leads to each service: its mode, the networks on which it has a virtual address, its published ports. */
export async function serviceEndpoints(world: LabWorld, names: readonly string[]): Promise<Records> {
  const manager = await managerOf(world.lab.hosts)
  const networks = await manager.engine.call((api) => api.listNetworks())
  const services = await Promise.all(names.map((name) => serviceNamed(world, name)))
  return services.map((service) => ({
    SERVICE: service.Spec.Name,
    ENDPOINT: endpointOf(service),
    'VIRTUAL ADDRESS ON': (service.Endpoint.VirtualIPs ?? [])
      .map(({ NetworkID }) => networks.find(({ Id }) => Id === NetworkID)?.Name ?? NetworkID)
      .sort()
      .join(', '),
    PORTS: (service.Endpoint.Ports ?? [])
      .map(
        ({ Protocol, PublishedPort, TargetPort, PublishMode }) =>
          `${PublishedPort ?? ''}:${TargetPort}/${Protocol} by way of ${PublishMode}`,
      )
      .join(', '),
  }))
}
