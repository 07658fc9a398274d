import { isIP } from 'node:net'
import { linksOf } from '../probes/links'
import type { Target, Vantage } from '../probes/probe'
import { addressOn, HOST_NAMES, type HostName, MACHINE_NAMES, type MachineName, numberOf } from './addresses'
import { bearerOf } from './aliases'
import type { Lab } from './lab'
import { type NamedNamespace, namespaceNamed } from './namespaces'
import { serviceTarget } from './service-target'
import { Workload } from './workload'

export function isHostName(name: string): name is HostName {
  return (HOST_NAMES as readonly string[]).includes(name)
}

function isMachineName(name: string): name is MachineName {
  return (MACHINE_NAMES as readonly string[]).includes(name)
}

/**
 * Where a name of a feature looks from: a host, the outsider, the container of that name on any host in use, or else
 * the network namespace of that name.
 */
export async function vantageOf(lab: Lab, name: string): Promise<Vantage> {
  if (isMachineName(name)) {
    const machine = name === 'outsider' ? await lab.outsider() : (await lab.host({ name })).machine
    const { netns, pid } = machine
    return { name, netns, root: `/proc/${pid}/root`, typed: { machine: name, prefix: '' }, networks: [] }
  }
  const workload = await Workload.ifThere(lab.hosts, name)
  if (!workload) return vantageInNamespace(await namespaceOrFail(lab, name))
  const typed = { machine: workload.host.name, prefix: `docker exec ${name} ` }
  const networks = [...workload.addresses.keys()]
  return { name, netns: workload.netns, root: `${workload.process}/root`, typed, networks }
}

function vantageInNamespace({ name, host, netns }: NamedNamespace): Vantage {
  return { name, netns, root: host.root, typed: { machine: host.name, prefix: `ip netns exec ${name} ` }, networks: [] }
}

async function namespaceOrFail(lab: Lab, name: string): Promise<NamedNamespace> {
  const found = await namespaceNamed(lab.lan, lab.hosts, name)
  if (found) return found
  const places = lab.hosts.map((host) => host.name).join(', ') || 'no host'
  throw new Error(`There is no container and no namespace "${name}" on ${places}`)
}

/**
 * What a feature's words ask for: `c2`, `web:80`, `host1:5000`, `127.0.0.1:5000`, `[fd66::11]:5000`, `c2@local-br`. A container on several
 * networks is asked for on one that it shares with the vantage, else on the first. An alias stands for its bearer.
 */
export async function targetOf(lab: Lab, text: string, from: Vantage): Promise<Target> {
  const [, place = '', port] = /^(.+?)(?::(\d+))?$/.exec(text) ?? []
  const asked = { text, ...(port ? { port: Number(port) } : {}) }
  const literal = place.replace(/^\[(.+)\]$/, '$1')
  if (isIP(literal)) return { ...asked, address: literal, typed: literal, machine: from.typed.machine }
  if (isMachineName(place)) {
    const address = await machineAddress(lab, place)
    return { ...asked, address, typed: address, owner: place, machine: place }
  }
  const [name = '', network] = place.split('@')
  const workload = (await Workload.ifThere(lab.hosts, name)) ?? (await bearerOf(lab.hosts, name))
  if (workload) return { ...asked, ...(await workloadTarget(lab, workload, network, from)) }
  const service = await serviceTarget(lab.hosts, name, from)
  if (service) return { ...asked, ...service }
  // a name of the world outside: no place of the lab has a dot in its name
  if (name.includes('.')) return { ...asked, address: '', typed: name }
  return { ...asked, ...(await wiredTarget(lab, await namespaceOrFail(lab, name))) }
}

/** Where no engine gave the addresses somebody did by hand, and types them as they are. */
async function wiredTarget(lab: Lab, { name, host, netns }: NamedNamespace) {
  const links = await linksOf(lab.lan, netns)
  const [address] = links.filter(({ kind }) => kind !== 'loopback').flatMap(({ addresses }) => addresses)
  if (!address) throw new Error(`${name} has no address`)
  const [bare = ''] = address.split('/')
  return { address: bare, typed: bare, owner: name, machine: host.name }
}

async function workloadTarget(lab: Lab, asked: Workload, network: string | undefined, from: Vantage) {
  const { name } = asked
  const machine = asked.host.name
  const owner = await lender(lab, asked)
  if (owner === 'host') {
    const address = await machineAddress(lab, machine)
    return { address, typed: address, owner: name, machine }
  }
  if (!network && owner.addresses.size === 0) return wiredTarget(lab, owner)
  const shared = from.networks.find((there) => owner.addresses.has(there))
  const chosen = network ?? shared ?? [...owner.addresses.keys()][0] ?? 'none'
  const address = owner.addresses.get(chosen) ?? (await owner.unlistedAddress(chosen))
  if (!address)
    throw new Error(
      `The container ${name} has no address on ${chosen}; it is on: ${[...owner.addresses.keys()].join(', ') || 'no network'}`,
    )
  const inspect = `docker inspect --format '{{(index .NetworkSettings.Networks "${chosen}").IPAddress}}' ${owner.name}`
  const typed = `"$(on ${machine} ${inspect})"`
  return { address, typed, owner: name, machine }
}

/** Whose network a workload really uses. */
async function lender(lab: Lab, workload: Workload): Promise<Workload | 'host'> {
  const { borrows } = workload
  if (borrows === 'host') return 'host'
  return borrows ? lender(lab, await Workload.find([workload.host], borrows.container)) : workload
}

async function machineAddress(lab: Lab, name: MachineName): Promise<string> {
  const segment = name === 'outsider' ? 'lan' : (await lab.host({ name })).wishes.segment
  if (name === 'outsider') await lab.outsider()
  return addressOn(segment, numberOf(name)).v4
}
