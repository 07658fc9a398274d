import { z } from 'zod'
import { readAnswer } from './answers'
import type { Host } from './lab/host'

const HEARD = z.object({
  Services: z.record(z.string(), z.object({ Tasks: z.array(z.object({ EndpointIP: z.string() })) })).nullish(),
})

/** Containers that are started by hand are told of as tasks of a service without a name. */
const BY_HAND = ''

/**
 * Engines tell one another by gossip who is where on an overlay network, and answer for the names of those that they have heard
 * of; `docker network inspect --verbose` shows them.
 * @returns the IPv4 addresses of the service's tasks, in order; undefined where the network is not known: a host knows an overlay
 * network only while it runs a container that is on it.
 */
export async function addressesHeardOf(host: Host, network: string, service = BY_HAND): Promise<string[] | undefined> {
  const api = host.engine.api.getNetwork(network)
  const inspect = api.inspect.bind(api) as (options: object) => Promise<unknown>
  const seen = await inspect({ verbose: true }).catch(notHere)
  if (!seen) return undefined
  const { Services } = readAnswer(HEARD, seen, `GET /networks/${network}?verbose=true`)
  return (Services?.[service]?.Tasks ?? []).map(({ EndpointIP }) => EndpointIP).sort()
}

function notHere(error: { statusCode?: number }): undefined {
  if (error.statusCode !== 404) throw error
}
