import { After, AfterAll, Before, type ITestCaseHookParameter, setDefaultTimeout, Status } from '@cucumber/cucumber'
import { collectEvidence } from './evidence/collect'
import { Lab } from './lab/lab'
import { whyMissing } from './lab/requirements'
import type { Session } from './session'
import { unsatisfied } from './versions'
import type { LabWorld } from './world'

/** Milliseconds. Every wait of ours is shorter, so that its message is the one that is read. */
const STEP = 60_000
const BOOT = 120_000

setDefaultTimeout(STEP)

/** A worker's lab, opened for its first scenario. */
let lab: Promise<Lab> | undefined

Before({ name: 'the scenario fits the subject', timeout: BOOT }, function (this: LabWorld, { pickle }: ITestCaseHookParameter) {
  const session = sessionOf(this)
  const tags = pickle.tags.map(({ name }) => name)
  this.keep({ kind: 'subject', subject: session.subject })
  const reason = whySkipped(session, tags)
  if (reason === undefined) return
  this.keep({ kind: 'skip', reason })
  return 'skipped'
})

Before({ name: 'the lab is ready', timeout: BOOT }, async function (this: LabWorld, { pickle }: ITestCaseHookParameter) {
  lab ??= Lab.open(sessionOf(this))
  lab.catch(() => {
    lab = undefined
  })
  this.lab = await lab
  if (pickle.tags.some(({ name }) => name === '@fresh-host')) await this.lab.freshen()
})

After({ name: 'the lab is reset', timeout: BOOT }, async function (this: LabWorld, { pickle, result }: ITestCaseHookParameter) {
  if (result?.status === Status.SKIPPED || !this.hasLab) return
  const failed = result?.status !== Status.PASSED
  const unjudged = this.observations.find(({ isOverlooked }) => isOverlooked)
  if (failed || sessionOf(this).evidence === 'all') await keepEvidence(this, pickle.name)
  await this.undo.disposeAsync()
  for (const { machine, lines } of await this.lab.reset()) {
    this.keep({ kind: 'finding', host: machine, scenario: pickle.name, leftovers: lines })
  }
  this.keepTimes()
  if (unjudged && !failed) throw new Error(`The scenario recorded ${unjudged.subject} that no Then judged`)
})

AfterAll({ timeout: BOOT }, async () => {
  await (await lab?.catch(() => undefined))?.[Symbol.asyncDispose]()
})

async function keepEvidence(world: LabWorld, title: string): Promise<void> {
  const files = await collectEvidence(world.lab)
  for (const { name, text } of files) world.attach(text, { mediaType: 'text/plain', fileName: `evidence/${name}` })
  world.attach(world.transcript.toScript(title), { mediaType: 'text/x-shellscript', fileName: 'transcript.sh' })
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
