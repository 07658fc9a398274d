import {
  After,
  AfterAll,
  Before,
  BeforeStep,
  type ITestCaseHookParameter,
  type ITestStepHookParameter,
  Status,
  setDefaultTimeout,
  setParallelCanAssign,
} from '@cucumber/cucumber'
import { collectEvidence } from './evidence/collect'
import { collectTopology } from './evidence/topology'
import { Lab } from './lab/lab'
import type { Leftover } from './lab/leftover'
import { whyMissing } from './lab/requirements'
import { leftInProcess, type ProcessState, processState, usage } from './own-process'
import { Blows } from './sabotage/blows'
import type { Session } from './session'
import { STEP_LIMIT } from './step-limit'
import { unsatisfied } from './versions'
import { within } from './within'
import { keepLab } from './workflow/keeper'
import type { LabWorld } from './world'

const BOOT = 120_000
/** Milliseconds for a picture of the lab, if an engine has stopped answering. */
const PATIENCE = 15_000
/** A kept lab waits for a person. */
const FOREVER = -1

const TIMED_OUT = /function timed out/
const KEPT = 'The lab is kept as it is. Enter it with: ./vethlab shell host1   Go on with: ./vethlab down'

setDefaultTimeout(STEP_LIMIT)

/** A scenario that measures speed has the machine to itself. */
setParallelCanAssign((pickle, running) => running.length === 0 || ![pickle, ...running].some(isSlow))

/** A worker's lab, opened for its first scenario. */
let lab: Promise<Lab> | undefined

/** What this process held when the scenario before had ended, and how many connections through hosts that were. */
let held: ProcessState | undefined
let dialled = 0

Before(
  { name: 'the scenario fits the subject', timeout: BOOT },
  function (this: LabWorld, { pickle }: ITestCaseHookParameter) {
    const session = sessionOf(this)
    const tags = pickle.tags.map(({ name }) => name)
    const reason = whySkipped(session, tags)
    if (reason === undefined) return
    this.keep({ kind: 'skip', reason })
    return 'skipped'
  },
)

Before(
  { name: 'the lab is ready', timeout: BOOT, tags: 'not @self' },
  async function (this: LabWorld, { pickle }: ITestCaseHookParameter) {
    lab ??= Lab.open(sessionOf(this))
    lab.catch(() => {
      lab = undefined
    })
    this.lab = await lab
    held ??= await processState()
    if (pickle.tags.some(({ name }) => name === '@fresh-host')) await this.lab.freshen()
    // the last thing to be undone: hosts that a fault has struck are nobody else's
    if (Blows.spendHosts(this.lab)) this.undo.defer(() => this.lab.freshen())
  },
)

BeforeStep({ tags: 'not @self' }, async function (this: LabWorld, { pickleStep }: ITestStepHookParameter) {
  await this.blows.before(pickleStep.type, this.lab, this.undo)
})

After(
  { name: 'the lab is reset', timeout: FOREVER },
  async function (this: LabWorld, { pickle, result }: ITestCaseHookParameter) {
    if (result?.status === Status.SKIPPED || !this.hasLab) return
    const failed = result?.status !== Status.PASSED
    const unjudged = this.observations.find(({ isOverlooked }) => isOverlooked)
    const { evidence } = sessionOf(this)
    if (evidence === 'all' || (failed && evidence === 'failures')) await keepEvidence(this, pickle.name)
    if (isToBeKept(sessionOf(this), failed)) await keepLab(this.lab, () => console.log(KEPT))
    const undone = await within(STEP_LIMIT, 'nothing answered', this.undo.disposeAsync()).then(
      () => [],
      asFinding(this.lab),
    )
    // what a step that timed out still does must not reach a host of the next scenario
    if (TIMED_OUT.test(result?.message ?? '')) await this.lab.freshen()
    const left = [...undone, ...(await resetLab(this.lab)), ...(await leftHere(this.lab))]
    for (const { place, lines, ...of } of left)
      this.keep({ kind: 'finding', host: place, scenario: pickle.name, ...of, leftovers: [...lines] })
    if (left.some(({ place }) => place === 'lan')) await closeLab()
    this.keepTimes()
    this.keep({ kind: 'usage', ...(await usage()) })
    if (unjudged && !failed) throw new Error(`The scenario recorded ${unjudged.subject} that no Then judged`)
  },
)

After(
  { name: 'the bench is cleared', timeout: BOOT, tags: '@self' },
  async function (this: LabWorld, { result }: ITestCaseHookParameter) {
    const failed = result?.status !== Status.PASSED
    if (failed)
      this.bench.said().forEach(({ name, text }) => void this.attach(text, { mediaType: 'text/plain', fileName: name }))
    await this.undo.disposeAsync()
    const unjudged = [this.bench.ended, this.bench.shown].find(({ isOverlooked }) => isOverlooked)
    if (unjudged && !failed) throw new Error(`The scenario recorded ${unjudged.subject} that no Then judged`)
  },
)

AfterAll({ timeout: BOOT }, closeLab)

async function closeLab(): Promise<void> {
  const open = await lab?.catch(() => undefined)
  lab = undefined
  dialled = 0
  await open?.[Symbol.asyncDispose]()
}

/** What this process holds since the last comparison; then that is what it may hold. */
async function leftHere({ dialled: kept }: Lab): Promise<Leftover[]> {
  const { lines, now } = await leftInProcess(held ?? (await processState()), kept - dialled)
  held = now
  dialled = kept
  return lines.length > 0 ? [{ place: 'this process', owner: 'vethlab', lines }] : []
}

/** Whatever ended the lab's LAN is told alone: without it nothing else could be brought back. */
async function resetLab(dead: Lab): Promise<readonly Leftover[]> {
  try {
    const left = await dead.reset()
    if (left.length === 0 || (await dead.lan.isRunning())) return left
  } catch (error) {
    if (await dead.lan.isRunning()) {
      // what cannot be looked at is no lab for the next scenario
      await closeLab().catch(() => undefined)
      throw error
    }
  }
  return [{ place: 'lan', owner: 'vethlab', lines: ['the LAN ended'] }]
}

/** How many scenarios of this worker have ended; a run that keeps its lab has one worker. */
let ended = 0

function isToBeKept({ keep }: Session, failed: boolean): boolean {
  ended += 1
  return keep !== null && (failed || ended === keep.planned)
}

function asFinding({ sabotage }: Lab): (error: Error) => Leftover[] {
  const owner = sabotage ? 'sabotage' : 'vethlab'
  const line = 'what the scenario did by hand could not be undone'
  return ({ message }) => [{ place: 'lab', owner, lines: [`${line}: ${message}`] }]
}

async function keepEvidence(world: LabWorld, title: string): Promise<void> {
  const topology = within(PATIENCE, 'nothing answered', collectTopology(world.lab)).catch(
    (error) => `could not be taken: ${error}`,
  )
  const files = await collectEvidence(world.lab, world.began)
  for (const { name, text } of files) world.attach(text, { mediaType: 'text/plain', fileName: `evidence/${name}` })
  const made = await topology
  if (typeof made === 'string') world.attach(made, { mediaType: 'text/plain', fileName: 'evidence/topology.txt' })
  else world.keep({ kind: 'topology', ...made })
  world.attach(world.transcript.toScript(title), { mediaType: 'text/x-shellscript', fileName: 'transcript.sh' })
}

function isSlow({ tags }: ITestCaseHookParameter['pickle']): boolean {
  return tags.some(({ name }) => name === '@slow')
}

function sessionOf(world: LabWorld): Session {
  const { session } = world.parameters
  if (!session) throw new Error('The features need a lab: run them with ./vethlab run')
  return session
}

function whySkipped(session: Session, tags: readonly string[]): string | undefined {
  const { version } = session.subject.engine
  const tag = unsatisfied(tags, version)
  if (tag) return `docker ${version} is outside ${tag.slice(1)}`
  return whyMissing(session.capabilities, tags)
}
