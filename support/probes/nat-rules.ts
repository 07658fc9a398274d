import type { NetworkInfo } from '../engine/types'
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
  const containers = workloads.flatMap(({ name, addresses }) =>
    [...addresses.values()].map((address) => [address, nameOfTask(name)] as const),
  )
  return new Map([...containers, ...(await ingressAddress(host))])
}

/** A service's containers are called after the task and an id of its own: `web.1.` and 25 letters and digits. */
function nameOfTask(name: string): string {
  return name.replace(/^(.+\.\d+)\.[a-z0-9]{25}$/, '$1')
}

/** In a swarm, what leads to published ports of services goes to the engine's own endpoint on docker_gwbridge. */
async function ingressAddress({ engine }: Host): Promise<[string, string][]> {
  const gateway = await engine
    .call((api) => api.getNetwork('docker_gwbridge').inspect() as Promise<NetworkInfo>)
    .catch(() => undefined)
  const address = gateway?.Containers?.['ingress-sbox']?.IPv4Address.split('/')[0]
  return address ? [[address, 'ingress-sbox']] : []
}
