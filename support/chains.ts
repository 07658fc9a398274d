import type { HostName } from './lab/addresses'
import type { Host } from './lab/host'
import { bridgeOf } from './lab/networks'
import { Workload } from './lab/workload'
import { FAMILIES, type Family, readChainRules, readOwnChains, savedRules } from './probes/chains'
import type { Records } from './views'
import type { LabWorld } from './world'

/** The chains that Docker has made for itself in a host's rules. */
export async function ownChains({ lab, transcript }: LabWorld, name: HostName, family: Family): Promise<Records> {
  const chains = readOwnChains(await savedRules(await lab.host({ name }), family))
  transcript.add(name, `${FAMILIES[family]}-save | grep ^:DOCKER`, chains.map(({ chain }) => `:${chain}`).join('\n'))
  return chains.map(({ table, chain }) => ({ TABLE: table, CHAIN: chain }))
}

/** The IPv4 rules of one chain; containers go by their names, and so do the bridges of networks. */
export async function chainRules(
  { lab, transcript }: LabWorld,
  chain: string,
  table: string,
  name: HostName,
): Promise<Records> {
  const host = await lab.host({ name })
  const [saved, naming] = [await savedRules(host, 'IPv4'), await namesOn(host)]
  const rules = readChainRules(saved).filter((rule) => rule.chain === chain && rule.table === table)
  transcript.add(name, `iptables -t ${table} -S ${chain}`, rules.map(({ does }) => `-j ${does}`).join('\n'))
  return rules.map(({ from = 'anywhere', to = 'anywhere', does }) => ({
    FROM: naming(from),
    TO: naming(to),
    DOES: does,
  }))
}

async function namesOn(host: Host): Promise<(text: string) => string> {
  const [running, networks] = await host.engine.call((api) => Promise.all([api.listContainers(), api.listNetworks()]))
  const workloads = await Promise.all(running.map(({ Id }) => Workload.find([host], Id)))
  const words = new Map([
    ...workloads.flatMap(({ name, addresses }) => [...addresses.values()].map((each) => [`${each}/32`, name] as const)),
    ...networks.map((network) => [bridgeOf(network), network.Name] as const),
  ])
  return (text) => {
    const [, prefix = '', word = ''] = /^(all but )?(.*)$/.exec(text) ?? []
    return prefix + (words.get(word) ?? word.replace(/\/32$/, ''))
  }
}
