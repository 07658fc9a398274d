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
  readonly port: number
}

/** A container as a feature states it. */
export interface ContainerWish {
  readonly name: string
  /** A network, `host`, `none` or `container:NAME`; absent: none is stated, and the engine decides. */
  readonly network?: string
  readonly publishes?: readonly Publication[]
  /** TCP ports that its web server listens on; 80 when not stated. */
  readonly listens?: readonly number[]
  /** A fixed IPv4 address on its network. */
  readonly address?: string
  /** Further settings of a container by the names of `docker run`'s options: `hostname`, `dns`, ... */
  readonly settings?: Readonly<Record<string, string>>
}

/** Runs it as `docker run --detach` does. @throws the engine's error, or EndedError. */
export async function runContainer(lan: Lan, host: Host, wish: ContainerWish, transcript: Transcript): Promise<void> {
  const ports = wish.listens ?? [80]
  transcript.add(host.name, runCommand(wish))
  await host.engine.call(async (api) => {
    const container = await api.createContainer(createOptions(wish))
    await container.start()
  })
  const workload = await Workload.find([host], wish.name)
  for (const port of ports) {
    const listening = workload.info.State.Running && (await waitForListener(lan, workload, port))
    if (!listening) throw await endedError(workload)
  }
}

function createOptions({
  name,
  network,
  address: fixed,
  publishes = [],
  listens,
  settings = {},
}: ContainerWish): ContainerOptions {
  const bindings = new Map<string, { HostIp: string; HostPort: string }[]>()
  for (const { address = '', hostPort, port } of publishes) {
    const there = bindings.get(`${port}/tcp`) ?? []
    bindings.set(`${port}/tcp`, [...there, { HostIp: address, HostPort: hostPort ? String(hostPort) : '' }])
  }
  return {
    name,
    Image: WORKLOAD_REFERENCE,
    Env: [`NAME=${name}`],
    ...(listens ? { Cmd: ['serve', ...listens.map(String)] } : {}),
    ExposedPorts: Object.fromEntries([...bindings.keys()].map((key) => [key, {}])),
    ...SETTINGS.reduce(
      (options, { name, top }) => (settings[name] && top ? { ...options, ...top(settings[name]) } : options),
      {},
    ),
    ...(network && fixed
      ? { NetworkingConfig: { EndpointsConfig: { [network]: { IPAMConfig: { IPv4Address: fixed } } } } }
      : {}),
    HostConfig: {
      ...(network ? { NetworkMode: network } : {}),
      PortBindings: Object.fromEntries(bindings),
      ...SETTINGS.reduce(
        (config, { name, host }) => (settings[name] && host ? { ...config, ...host(settings[name]) } : config),
        {},
      ),
    },
  }
}

interface Setting {
  readonly name: string
  readonly top?: (value: string) => ContainerOptions
  readonly host?: (value: string) => object
}

/** The options of `docker run` that features may state, and where the API takes them. */
const SETTINGS: readonly Setting[] = [
  { name: 'hostname', top: (value) => ({ Hostname: value }) },
  { name: 'mac-address', top: (value) => ({ MacAddress: value }) as ContainerOptions },
  { name: 'expose', top: (value) => ({ ExposedPorts: { [`${value}/tcp`]: {} } }) },
  { name: 'dns', host: (value) => ({ Dns: [value] }) },
  { name: 'add-host', host: (value) => ({ ExtraHosts: [value] }) },
  { name: 'link', host: (value) => ({ Links: [value] }) },
]

export const SETTING_NAMES = SETTINGS.map(({ name }) => name)

function runCommand({ name, network, address, publishes = [], listens, settings = {} }: ContainerWish): string {
  return [
    `docker run --detach --name ${quote(name)} --env NAME=${quote(name)}`,
    ...(network ? [`--network ${quote(network)}`] : []),
    ...(address ? [`--ip ${address}`] : []),
    ...publishes.map((publication) => `--publish ${spell(publication)}`),
    ...Object.entries(settings).map(([setting, value]) => `--${setting} ${quote(value)}`),
    'workload',
    ...(listens ? ['serve', ...listens.map(String)] : []),
  ].join(' ')
}

function spell({ address, hostPort, port }: Publication): string {
  return [address?.includes(':') ? `[${address}]` : address, address || hostPort ? (hostPort ?? '') : undefined, port]
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
