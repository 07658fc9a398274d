import { z } from 'zod'
import { quote } from './engine/transcript'
import type { HostName } from './lab/addresses'
import { inspectNetwork } from './lab/networks'
import { Workload } from './lab/workload'
import { linksOf } from './probes/links'
import { cell, type RawTable, readRows } from './tables/rows'
import type { Records } from './views'
import type { LabWorld } from './world'

const PREFIX = 'com.docker.network.'

/** The options that a network's driver was given, without the words that they all begin with. */
export async function driverOptions({ lab, transcript }: LabWorld, name: string): Promise<Records> {
  const host = await firstHost(lab)
  const { Options } = await inspectNetwork(host, name)
  const options = Object.entries(Options ?? {})
  const shown = options.map(([option, value]) => `"${option}":"${value}"`)
  transcript.add(host.name, `docker network inspect --format '{{json .Options}}' ${name}`, shown.join('\n'))
  return options.map(([option, value]) => ({ OPTION: option.replace(PREFIX, ''), VALUE: value }))
}

/** The containers that a network lists; what the kernel shows on the container's own card is said so. */
export async function listedContainers({ lab, transcript }: LabWorld, network: string): Promise<Records> {
  const host = await firstHost(lab)
  const { Containers } = await inspectNetwork(host, network)
  const shown = Object.values(Containers ?? {}).map(({ Name }) => `"Name":"${Name}"`)
  transcript.add(host.name, `docker network inspect --format '{{json .Containers}}' ${network}`, shown.join('\n'))
  const rows = Object.entries(Containers ?? {}).map(async ([id, listed]) => {
    const workload = await Workload.find([host], listed.Name)
    const card = await cardOf(lab, workload, listed.IPv4Address)
    return {
      CONTAINER: listed.Name,
      ID: id === workload.info.Id ? 'its own' : id,
      ENDPOINT: /^[0-9a-f]{64}$/.test(listed.EndpointID) ? '64 hexadecimal digits' : listed.EndpointID,
      'IPV4 ADDRESS': listed.IPv4Address,
      'IPV6 ADDRESS': listed.IPv6Address,
      'MAC ADDRESS': card?.mac === listed.MacAddress ? `that of ${card.name}` : listed.MacAddress,
    }
  })
  return Promise.all(rows)
}

/** The names of the networks that an engine lists for each filter, as `docker network ls --filter` takes it. */
export async function listedNetworks({ lab, transcript }: LabWorld, name: HostName, table: RawTable): Promise<Records> {
  const host = await lab.host({ name })
  return Promise.all(
    readRows(table, ['FILTER'], ['NETWORKS']).map(async (row) => {
      const [key = '', ...value] = cell(row, 'FILTER').split('=')
      const filters = JSON.stringify({ [key]: [value.join('=')] })
      const networks = await host.engine.call((api) => api.listNetworks({ filters }))
      const names = networks.map(({ Name }) => Name).sort()
      transcript.add(name, `docker network ls --filter ${quote(cell(row, 'FILTER'))}`, names.join('\n'))
      return { FILTER: cell(row, 'FILTER'), NETWORKS: names.join(', ') }
    }),
  )
}

const TOLD = z.object({ IPAddress: z.string(), IPPrefixLen: z.number(), Gateway: z.string(), MacAddress: z.string() })

/**
 * Where the description of a container tells an address of it: under each network, and, up to the engine's API 1.51, for
 * the default bridge at the top as well.
 */
export async function toldAddresses({ lab, transcript }: LabWorld, name: string): Promise<Records> {
  const workload = await Workload.find(lab.hosts, name)
  const { NetworkSettings } = workload.info
  const top = TOLD.safeParse(NetworkSettings)
  const networks = Object.entries(NetworkSettings.Networks)
  const places = [...(top.success ? [['the top', top.data] as const] : []), ...networks]
  const shown = places.map(([, { Gateway }]) => `"Gateway":"${Gateway}"`)
  transcript.add(workload.host.name, `docker inspect --format '{{json .NetworkSettings}}' ${name}`, shown.join('\n'))
  const rows = places.map(async ([place, told]) => {
    const address = `${told.IPAddress}/${told.IPPrefixLen}`
    const card = await cardOf(lab, workload, address)
    return {
      PLACE: place,
      'IPV4 ADDRESS': card ? `that of ${card.name}` : address,
      GATEWAY: told.Gateway,
      'MAC ADDRESS': card?.mac === told.MacAddress ? `that of ${card.name}` : told.MacAddress,
    }
  })
  return Promise.all(rows)
}

/** The interface of a container that has this address, with its prefix length. */
async function cardOf(lab: LabWorld['lab'], { netns }: Workload, address: string) {
  return (await linksOf(lab.lan, netns)).find(({ addresses }) => addresses.includes(address))
}

async function firstHost({ hosts: [host] }: LabWorld['lab']) {
  if (!host) throw new Error('No host is in use yet')
  return host
}
