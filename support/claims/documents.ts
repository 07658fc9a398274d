import type { Words } from './claim'
import { OUTLINE_000 } from './outlines/000'
import { OUTLINE_001 } from './outlines/001'
import { OUTLINE_002 } from './outlines/002'
import { OUTLINE_003 } from './outlines/003'
import { OUTLINE_004 } from './outlines/004'

/** A part of a document, with the claims that it makes in the order in which it makes them. */
export interface Chapter {
  /** Unique in its document. */
  readonly id: string
  /** The document's own heading, or the name of a part that has none. */
  readonly title: Words
  readonly claims: readonly string[]
}

export interface Document {
  /** Its file name. */
  readonly file: string
  readonly title: Words
  /** In reading order. */
  readonly chapters: readonly Chapter[]
}

/** Where a claim stands: a document's file name and the id of one of its chapters. */
export interface Place {
  readonly document: string
  readonly chapter: string
}

/** The five documents, in reading order. */
export const DOCUMENTS: readonly Document[] = [OUTLINE_000, OUTLINE_001, OUTLINE_002, OUTLINE_003, OUTLINE_004]

/** Every place of a claim, in reading order. */
export function placesOf(id: string): readonly Place[] {
  return DOCUMENTS.flatMap(({ file, chapters }) =>
    chapters.filter(({ claims }) => claims.includes(id)).map((chapter) => ({ document: file, chapter: chapter.id })),
  )
}
