import { readdir, readFile } from 'node:fs/promises'

/** A process of this machine, by its number and the name of its program. */
export interface Process {
  readonly pid: number
  readonly name: string
  readonly parent?: Process
}

/** Everything that the process has started, and these in turn; whatever ends meanwhile is left out. */
export async function descendantsOf(parent: Process): Promise<Process[]> {
  const children = await childrenOf(parent.pid)
  const found = await Promise.all(
    children.map(async (pid): Promise<Process> => ({ pid, name: await nameOf(pid), parent })),
  )
  const below = await Promise.all(found.map(descendantsOf))
  return found.flatMap((child, place) => [child, ...(below[place] ?? [])])
}

export async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  )
  return lists.join(' ').split(/\s+/).filter(Boolean).map(Number)
}

async function nameOf(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim()
}
