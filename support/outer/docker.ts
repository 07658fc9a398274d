import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { EngineAddress } from '../engine/connection'
import { DockerImageStore } from '../engine/docker-image-store'
import { Engine } from '../engine/engine'
import { MachineError, UsageError } from '../errors'
import type { OuterEngine } from './outer-engine'
import { takesPrivilegedContainers } from './privileged'

/** A Docker that is there already, and whether it is on this machine. */
interface Found {
  readonly engine: EngineAddress
  readonly named: string
  readonly local: boolean
}

/**
 * The user's Docker: DOCKER_HOST, else the current docker context, else a socket in a usual place.
 * @throws MachineError when none answers.
 */
export async function openDocker({ localOnly }: { localOnly: boolean }): Promise<OuterEngine> {
  const candidates = (await findDockers()).filter(({ local }) => local || !localOnly)
  for (const found of candidates) {
    const engine = new Engine(found.engine)
    if (await answers(engine)) return new DockerOuter(engine, found, await takesPrivilegedContainers(engine))
    engine.close()
  }
  const tried = candidates.map(({ named }) => named).join(', ') || 'nothing: no socket in a usual place'
  throw new MachineError(`No Docker answers (tried ${tried}). Start one, or set DOCKER_HOST`)
}

class DockerOuter implements OuterEngine {
  readonly address
  readonly images: DockerImageStore
  readonly ended = new Promise<string>(() => undefined)

  constructor(
    readonly engine: Engine,
    found: Found,
    privileged: boolean,
  ) {
    this.images = new DockerImageStore(engine.api)
    const reachable = found.local && process.getuid?.() === 0 && process.platform === 'linux'
    this.address = { kind: 'docker', engine: found.engine, privileged, ...(reachable ? { procRoot: '' } : {}) } as const
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.engine.close()
  }
}

async function findDockers(): Promise<Found[]> {
  const { DOCKER_HOST, DOCKER_CONTEXT } = process.env
  if (DOCKER_HOST) return [await parseHost(DOCKER_HOST, 'DOCKER_HOST', process.env['DOCKER_CERT_PATH'])]
  const context = DOCKER_CONTEXT ?? (await currentContext())
  const fromContext = context && context !== 'default' ? [await contextHost(context)] : []
  const sockets = ['/run/docker.sock', path.join(os.homedir(), '.docker/run/docker.sock')]
  if (process.env['XDG_RUNTIME_DIR']) sockets.push(path.join(process.env['XDG_RUNTIME_DIR'], 'docker.sock'))
  return [...fromContext, ...sockets.map((socket) => ({ engine: { socket }, named: socket, local: true }))]
}

async function parseHost(host: string, from: string, certificates?: string): Promise<Found> {
  const url = URL.canParse(host) ? new URL(host) : undefined
  const named = `${from}=${host}`
  if (url?.protocol === 'unix:') return { engine: { socket: url.pathname }, named, local: true }
  if (url?.protocol === 'tcp:' || url?.protocol === 'http:' || url?.protocol === 'https:') {
    const secure = url.protocol === 'https:' || Boolean(process.env['DOCKER_TLS_VERIFY'])
    const tls = secure && certificates ? { tls: await readCertificates(certificates) } : {}
    const port = Number(url.port || (secure ? 2376 : 2375))
    return { engine: { host: url.hostname, port, ...tls }, named, local: false }
  }
  throw new UsageError(
    `${named} is not an address of a Docker engine: unix://SOCKET or tcp://HOST:PORT (for ssh, forward its socket first: ssh -L)`,
  )
}

async function readCertificates(folder: string): Promise<{ ca: string; cert: string; key: string }> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8')
  return { ca: await read('ca.pem'), cert: await read('cert.pem'), key: await read('key.pem') }
}

const CONFIG = z.object({ currentContext: z.string().optional() })
const CONTEXT = z.object({ Name: z.string(), Endpoints: z.object({ docker: z.object({ Host: z.string() }) }) })

async function currentContext(): Promise<string | undefined> {
  const text = await readFile(path.join(dockerFolder(), 'config.json'), 'utf8').catch(() => '{}')
  return CONFIG.parse(JSON.parse(text)).currentContext
}

/** Contexts are filed under the SHA-256 of their name. */
async function contextHost(name: string): Promise<Found> {
  const file = path.join(dockerFolder(), 'contexts/meta', createHash('sha256').update(name).digest('hex'), 'meta.json')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`The docker context "${name}" does not exist; docker context ls lists those that do`)
  })
  return parseHost(CONTEXT.parse(JSON.parse(text)).Endpoints.docker.Host, `context ${name}`)
}

function dockerFolder(): string {
  return process.env['DOCKER_CONFIG'] ?? path.join(os.homedir(), '.docker')
}

async function answers(engine: Engine): Promise<boolean> {
  const answer = engine.api.ping().then(
    () => true,
    () => false,
  )
  const tooLate = new Promise<boolean>((resolve) => {
    setTimeout(resolve, 3_000, false).unref()
  })
  return Promise.race([answer, tooLate])
}
