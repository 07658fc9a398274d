import { createHash } from 'node:crypto'
import path from 'node:path'
import { slug } from './scenario-index'

/** The run folder's part for evidence. */
export const EVIDENCE = 'evidence'

/** Bytes. A name of 255 bytes is the most that the usual file systems take; a letter of Chinese is three of them. */
const LONGEST = 100

/** The folder of a scenario's evidence on a subject, below the run's. */
export function evidenceFolder(scenario: string, subject: string): string {
  return path.posix.join(EVIDENCE, scenarioKey(scenario), safe(subject))
}

/** A scenario's id for paths and anchors: its name to be read, six digits to be unique. */
export function scenarioKey(scenario: string): string {
  const digest = createHash('sha256').update(scenario).digest('hex').slice(0, 6)
  const [, place = scenario] = scenario.split('#')
  const row = /\/\d+$/.exec(place)?.[0] ?? ''
  const name = slug(`${path.posix.basename(place.slice(0, place.length - row.length))}${row}`)
  return `${cut(name)}-${digest}`
}

/**
 * Where a file of a scenario goes, relative to the run's folder: below its evidence folder, whatever the file calls
 * itself. A second file of a name gets a number.
 */
export function evidencePath(
  scenario: string,
  subject: string,
  fileName: string,
  taken: readonly string[] = [],
): string {
  const parts = fileName.split(/[/\\]+/).filter((part) => part !== '' && part !== '.' && part !== '..')
  const below = parts[0] === EVIDENCE && parts.length > 1 ? parts.slice(1) : parts
  const wanted = path.posix.join(
    evidenceFolder(scenario, subject),
    ...(below.length > 0 ? below.map(safe) : ['unnamed']),
  )
  const { dir, name, ext } = path.posix.parse(wanted)
  let place = wanted
  for (let number = 2; taken.includes(place); number += 1) place = path.posix.join(dir, `${name}-${number}${ext}`)
  return place
}

function safe(part: string): string {
  return cut(part.replaceAll(/[^\p{L}\p{M}\p{N}._+ -]/gu, '_').replace(/^\.+/, '_')) || '_'
}

function cut(text: string): string {
  let end = text.length
  while (Buffer.byteLength(text.slice(0, end)) > LONGEST) end -= 1
  return text.slice(0, end).replace(/[- ]+$/, '')
}
