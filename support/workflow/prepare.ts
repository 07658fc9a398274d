import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { MachineError, UsageError } from '../errors'
import { cached, isDiskFull } from '../images/cache'
import type { HostImage, HostImages } from '../images/host-images'
import { ensureToolsImage } from '../images/tools-image'
import { workloadTar } from '../images/workload-image'
import { probeCapabilities } from '../lab/requirements'
import { type OuterChoice, openOuter } from '../outer/choose'
import type { OuterEngine } from '../outer/outer-engine'
import { sweepSlot, usedSlots } from '../outer/slots'
import { whileUp } from '../outer/while-up'
import { subjectId, type Unavailable } from '../results/attachments'
import type { HostImageRef, Session, SubjectInfo } from '../session'
import { systemError } from '../system-error'
import { newRun } from './new-run'
import type { SubjectWish } from './subjects'
import { sweepLabs } from './sweep'

const WORKLOAD_FILE = 'workload.tar'

/** What a run is asked for, from the command line. */
export interface Wishes {
  readonly outer: OuterChoice
  /** What is to be judged, at least one. */
  readonly subjects: readonly SubjectWish[]
  /** Whether one that cannot be had ends the run, rather than being told in its reports. */
  readonly requireAll: boolean
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
  /** One for each subject that could be had. */
  readonly sessions: readonly [Session, ...Session[]]
  readonly unavailable: readonly Unavailable[]
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
  for (const { engine } of wishes.subjects) await images.resolve(engine)
  const words = [...(mayLack(wishes) ? [] : wishes.subjects.map(({ engine }) => engine)), ...engines]
  const opening = phases.during('outer engine', (tell) =>
    openOuter(wishes.outer, () => images.privateRoot(tell, words), tell),
  )
  const outer = await orStopped(opening, stop, (late) => late[Symbol.asyncDispose]())
  try {
    const making = sweepDead(outer).then(() => makeSessions(outer, images, wishes, engines, phases))
    const made = await orStopped(whileUp(outer, making), stop)
    return { ...made, outer, [Symbol.asyncDispose]: () => outer[Symbol.asyncDispose]() }
  } catch (error) {
    await outer[Symbol.asyncDispose]()
    throw isRefusal(error) ? error : asMachineError(error)
  }
}

/** What the outer engine answers is the machine's matter, whatever it is. */
function asMachineError(error: unknown): unknown {
  if (isDiskFull(error)) return fullOuter(error)
  const { statusCode, message } = error as { statusCode?: number; message?: string }
  if (statusCode === undefined) return error
  const refused = systemError(error)
  if (refused) return refused
  return new MachineError(`the outer engine could not do its part: ${message?.trim()}`, { cause: error })
}

function fullOuter(cause: unknown): MachineError {
  return new MachineError('the disk on which the outer engine keeps its images is full: make room', { cause })
}

/** Removes what runs that were killed left, if they did not get around to `vethlab clean`. */
async function sweepDead({ address, engine }: OuterEngine): Promise<void> {
  if (address.kind === 'docker') await sweepLabs(engine, 'dead')
  for (const slot of await usedSlots()) await sweepSlot(slot)
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

async function makeSessions(
  outer: OuterEngine,
  images: HostImages,
  wishes: Wishes,
  engines: readonly string[],
  phases: Phases,
): Promise<Pick<Prepared, 'sessions' | 'unavailable'>> {
  const words = [...new Set([...wishes.subjects.map(({ engine }) => engine), ...engines])]
  const making = words.map((word) => phases.during(`engine ${word}`, (tell) => images.ensure(outer.images, word, tell)))
  const looking = phases.during('tools and requirements', (tell) => lookAround(outer, tell))
  const [looked, ...settled] = await Promise.all([looking, ...making.map((image) => Promise.allSettled([image]))])
  const made = new Map(words.map((word, index) => [word, settled[index]?.[0]]))
  const named = Object.fromEntries(engines.map((word) => [word, referenceTo(imageOf(made.get(word)))]))
  const { KernelVersion } = (await outer.engine.api.info()) as { KernelVersion: string }
  const common = { ...newRun(), outer: outer.address, ...looked, ...restOf(wishes) }
  const unavailable: Unavailable[] = []
  const sessions = new Map<string, Session>()
  for (const wish of wishes.subjects) {
    const image = made.get(wish.engine)
    if (image?.status === 'rejected' && mayLack(wishes) && isRefusal(image.reason)) {
      unavailable.push(lacking(wish, image.reason))
      continue
    }
    const underTest = imageOf(image)
    const subject = subjectOf(wish, underTest, { kernel: KernelVersion, outer: outer.address.kind }, wishes.sabotage)
    const hostImages = { ...named, 'under test': referenceTo(underTest) }
    if (!sessions.has(subject.id)) sessions.set(subject.id, { ...common, hostImages, subject })
  }
  const [first, ...others] = sessions.values()
  if (!first) throw new UsageError(unavailable.map(({ reason }) => reason).join('; '))
  return { sessions: [first, ...others], unavailable }
}

/** A single subject, and each of those that must all be had, ends the run when it cannot be had. */
function mayLack({ subjects, requireAll }: Wishes): boolean {
  return subjects.length > 1 && !requireAll
}

function isRefusal(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof MachineError
}

function lacking({ engine, optionsFile }: SubjectWish, error: Error): Unavailable {
  const reason = error.message.replaceAll(/\s*\n\s*/g, ' ')
  return { requested: engine, ...(optionsFile === undefined ? {} : { options: optionsFile }), reason }
}

function imageOf(settled: PromiseSettledResult<HostImage> | undefined): HostImage {
  if (settled?.status === 'fulfilled') return settled.value
  throw settled?.reason ?? new Error('an engine that nobody asked for')
}

async function lookAround({ images, engine, address }: OuterEngine, tell: (detail: string) => void) {
  const toolsImage = await ensureToolsImage(images, tell)
  const workload = await workloadTar(images, toolsImage)
  const entry = await cached('workload', workload.key, (folder) =>
    writeFile(path.join(folder, WORKLOAD_FILE), workload.tar),
  )
  const capabilities = await probeCapabilities(engine, address, toolsImage)
  return { toolsImage, workloadTar: path.join(entry, WORKLOAD_FILE), capabilities }
}

function restOf({ evidence, keep, socketShortcut, sabotage }: Wishes) {
  return { evidence, keep, socketShortcut, ...(sabotage ? { sabotage } : {}) }
}

function subjectOf(
  { engine, options, optionsFile }: SubjectWish,
  { engineVersion, package: held, source }: HostImage,
  where: Pick<SubjectInfo, 'kernel' | 'outer'>,
  sabotage: string | undefined,
): SubjectInfo {
  return {
    id: subjectId(engineVersion, options, 'bridge', sabotage),
    engine: { family: 'docker', version: engineVersion, ...(held ? { package: held } : {}), requested: engine, source },
    options,
    ...(optionsFile === undefined ? {} : { optionsFile }),
    driver: 'bridge',
    ...where,
    ...(sabotage ? { sabotage } : {}),
  }
}

function referenceTo({ reference, engineVersion }: HostImage): HostImageRef {
  return { reference, version: engineVersion }
}
