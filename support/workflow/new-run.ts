import { randomBytes } from 'node:crypto'
import path from 'node:path'

/** A name for a run that is about to begin, and its folder. Runs sort by name as they do by time. */
export function newRun(): { readonly run: string; readonly runFolder: string } {
  const time = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const run = `${time}-${randomBytes(3).toString('hex')}`
  return { run, runFolder: path.resolve('reports', run) }
}
