import type { Host } from '../lab/host'

/** The engine's own description of its version, containers and networks, as JSON. */
export async function engineState({ engine: { api } }: Host): Promise<string> {
  const [version, containers, networks] = await Promise.all([
    api.version(),
    api.listContainers({ all: true }),
    api.listNetworks(),
  ])
  const inspected = {
    version,
    containers: await Promise.all(containers.map(({ Id }) => api.getContainer(Id).inspect())),
    networks: await Promise.all(networks.map(({ Id }) => api.getNetwork(Id).inspect() as Promise<unknown>)),
  }
  return JSON.stringify(inspected, null, 2)
}
