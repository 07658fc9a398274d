import { readdir, rm } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { cacheFolder } from '../images/cache-folder'
import { OUTER_KINDS } from '../outer/outer-engine'

/** A lab that somebody keeps, as its keeper describes it. */
const KEPT_LAB = z.object({
  lab: z.string(),
  since: z.string(),
  /** The outer engine, as a worker of a run gets it. */
  outer: z.looseObject({ kind: z.enum(OUTER_KINDS), engine: z.looseObject({}) }),
  machines: z.record(z.string(), z.string()),
})
export type KeptLab = z.infer<typeof KEPT_LAB>

export function keeperFolder(): string {
  return path.join(cacheFolder(), 'labs')
}

/**
 * Asks every keeper that is alive. A keeper is whoever listens on a lab's socket: a socket on which nobody does belongs
 * to a lab that is gone, and is removed.
 */
export async function askKeepers(question: 'describe' | 'down'): Promise<KeptLab[]> {
  const names = (await readdir(keeperFolder()).catch(() => [])).filter((name) => name.endsWith('.sock'))
  const answers = await Promise.all(names.map((name) => ask(path.join(keeperFolder(), name), question)))
  return answers.flat()
}

async function ask(socket: string, question: string): Promise<KeptLab[]> {
  const connection = net.connect(socket)
  connection.end(question)
  try {
    return [KEPT_LAB.parse(JSON.parse(await text(connection)))]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error
    await rm(socket, { force: true })
    return []
  }
}
