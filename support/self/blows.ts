import type { Lab } from '../lab/lab'

export async function strikeLan({ outer, lan }: Lab): Promise<void> {
  await outer.api.getContainer(lan.container).kill({ signal: 'KILL' })
}

/** Until the thread's heap is used up; in small pieces, or V8 would end the whole process. */
export function allocateWithoutEnd(): void {
  let kept: object = {}
  for (let number = 0; ; number++) kept = { kept, text: `${number}`.padEnd(200) }
}
