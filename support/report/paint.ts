import { stripVTControlCharacters, styleText } from 'node:util'
import type { VerdictWord } from '../claims/verdict'
import type { ResultWord } from '../results/results'

type Style = Parameters<typeof styleText>[0]

/** Writes in colours, or without. No report needs them to be understood. */
export type Paint = (style: Style, text: string) => string

/** How a report is put on a console, `width` columns wide. */
export interface Pen {
  readonly paint: Paint
  readonly width: number
}

export function painter(color: boolean): Paint {
  return (style, text) => (color ? styleText(style, text, { validateStream: false }) : text)
}

/** A terminal gets colours unless NO_COLOR is set to anything; FORCE_COLOR gets them anywhere. */
export function wantsColor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0'
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}

export const RESULT_STYLES: Readonly<Record<ResultWord, Style>> = {
  passed: 'green',
  failed: ['red', 'bold'],
  blocked: ['magenta', 'bold'],
  broken: ['yellow', 'bold'],
  flaky: 'yellow',
  skipped: 'dim',
}

export const VERDICT_STYLES: Readonly<Record<VerdictWord, Style>> = {
  holds: 'green',
  'held until': 'yellow',
  'does not hold': 'red',
  'not testable here': 'dim',
  unknown: 'dim',
}

const MARK = /[\p{M}\u200B-\u200D]/gu
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/gu

/** Columns of a terminal that a text takes; a Chinese letter takes two. */
export function widthOf(text: string): number {
  const plain = stripVTControlCharacters(text).replaceAll(MARK, '')
  return [...plain].length + (plain.match(WIDE)?.length ?? 0)
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** Cuts what is wider, and says so with an ellipsis. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let short = text
  while (short !== '' && widthOf(short) > width - 1) short = short.slice(0, -1)
  return `${short}…`
}

/**
 * Breaks a line at spaces so that it fits, the further lines indented by two more than the first. Tables (lines with a
 * bar) and single words stay whole.
 */
export function wrap(line: string, width: number, indent = ''): string[] {
  const own = /^ */.exec(line)?.[0] ?? ''
  if (line.includes('|') || widthOf(indent + line) <= width) return [indent + line]
  const lines = [indent + own]
  for (const word of line.trim().split(' ')) {
    const last = lines.at(-1) ?? ''
    const isFirst = last.trim() === ''
    if (!isFirst && widthOf(`${last} ${word}`) > width) lines.push(`${indent}${own}  ${word}`)
    else lines[lines.length - 1] = isFirst ? last + word : `${last} ${word}`
  }
  return lines
}

/** A word, or a single Chinese letter, with the punctuation that may not stand alone at the start of a line. */
const PIECE = /\s*(?:\p{Script=Han}|[^\s\p{Script=Han}，。；：、！？）”]+)[，。；：、！？）”]*/gu

/** Breaks a text into lines that fit: at spaces, and between Chinese letters. */
export function fill(text: string, width: number, indent = ''): string[] {
  const lines = ['']
  for (const piece of text.match(PIECE) ?? []) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && widthOf(indent + last + piece) > width) lines.push(piece.trimStart())
    else lines[lines.length - 1] = last + piece
  }
  return lines.map((line) => indent + line)
}
