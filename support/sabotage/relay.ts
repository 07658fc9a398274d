import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Host } from '../lab/host'
import type { Lab } from '../lab/lab'

/** Perl that changes a piece of what is said and keeps its length. */
export interface Changes {
  readonly requests?: string
  readonly answers?: string
}

/** Puts a relay before the socket of a host's engine: one of the host's own programs, which ends with it. */
export async function relay({ lan }: Lab, host: Host, { requests = '', answers = '' }: Changes): Promise<void> {
  const program = readFileSync(path.join(__dirname, 'relay.pl'), 'utf8')
  const enter = ['nsenter', '--target', String(host.machine.pid), '--mount', '--net', '--pid']
  await lan.must([...enter, 'perl', '-e', program, '/run', requests, answers])
  // connections that are open already lead past it
  host.engine.close()
}

/** Renames the stated fields of requests, so that an engine finds them nowhere. */
export function passingOver(...fields: readonly string[]): string {
  return fields.map((field) => `s/"${field}":/"${field.slice(0, -1)}_":/g;`).join(' ')
}
