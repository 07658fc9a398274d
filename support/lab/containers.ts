import { quote, type Transcript } from '../engine/transcript'
import type { ContainerOptions } from '../engine/types'
import { WORKLOAD_REFERENCE } from '../images/workload-image'
import type { Host } from './host'
import type { Lan } from './lan'
import { Workload, waitForListener } from './workload'

/** `5000:80`, `127.0.0.1:5000:80`, `80`: host address, host port (none: any free one), container port. */
export interface Publication {
  readonly address?: string
  readonly hostPort?: number
  /** `5000-5002`: whichever of these is free. */
  readonly hostPorts?: string
  readonly port: number
}

/** A container as a feature states it. */
export interface ContainerWish {
  readonly name: string
  /** A network, `host`, `none` or `container:NAME`; absent: none is stated, and the engine decides. */
  readonly network?: string
  /** Further networks that it is to be on from the beginning. */
  readonly also?: readonly string[]
  readonly publishes?: readonly Publication[]
  /** TCP ports that its web server listens on; 80 when not stated. */
  readonly listens?: readonly number[]
  /** A fixed IPv4 address on its network. */
  readonly address?: string
  /** Further settings of a container by the names of `docker run`'s options: `hostname`, `dns`, ... */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Runs it as `docker run --detach` does.
 * @returns what the engine warned of.
 * @throws the engine's error, or EndedError.
 */
export async function runContainer(
  lan: Lan,
  host: Host,
  wish: ContainerWish,
  transcript: Transcript,
): Promise<readonly string[]> {
  const ports = wish.listens ?? [80]
  transcript.add(host.name, runCommand(wish))
  const warnings = await host.engine.call(async (api) => {
    const created = await host.engine.create(createOptions(wish))
    await api.getContainer(created.id).start()
    return created.warnings
  })
  const workload = await Workload.find([host], wish.name)
  for (const port of ports) {
    const listening = workload.info.State.Running && (await waitForListener(lan, workload, port))
    if (!listening) throw await endedError(workload)
  }
  return warnings
}

function createOptions({
  name,
  network,
  also = [],
  address: fixed,
  publishes = [],
  listens,
  settings = {},
}: ContainerWish): ContainerOptions {
  const bindings = new Map<string, { HostIp: string; HostPort: string }[]>()
  for (const { address = '', hostPort, hostPorts = '', port } of publishes) {
    const there = bindings.get(`${port}/tcp`) ?? []
    bindings.set(`${port}/tcp`, [...there, { HostIp: address, HostPort: hostPort ? String(hostPort) : hostPorts }])
  }
  const endpoint = {
    ...(fixed ? { IPAMConfig: { IPv4Address: fixed } } : {}),
    ...choose(settings, 'endpoint', network),
  }
  const others = also.map((other): [string, object] => [other, {}])
  return {
    name,
    Image: WORKLOAD_REFERENCE,
    Env: [`NAME=${name}`, ...(settings['env'] ? [settings['env']] : [])],
    ...(listens ? { Cmd: ['serve', ...listens.map(String)] } : {}),
    ExposedPorts: Object.fromEntries([...bindings.keys()].map((key) => [key, {}])),
    ...choose(settings, 'top', network),
    ...(network && Object.keys(endpoint).length + others.length > 0
      ? { NetworkingConfig: { EndpointsConfig: { [network]: endpoint, ...Object.fromEntries(others) } } }
      : {}),
    HostConfig: {
      ...(network ? { NetworkMode: network } : {}),
      PortBindings: Object.fromEntries(bindings),
      ...choose(settings, 'host', network),
    },
  }
}

/** What the stated settings are in one part of the engine's request. */
function choose(
  settings: Readonly<Record<string, string>>,
  part: 'top' | 'host' | 'endpoint',
  network: string | undefined,
): object {
  const parts = SETTINGS.map((setting) => {
    const value = settings[setting.name]
    return value === undefined ? {} : (setting[part]?.(value, network) ?? {})
  })
  return Object.assign({}, ...parts) as object
}

interface Setting {
  readonly name: string
  readonly top?: (value: string) => ContainerOptions
  readonly host?: (value: string, network?: string) => object
  /** Of the one network that the container is started on. */
  readonly endpoint?: (value: string, network?: string) => object
}

/** The options of `docker run` that features may state, and where the API takes them. */
const SETTINGS: readonly Setting[] = [
  { name: 'hostname', top: (value) => ({ Hostname: value }) },
  { name: 'mac-address', top: (value) => ({ MacAddress: value }) as ContainerOptions },
  { name: 'expose', top: (value) => ({ ExposedPorts: { [`${value}/tcp`]: {} } }) },
  { name: 'dns', host: (value) => ({ Dns: [value] }) },
  { name: 'add-host', host: (value) => ({ ExtraHosts: [value] }) },
  {
    name: 'link',
    host: (value, network) => (isUsers(network) ? {} : { Links: value.split(', ') }),
    endpoint: (value, network) => (isUsers(network) ? { Links: value.split(', ') } : {}),
  },
  { name: 'env' },
  { name: 'network-alias', endpoint: (value) => ({ Aliases: [value] }) },
]

/** Whether a user made the network, as the docker command sees it: links go to another place then. */
function isUsers(network = 'default'): boolean {
  return !/^(default|bridge|host|none|container:.*)$/.test(network)
}

export const SETTING_NAMES = SETTINGS.map(({ name }) => name)

function runCommand({
  name,
  network,
  also = [],
  address,
  publishes = [],
  listens,
  settings = {},
}: ContainerWish): string {
  return [
    `docker run --detach --name ${quote(name)} --env NAME=${quote(name)}`,
    ...[network ?? [], also].flat().map((each) => `--network ${quote(each)}`),
    ...(address ? [`--ip ${address}`] : []),
    ...publishes.map((publication) => `--publish ${spell(publication)}`),
    ...Object.entries(settings).flatMap(([setting, value]) =>
      value.split(', ').map((each) => `--${setting} ${quote(each)}`),
    ),
    'workload',
    ...(listens ? ['serve', ...listens.map(String)] : []),
  ].join(' ')
}

function spell({ address, hostPort, hostPorts, port }: Publication): string {
  const there = hostPort ?? hostPorts
  return [address?.includes(':') ? `[${address}]` : address, address || there ? (there ?? '') : undefined, port]
    .filter((part) => part !== undefined)
    .join(':')
}

/** The container's own program ended, or does not serve; the message ends with its log. */
export class EndedError extends Error {
  override readonly name = 'EndedError'
}

async function endedError({ host, name }: Workload): Promise<EndedError> {
  const { info } = await Workload.find([host], name)
  const said = await host.engine.log(name, 5)
  return new EndedError(`${info.State.Status} with exit code ${info.State.ExitCode}: ${said}`)
}
