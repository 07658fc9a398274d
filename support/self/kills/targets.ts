import { descendantsOf, type Process } from '../processes'

/** What is killed: the run, by one of three signals, or something that it needs. */
export const TARGETS = [
  'run SIGKILL',
  'run SIGTERM',
  'run SIGINT',
  'engine under test',
  'outer engine',
  'container of the lab',
  'worker',
] as const
export type Target = (typeof TARGETS)[number]

/** The processes of that kind that a run has now. A worker is a thread, and no process. */
export async function processesOf(target: Target, run: number): Promise<Process[]> {
  const all = await descendantsOf({ pid: run, name: 'vethlab' })
  const daemons = all.filter(({ name }) => name === 'dockerd')
  const isOuter = ({ parent }: Process) => parent?.name === 'unshare'
  if (target === 'outer engine') return daemons.filter(isOuter)
  if (target === 'engine under test') return daemons.filter((each) => !isOuter(each))
  if (target === 'container of the lab') return all.filter(isFirstOfMachine)
  return []
}

/** The first process of a container of the outer engine: a workload's is deeper below. */
function isFirstOfMachine(process: Process): boolean {
  const isShim = ({ name }: Process) => name.startsWith('containerd-shim')
  const above: Process[] = []
  for (let each = process.parent; each; each = each.parent) above.push(each)
  return above[0] !== undefined && isShim(above[0]) && above.filter(isShim).length === 1
}
