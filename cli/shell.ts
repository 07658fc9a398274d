import { enterMachine } from '../support/workflow/enter'

export function shellCommand(machine: string, command: readonly string[]): Promise<number> {
  return enterMachine(machine, command)
}
