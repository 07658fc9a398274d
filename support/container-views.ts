import path from 'node:path'
import { vantageOf } from './lab/names'
import { Workload } from './lab/workload'
import type { Records } from './views'
import type { LabWorld } from './world'

/** What every container has in its environment: the engine's, the shell's, and the name that the workload's page tells. */
const EVERYONES = new Set(['PATH', 'HOME', 'HOSTNAME', 'PWD', 'SHLVL', 'NAME'])
/** Loopback and IPv6's groups of addresses: in every hosts file, and more of them the newer the engine. */
const NOBODYS = /^(127\.|::1|f[ef][0-9a-f]{2}::)/

/** The rows of a container's hosts file that name a container; addresses and ids stand there by their bearers. */
export async function hostsFileOf(world: LabWorld, name: string): Promise<Records> {
  const { root, typed } = await vantageOf(world.lab, name)
  world.transcript.add(typed.machine, `${typed.prefix}cat /etc/hosts`)
  const text = await world.lab.lan.must(['cat', `${root}/etc/hosts`])
  const naming = await named(world, name)
  const rows = text.split('\n').map((line) => line.replace(/#.*/, '').trim().split(/\s+/))
  return rows
    .filter(([address = '']) => address !== '' && !NOBODYS.test(address))
    .map(([address = '', ...names]) => ({ CONTAINER: naming(address), NAMES: names.map(naming).join(', ') }))
}

/** The variables that a container was started with, besides those that every container has. */
export async function environmentOf(world: LabWorld, name: string): Promise<Records> {
  const workload = await Workload.find(world.lab.hosts, name)
  world.transcript.add(workload.host.name, `docker exec ${name} env`)
  const text = await world.lab.lan.must(['cat', `${workload.process}/environ`])
  const naming = await named(world, name)
  return text
    .split('\0')
    .map((entry) => entry.split('=', 1).concat(entry.slice(entry.indexOf('=') + 1)))
    .filter(([variable = '']) => variable !== '' && !EVERYONES.has(variable))
    .map(([variable = '', value = '']) => ({ VARIABLE: variable, VALUE: naming(value) }))
}

/** Which kinds of namespace two places are in together; a host's are those of its first process. */
export async function sharedKinds(world: LabWorld, one: string, other: string): Promise<Records> {
  const identities = async (kind: string) =>
    Promise.all(
      [one, other].map(async (name) => world.lab.lan.must(['readlink', await namespaceOf(world, name, kind)])),
    )
  return Promise.all(
    ['net', 'pid', 'mnt', 'ipc', 'uts'].map(async (kind) => {
      const [first, second] = await identities(kind)
      return { NAMESPACE: kind, SHARED: first === second ? 'yes' : 'no' }
    }),
  )
}

export async function hostNamesOf(world: LabWorld, names: readonly string[]): Promise<Records> {
  return Promise.all(
    names.map(async (name) => {
      const { typed } = await vantageOf(world.lab, name)
      world.transcript.add(typed.machine, `${typed.prefix}hostname`)
      const uts = await namespaceOf(world, name, 'uts')
      return { PLACE: name, 'HOST NAME': (await world.lab.lan.must(['nsenter', `--uts=${uts}`, 'hostname'])).trim() }
    }),
  )
}

/** Runs a line of shell in a container, by its own engine: no network is needed for that. */
export async function execute(world: LabWorld, name: string, line: string): Promise<string> {
  const { host } = await Workload.find(world.lab.hosts, name)
  world.transcript.add(host.name, `docker exec ${name} sh -c '${line.replaceAll("'", `'\\''`)}'`)
  const { exitCode, stdout, stderr } = await host.engine.exec(name, ['sh', '-c', line])
  return exitCode === 0 ? stdout.trim() : `ended with exit code ${exitCode}: ${(stdout + stderr).trim()}`
}

async function namespaceOf({ lab }: LabWorld, name: string, kind: string): Promise<string> {
  const { netns } = await vantageOf(lab, name)
  return path.join(path.dirname(netns), kind)
}

/** Puts the names of the host's containers where their addresses and short ids are. */
async function named({ lab }: LabWorld, neighbour: string): Promise<(text: string) => string> {
  const { host } = await Workload.find(lab.hosts, neighbour)
  const running = await host.engine.call((api) => api.listContainers())
  const workloads = await Promise.all(running.map(({ Id }) => Workload.find([host], Id)))
  const words = workloads.flatMap(({ name, info, addresses }) => [
    [info.Id.slice(0, 12), `id of ${name}`] as const,
    ...[...addresses.values()].map((address) => [address, name] as const),
  ])
  return (text) =>
    words.reduce((result, [word, name]) => result.replace(new RegExp(`(?<![\\w.])${word}(?![\\w.])`, 'g'), name), text)
}
