import type { Lab } from '../lab/lab'

export async function strikeLan({ outer, lan }: Lab): Promise<void> {
  await outer.api.getContainer(lan.container).kill({ signal: 'KILL' })
}

/** Kills the one that runs the LAN's programs, by such a program. @throws Error when it has not ended of that. */
export async function strikeRunner({ lan }: Lab): Promise<void> {
  const seen = await lan.exec(['sh', '-c', 'kill -KILL $PPID']).catch(() => undefined)
  if (seen) throw new Error(`The runner of the LAN goes on: ${seen.stderr}`)
}

/** Bytes: taken at a time, and at most. */
const CHUNK = 2 ** 24
const MOST = 3 * 2 ** 30

/** Memory that is none of its heap's, so that no limit of Node's own ends it. @throws Error once it has 3 GiB. */
export function takeAllMemory(): void {
  const taken: Buffer[] = []
  while (taken.length * CHUNK < MOST) taken.push(Buffer.alloc(CHUNK, 1))
  throw new Error('There was memory for all that was asked for')
}

/** Until the thread's heap is used up; in small pieces, or V8 would end the whole process. */
export function allocateWithoutEnd(): void {
  let kept: object = {}
  for (let number = 0; ; number++) kept = { kept, text: `${number}`.padEnd(200) }
}
