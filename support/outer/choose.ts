import { MachineError } from '../errors'
import { vmDisk } from '../images/vm-disk'
import { openDocker } from './docker'
import type { OuterEngine } from './outer-engine'
import { requirePrivate, startPrivate } from './private'
import { requireVm, startVm } from './vm'

export const OUTERS = ['auto', 'docker', 'private', 'vm'] as const
export type OuterChoice = (typeof OUTERS)[number]

/**
 * Opens the outer engine of the wanted kind. `auto` takes a local Docker that answers, else a private engine; a remote
 * Docker, and a virtual machine, are used only when they are asked for by name.
 * @param privateRoot makes (or finds) the root folder that a private engine starts from.
 * @throws MachineError when neither can be had, saying what is missing.
 */
export async function openOuter(
  choice: OuterChoice,
  privateRoot: () => Promise<string>,
  report: (line: string) => void,
): Promise<OuterEngine> {
  if (choice === 'vm') return openVm(report)
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

async function openVm(report: (line: string) => void): Promise<OuterEngine> {
  await requireVm()
  const disk = await vmDisk(report)
  report('Starting the virtual machine')
  return startVm(disk)
}
