import type { EngineAddress } from '../engine/connection'
import { Engine } from '../engine/engine'
import { runAttached } from '../engine/run-attached'
import { UsageError } from '../errors'
import { askKeepers } from './keeper-client'

/** A shell whose prompt names the machine: bash where the machine has it. */
const SHELL = 'if command -v bash > /dev/null; then exec bash --norc; else exec sh; fi'

/**
 * Runs a command on a machine of the lab that is up, with this process's own streams; a shell when there is none.
 * @returns the command's exit code. @throws UsageError when no lab is up, or it has no such machine.
 */
export async function enterMachine(machine: string, command: readonly string[]): Promise<number> {
  const [lab] = await askKeepers('describe')
  if (!lab) throw new UsageError('No lab is up; vethlab up starts one')
  const container = lab.machines[machine]
  if (!container)
    throw new UsageError(
      `There is no machine "${machine}" in the lab; there are: ${Object.keys(lab.machines).sort().join(', ')}`,
    )
  const outer = new Engine(lab.outer.engine as EngineAddress)
  const shell = ['env', `PS1=${machine}:\\w# `, 'sh', '-c', SHELL]
  try {
    return await runAttached(outer, container, command.length > 0 ? command : shell, command.length === 0)
  } finally {
    outer.close()
  }
}
