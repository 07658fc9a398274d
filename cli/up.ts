import { z } from 'zod'
import { UsageError } from '../support/errors'
import { HostImages } from '../support/images/host-images'
import { HOST_NAMES } from '../support/lab/addresses'
import { Lab } from '../support/lab/lab'
import { OUTERS } from '../support/outer/choose'
import { holdLease } from '../support/outer/lease'
import { spawnKeeper } from '../support/outer/spawn-keeper'
import { keepLab } from '../support/workflow/keeper'
import { askKeepers } from '../support/workflow/keeper-client'
import { prepare } from '../support/workflow/prepare'
import { optionsOf } from '../support/workflow/subjects'

const UP = z.object({
  hosts: z.coerce.number().int().min(1).max(HOST_NAMES.length),
  far: z.array(z.enum(HOST_NAMES)).default([]),
  engine: z.string(),
  engineOptions: z.string().default('none'),
  outer: z.enum(OUTERS),
})

/** Starts a lab that outlives this command: a keeper in the background holds it until `vethlab down`. */
export async function upCommand(given: unknown): Promise<void> {
  const parsed = UP.safeParse(given)
  if (!parsed.success) throw new UsageError(`--hosts takes 1 to ${HOST_NAMES.length}, --far ${HOST_NAMES.join(', ')}`)
  if ((await askKeepers('describe')).length > 0) throw new UsageError('A lab is up already; vethlab down ends it')
  process.once('SIGINT', () => {
    process.stderr.write('vethlab: interrupted (SIGINT)\n')
    process.exit(130)
  })
  const lab = await spawnKeeper(JSON.stringify(parsed.data), (line) => process.stderr.write(`${line}\n`))
  console.log(`Lab ${lab} is up. Enter it with: ./vethlab shell host1   End it with: ./vethlab down`)
}

export async function downCommand(): Promise<void> {
  const ended = await askKeepers('down')
  console.log(ended.length === 0 ? 'No lab is up.' : `Ended: ${ended.map(({ lab }) => `lab ${lab}`).join(', ')}`)
}

/** The keeper itself. It tells its parent how far it is, and goes on alone once the lab is ready. */
export async function keepLabCommand(wishesText: string): Promise<void> {
  const { hosts, far, engine, engineOptions, outer } = UP.parse(JSON.parse(wishesText))
  const tell = (message: object) => process.connected && process.send?.(message)
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => stop.abort())
  // whoever wanted the lab is gone before it is ready
  process.once('disconnect', () => stop.abort())
  try {
    await holdLease(() => stop.abort())
    const subjects = [{ engine, ...(await optionsOf(engineOptions)) }]
    const rest = { evidence: 'failures', keep: null, socketShortcut: true } as const
    const wishes = { outer, subjects, requireAll: true, ...rest }
    await using prepared = await prepare(
      new HostImages(),
      wishes,
      [],
      { during: (name, work) => phase(name, work, tell) },
      stop.signal,
    )
    void prepared.outer.ended.then(() => stop.abort())
    await using lab = await Lab.open(prepared.sessions[0])
    await lab.outsider()
    for (const name of HOST_NAMES.slice(0, hosts)) await lab.host({ name, segment: far.includes(name) ? 'far' : 'lan' })
    const ready = () => {
      tell({ ready: lab.id })
      process.removeAllListeners('disconnect')
      process.disconnect?.()
    }
    await keepLab(lab, ready, stop.signal)
  } catch (error) {
    tell({ failed: error instanceof Error ? error.message : String(error), usage: error instanceof UsageError })
    throw error
  }
}

async function phase<T>(
  name: string,
  work: (tell: (detail: string) => void) => Promise<T>,
  tell: (message: { readonly phase: string }) => void,
): Promise<T> {
  tell({ phase: `${name} ...` })
  return work((detail) => tell({ phase: `${name}: ${detail}` }))
}
