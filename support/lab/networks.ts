import { quote, type Transcript } from '../engine/transcript'
import type { NetworkInfo } from '../engine/types'
import type { Host } from './host'

/** The word for a network that states no driver at all; a network without a word gets the driver under test. */
const UNSTATED = 'unstated'

/** A network as a feature states it; what is absent is left to the engine. */
export interface NetworkWish {
  readonly name: string
  readonly driver?: string
  /** One, or several: `10.20.0.0/24, 10.30.0.0/24`. A gateway is that of the first. */
  readonly subnet?: string
  readonly gateway?: string
  readonly parent?: string
  readonly mode?: string
  readonly attachable?: boolean
  readonly internal?: boolean
  readonly ipv6?: boolean
  /** Whether its containers get IPv4 addresses; not stated: yes. */
  readonly ipv4?: boolean
  readonly mtu?: string
  /** How the bridge driver joins containers to other networks: `nat`, `routed`, ... */
  readonly gatewayMode?: string
  /** `KEY=VALUE` */
  readonly label?: string
  /** The address of the host that ports of its containers are published on, where a publication names none. */
  readonly hostBinding?: string
  /** The address of the host that its containers have for other computers. */
  readonly hostAddress?: string
  /** Asked for past the docker command, which has the engine look for another network of that name. */
  readonly unchecked?: boolean
  /** An overlay network whose frames the hosts encrypt on their way to one another. */
  readonly encrypted?: boolean
  /** The part of the subnet that the engine takes addresses from. */
  readonly range?: string
  /** Settings of one node only, for networks of the whole swarm to be made from. */
  readonly configOnly?: boolean
  /** A network of the whole swarm that takes each node's settings from the network of that name there. */
  readonly configFrom?: string
}

export async function createNetwork(host: Host, wish: NetworkWish, transcript: Transcript): Promise<void> {
  const { name, subnet, gateway, range, configOnly, configFrom } = wish
  const driver = wish.driver === UNSTATED ? undefined : wish.driver
  transcript.add(host.name, createCommand(wish))
  await host.engine.call((api) =>
    api.createNetwork({
      Name: name,
      CheckDuplicate: !wish.unchecked,
      ...(driver ? { Driver: driver } : {}),
      ...(wish.attachable ? { Attachable: true } : {}),
      ...(wish.internal ? { Internal: true } : {}),
      ...familiesOf(wish),
      Labels: labelsOf(wish),
      ...(subnet ? { IPAM: { Config: ipamOf(subnet, gateway, range) } } : {}),
      ...(configOnly ? { ConfigOnly: true } : {}),
      ...(configFrom ? { ConfigFrom: { Network: configFrom }, Scope: 'swarm' } : {}),
      Options: driverOptions(wish),
    }),
  )
}

function labelsOf({ label }: NetworkWish): Record<string, string> {
  return label ? (Object.fromEntries([label.split('=')]) as Record<string, string>) : {}
}

function driverOptions({ parent, mode, encrypted, mtu, gatewayMode, ...wish }: NetworkWish): Record<string, string> {
  return {
    ...(parent ? { parent } : {}),
    ...(mode ? { macvlan_mode: mode } : {}),
    ...(encrypted ? { encrypted: '' } : {}),
    ...(mtu ? { 'com.docker.network.driver.mtu': mtu } : {}),
    ...(gatewayMode ? { 'com.docker.network.bridge.gateway_mode_ipv4': gatewayMode } : {}),
    ...(wish.hostBinding ? { 'com.docker.network.bridge.host_binding_ipv4': wish.hostBinding } : {}),
    ...(wish.hostAddress ? { 'com.docker.network.host_ipv4': wish.hostAddress } : {}),
  }
}

function familiesOf({ ipv4, ipv6 }: NetworkWish): object {
  return { ...(ipv6 ? { EnableIPv6: true } : {}), ...(ipv4 === undefined ? {} : { EnableIPv4: ipv4 }) }
}

function createCommand(wish: NetworkWish): string {
  if (!wish.unchecked) return ['docker network create', ...createFlags(wish), quote(wish.name)].join(' ')
  const asked = quote(JSON.stringify({ Name: wish.name }))
  const post = `curl --silent --unix-socket /run/docker.sock --header 'Content-Type: application/json' --data ${asked}`
  return `${post} http://engine/networks/create`
}

function ipamOf(subnet: string, gateway: string | undefined, range: string | undefined) {
  const [first, ...others] = subnet.split(', ').map((text) => ({ Subnet: text }))
  return [{ ...first, ...(gateway ? { Gateway: gateway } : {}), ...(range ? { IPRange: range } : {}) }, ...others]
}

function createFlags(wish: NetworkWish): string[] {
  const { driver = UNSTATED, subnet, gateway, attachable, internal, ipv6, ipv4, range, configOnly, configFrom } = wish
  const flag = (text: string, value: string | undefined) => (value ? [`${text} ${quote(value)}`] : [])
  return [
    ...(driver === UNSTATED ? [] : flag('--driver', driver)),
    ...(subnet?.split(', ') ?? []).flatMap((one) => flag('--subnet', one)),
    ...flag('--gateway', gateway),
    ...flag('--ip-range', range),
    ...flag('--label', wish.label),
    ...(configOnly ? ['--config-only'] : []),
    ...(configFrom ? ['--scope swarm', `--config-from ${quote(configFrom)}`] : []),
    ...Object.entries(driverOptions(wish)).map(([option, value]) => `--opt ${option}${value && `=${value}`}`),
    ...(attachable ? ['--attachable'] : []),
    ...(internal ? ['--internal'] : []),
    ...(ipv6 ? ['--ipv6'] : []),
    ...(ipv4 === undefined ? [] : [`--ipv4=${ipv4}`]),
  ]
}

export function inspectNetwork(host: Host, name: string): Promise<NetworkInfo> {
  return host.engine.call((api) => api.getNetwork(name).inspect() as Promise<NetworkInfo>)
}

/** The Linux bridge of a bridge network: its stated name, else `br-` and twelve digits of its id. */
export function bridgeOf({ Id, Options }: NetworkInfo): string {
  return Options?.['com.docker.network.bridge.name'] ?? `br-${Id.slice(0, 12)}`
}
