import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { execa } from 'execa'
import { z } from 'zod'
import { MachineError } from '../errors'
import { cached, entries, entryFolder, keyOf } from './cache'
import type { DebianEngine } from './debian'
import { buildRoot, type Report, ROOT_RECIPE } from './debian-root'

/** Beside an engine: what a person in a shell on the host wants. */
const PACKAGES = [
  ...['iptables', 'nftables', 'iproute2', 'bridge-utils', 'iputils-ping', 'ca-certificates', 'curl'],
  ...['bash', 'mount', 'procps', 'kmod', 'tcpdump', 'less'],
]

const HostRootFacts = z.object({
  engineVersion: z.string(),
  suite: z.string(),
  package: z.string(),
  ownClient: z.boolean(),
  bytes: z.number(),
})

/** A built root: `root` is the folder of the file system, `bytes` its size. */
export interface HostRoot extends DebianEngine {
  readonly key: string
  readonly root: string
  readonly bytes: number
}

export function hostRootKey(engine: DebianEngine): string {
  return keyOf('host', ROOT_RECIPE, process.arch, engine.suite, engine.package, packagesOf(engine))
}

/** The host's root file system with that engine, from the cache or built: about 20 s and 330 MB. */
export async function buildHostRoot(engine: DebianEngine, report: Report): Promise<HostRoot> {
  const key = hostRootKey(engine)
  const entry = await cached('host', key, async (folder) => {
    report(`Building a host with Docker ${engine.engineVersion} from Debian ${engine.suite}`)
    const root = path.join(folder, 'root')
    await buildRoot(engine.suite, packagesOf(engine), root, report)
    await requirePackage(root, engine)
    const bytes = await sizeOf(root)
    await writeFile(path.join(folder, 'facts.json'), JSON.stringify({ ...engine, bytes }))
  })
  return readRoot(entry)
}

/** The roots that are built already, whatever the suites hold now. */
export async function builtHostRoots(): Promise<HostRoot[]> {
  const roots = await Promise.all((await entries('host')).map((entry) => readRoot(entry).catch(() => undefined)))
  return roots.filter((root) => root !== undefined && root.key === hostRootKey(root)) as HostRoot[]
}

export async function builtHostRoot(engine: DebianEngine): Promise<HostRoot | undefined> {
  return readRoot(entryFolder('host', hostRootKey(engine))).catch(() => undefined)
}

async function readRoot(entry: string): Promise<HostRoot> {
  const facts = HostRootFacts.parse(JSON.parse(await readFile(path.join(entry, 'facts.json'), 'utf8')))
  return { ...facts, key: path.basename(entry), root: path.join(entry, 'root') }
}

function packagesOf({ ownClient }: DebianEngine): string[] {
  return ['docker.io', ...(ownClient ? ['docker-cli'] : []), ...PACKAGES]
}

/** A suite may have moved on between the look at it and the build. */
async function requirePackage(root: string, engine: DebianEngine): Promise<void> {
  const query = ['--admindir', path.join(root, 'var/lib/dpkg'), '--showformat', '${Version}', '--show', 'docker.io']
  const { stdout } = await execa('dpkg-query', query)
  if (stdout === engine.package) return
  throw new MachineError(`Debian ${engine.suite} now has Docker ${stdout}, no longer ${engine.package}: run again`)
}

async function sizeOf(root: string): Promise<number> {
  const { stdout } = await execa('du', ['--summarize', '--block-size=1', root])
  return Number(stdout.split('\t')[0])
}
