import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UsageError } from '../errors'
import { cached } from '../images/cache'
import type { HostImage, HostImages } from '../images/host-images'
import { ensureToolsImage } from '../images/tools-image'
import { workloadTar } from '../images/workload-image'
import { probeCapabilities } from '../lab/requirements'
import { type OuterChoice, openOuter } from '../outer/choose'
import type { OuterEngine } from '../outer/outer-engine'
import { isHeld, sweepSlot, usedSlots } from '../outer/slots'
import { subjectId } from '../results/attachments'
import type { HostImageRef, Session } from '../session'
import { sweepLabs } from './sweep'

const WORKLOAD_FILE = 'workload.tar'

/** What a run is asked for, from the command line. */
export interface Wishes {
  readonly outer: OuterChoice
  /** The word for the engine under test. */
  readonly engine: string
  /** A daemon.json, parsed. */
  readonly options: Readonly<Record<string, unknown>> | null
  readonly evidence: 'failures' | 'all'
  readonly keep: Session['keep']
  readonly socketShortcut: boolean
  readonly sabotage?: string
}

/** Told of the long parts of the work while they last. */
export interface Phases {
  during<T>(name: string, work: (tell: (detail: string) => void) => Promise<T>): Promise<T>
}

export interface Prepared extends AsyncDisposable {
  readonly session: Session
  readonly outer: OuterEngine
}

/**
 * Makes everything that labs are made of: an outer engine, the images in it, and the knowledge of what its kernel has.
 * @param engines further words for engines that features name.
 */
export async function prepare(
  images: HostImages,
  wishes: Wishes,
  engines: readonly string[],
  phases: Phases,
  stop: AbortSignal,
): Promise<Prepared> {
  await images.resolve(wishes.engine)
  const words = [wishes.engine, ...engines]
  const opening = phases.during('outer engine', (tell) =>
    openOuter(wishes.outer, () => images.privateRoot(tell, words), tell),
  )
  const outer = await orStopped(opening, stop, (late) => late[Symbol.asyncDispose]())
  try {
    await sweepDead(outer)
    const session = await orStopped(makeSession(outer, images, wishes, engines, phases), stop)
    return { session, outer, [Symbol.asyncDispose]: () => outer[Symbol.asyncDispose]() }
  } catch (error) {
    await outer[Symbol.asyncDispose]()
    throw error
  }
}

/** Removes what runs that were killed left, if they did not get around to `vethlab clean`. */
async function sweepDead({ address, engine }: OuterEngine): Promise<void> {
  if (address.kind === 'docker') await sweepLabs(engine, 'dead')
  for (const slot of await usedSlots()) if (!(await isHeld(slot))) await sweepSlot(slot)
}

/** Rejects when the run is stopped first; what becomes ready after that is given to `discard`. */
async function orStopped<T>(
  work: Promise<T>,
  stop: AbortSignal,
  discard: (late: T) => PromiseLike<void> = async () => undefined,
): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    const refuse = () => reject(new Error('stopped'))
    if (stop.aborted) refuse()
    stop.addEventListener('abort', refuse, { once: true })
  })
  work.then(
    (late) => (stop.aborted ? discard(late) : undefined),
    () => undefined,
  )
  return Promise.race([work, stopped])
}

async function makeSession(
  outer: OuterEngine,
  images: HostImages,
  wishes: Wishes,
  engines: readonly string[],
  phases: Phases,
): Promise<Session> {
  const hostImage = (word: string) => phases.during(`engine ${word}`, (tell) => images.ensure(outer.images, word, tell))
  const looking = phases.during('tools and requirements', async (tell) => {
    const toolsImage = await ensureToolsImage(outer.images, tell)
    const workload = await workloadTar(outer.images, toolsImage)
    const entry = await cached('workload', workload.key, (folder) =>
      writeFile(path.join(folder, WORKLOAD_FILE), workload.tar),
    )
    const capabilities = await probeCapabilities(outer.engine, outer.address, toolsImage)
    return { toolsImage, workloadTar: path.join(entry, WORKLOAD_FILE), capabilities }
  })
  const [underTest, looked, ...others] = await Promise.all([
    hostImage(wishes.engine),
    looking,
    ...engines.map(hostImage),
  ])
  const named = others.map((image, number) => [engines[number] ?? '', image] as const)
  const hostImages = Object.fromEntries(
    [['under test', underTest] as const, ...named].map(([word, image]) => [word, referenceTo(image)]),
  )
  const { KernelVersion } = (await outer.engine.api.info()) as { KernelVersion: string }
  const run = `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${randomBytes(3).toString('hex')}`
  return {
    run,
    runFolder: path.join(process.cwd(), 'reports', run),
    outer: outer.address,
    ...looked,
    hostImages,
    subject: {
      id: subjectId(underTest.engineVersion, wishes.options),
      engine: {
        family: 'docker',
        version: underTest.engineVersion,
        ...(underTest.package ? { package: underTest.package } : {}),
        requested: wishes.engine,
        source: underTest.source,
      },
      options: wishes.options,
      driver: 'bridge',
      kernel: KernelVersion,
      outer: outer.address.kind,
      ...(wishes.sabotage ? { sabotage: wishes.sabotage } : {}),
    },
    evidence: wishes.evidence,
    keep: wishes.keep,
    socketShortcut: wishes.socketShortcut,
    ...(wishes.sabotage ? { sabotage: wishes.sabotage } : {}),
  }
}

function referenceTo({ reference, engineVersion }: HostImage): HostImageRef {
  return { reference, version: engineVersion }
}

/** Reads a daemon.json. @throws UsageError naming the file and what is wrong with it. */
export async function readOptions(file: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new UsageError(`The engine options cannot be read: ${cause.message}`, { cause })
  })
  return parseOptions(file, text)
}

/** Parses a daemon.json. @throws UsageError naming the file and what is wrong with it. */
export function parseOptions(file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${String(error)}`, { cause: error })
  }
  throw new UsageError(`${file} is no daemon.json: it must hold one JSON object`)
}
