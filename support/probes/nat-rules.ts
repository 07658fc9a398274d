import type { Host } from '../lab/host'
import { Workload } from '../lab/workload'

/** A rule that sends what arrives for a host's port to a container. */
export interface DestinationRule {
  readonly protocol: string
  readonly hostPort: string
  readonly address: string
  readonly port: string
}

/** The host's IPv4 destination NAT, whichever iptables back end the engine wrote it with. */
export async function destinationRules(host: Host): Promise<Readonly<Record<string, string>>[]> {
  const results = await Promise.all(
    ['nft', 'legacy'].map((back) => host.inNetwork([`iptables-${back}-save`, '-t', 'nat'])),
  )
  const names = await containerNames(host)
  return readRules(results.map(({ stdout }) => stdout).join('\n')).map(({ protocol, hostPort, address, port }) => ({
    PROTOCOL: protocol,
    'HOST PORT': hostPort,
    TO: `${names.get(address) ?? address}:${port}`,
  }))
}

export function readRules(saved: string): DestinationRule[] {
  return saved.split('\n').flatMap((line) => {
    const [, address, port] = /-j DNAT --to-destination ([\d.]+):(\d+)/.exec(line) ?? []
    const [, protocol] = /-p (\w+)/.exec(line) ?? []
    const [, hostPort] = /--dport (\d+)/.exec(line) ?? []
    return address && port && protocol && hostPort ? [{ protocol, hostPort, address, port }] : []
  })
}

async function containerNames(host: Host): Promise<Map<string, string>> {
  const running = await host.engine.call((api) => api.listContainers())
  const workloads = await Promise.all(running.map(({ Id }) => Workload.find([host], Id)))
  return new Map(
    workloads.flatMap(({ name, addresses }) => [...addresses.values()].map((address) => [address, name] as const)),
  )
}
