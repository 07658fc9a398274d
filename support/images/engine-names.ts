import path from 'node:path'
import { coerce, compare } from 'semver'
import { UsageError } from '../errors'

/** What a person means by a word for an engine. */
export type EngineWord =
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'newest' }
  | { readonly kind: 'oldest' }
  | { readonly kind: 'image'; readonly reference: string }
  | { readonly kind: 'binaries'; readonly folder: string }

interface Versioned {
  readonly engineVersion: string
}

/** `28`, `28.5`, `28.5.2`, `latest`, `oldest`, an image reference, `bin:DIR`. @throws UsageError for anything else. */
export function parseEngineWord(word: string): EngineWord {
  if (word === 'latest' || word === 'newest') return { kind: 'newest' }
  if (word === 'oldest') return { kind: 'oldest' }
  if (/^\d+(\.\d+){0,2}(-[\w.]+)?$/.test(word)) return { kind: 'version', version: word }
  if (word.startsWith('bin:') && word.length > 4) return { kind: 'binaries', folder: path.resolve(word.slice(4)) }
  if (/^[a-z0-9[][^\s/]*(\/[\w.:@-]+)+$/i.test(word)) return { kind: 'image', reference: word }
  if (/^[a-z0-9][\w.-]*(:[\w.-]+|@sha256:[0-9a-f]{64})$/.test(word)) return { kind: 'image', reference: word }
  throw new UsageError(`"${word}" is no engine: ${WAYS}`)
}

/** The candidate that a version, a prefix of one, `newest` or `oldest` means. @throws UsageError when there is none. */
export function pickEngine<T extends Versioned>(word: string, candidates: readonly T[]): T {
  const meant = parseEngineWord(word)
  const sorted = byVersion(candidates)
  const wanted =
    meant.kind === 'version' ? sorted.filter(({ engineVersion }) => isWithin(engineVersion, meant.version)) : sorted
  const picked = meant.kind === 'oldest' ? wanted[0] : wanted.at(-1)
  if (picked) return picked
  const versions = [...new Set(sorted.map(({ engineVersion }) => engineVersion))].join(', ') || 'none'
  throw new UsageError(`there is no engine "${word}" here; versions that can be had: ${versions}; or ${WAYS}`)
}

/** Oldest first; equal versions keep their order. */
export function byVersion<T extends Versioned>(candidates: readonly T[]): T[] {
  return [...candidates].sort((a, b) => compare(numberOf(a), numberOf(b)))
}

const WAYS =
  'a version or its beginning (28.5.2, 28.5, 28), newest, oldest, an image (docker:28-dind) or a folder (bin:DIR)'

function isWithin(version: string, prefix: string): boolean {
  return version === prefix || version.startsWith(`${prefix}.`)
}

function numberOf({ engineVersion }: Versioned): string {
  return coerce(engineVersion, { includePrerelease: true })?.version ?? '0.0.0'
}
