import { MachineError } from '../errors'
import { openDocker } from './docker'
import type { OuterEngine } from './outer-engine'
import { requirePrivate, startPrivate } from './private'

export const OUTERS = ['auto', 'docker', 'private'] as const
export type OuterChoice = (typeof OUTERS)[number]

/**
 * Opens the outer engine of the wanted kind. `auto` takes a local Docker that answers, else a private engine; a remote
 * Docker is used only when it is asked for by name.
 * @param privateRoot makes (or finds) the root folder that a private engine starts from.
 * @throws MachineError when neither can be had, saying what is missing.
 */
export async function openOuter(choice: OuterChoice, privateRoot: () => Promise<string>): Promise<OuterEngine> {
  if (choice === 'docker') return openDocker({ localOnly: false })
  if (choice === 'private') return openPrivate(privateRoot)
  const local = await openDocker({ localOnly: true }).catch((error: Error) => error)
  if (!(local instanceof Error)) return local
  try {
    return await openPrivate(privateRoot)
  } catch (error) {
    if (!(error instanceof MachineError)) throw error
    throw new MachineError(`No outer engine: ${local.message}; and no private one: ${error.message}`, { cause: error })
  }
}

async function openPrivate(privateRoot: () => Promise<string>): Promise<OuterEngine> {
  requirePrivate()
  return startPrivate(await privateRoot())
}
