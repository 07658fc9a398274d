import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** The name of the font that pages carry for what a reader's machine may have no font for. */
const FONT = 'Vethlab Han'

const FOLDER = path.dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'))
const LICENCE = '/* Noto Sans SC, in part, under the SIL Open Font License 1.1: https://openfontlicense.org */'
const BEYOND_ASCII = /[^\0-\x7F]/gu

/** A file of the package, and the characters that it draws. */
interface Slice {
  readonly file: string
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

/** The characters of a text that are not ASCII, each once, in order. */
function charactersOf(text: string): string[] {
  return [...new Set(text.match(BEYOND_ASCII))].sort()
}

/**
 * Font faces that draw the characters of a text that are not ASCII: parts of Noto Sans SC, cut down to these
 * characters, as data. Noto Sans SC is under the SIL Open Font License 1.1, which allows that.
 */
export async function fontFaces(text: string): Promise<string> {
  const characters = charactersOf(text)
  const faces: string[] = []
  for (const { file, ranges } of await slices()) {
    const own = characters.filter((character) => isIn(ranges, character))
    if (own.length > 0) faces.push(face(own, await cutDown(file, own)))
  }
  return faces.length > 0 ? `${LICENCE}\n${faces.join('\n')}` : ''
}

/** The characters that the font does not draw. */
export async function undrawn(text: string): Promise<string[]> {
  const all = await slices()
  return charactersOf(text).filter((character) => !all.some(({ ranges }) => isIn(ranges, character)))
}

async function cutDown(file: string, characters: readonly string[]): Promise<string> {
  const whole = await readFile(path.join(FOLDER, 'files', file))
  const variationAxes = { wght: { min: 400, max: 700 } }
  const { default: subsetFont } = await import('subset-font')
  const part = await subsetFont(whole, characters.join(''), { targetFormat: 'woff2', variationAxes })
  return part.toString('base64')
}

function face(characters: readonly string[], data: string): string {
  const range = characters.map((character) => `U+${character.codePointAt(0)?.toString(16)}`).join(',')
  return `@font-face{font-family:'${FONT}';font-weight:400 700;src:url(data:font/woff2;base64,${data})format('woff2');unicode-range:${range}}`
}

async function slices(): Promise<Slice[]> {
  const text = await readFile(path.join(FOLDER, 'unicode.json'), 'utf8')
  const byName = z.record(z.string(), z.string()).parse(JSON.parse(text))
  return Object.entries(byName).map(([name, ranges]) => ({
    file: `noto-sans-sc-${name.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: ranges.split(',').map(rangeOf),
  }))
}

/** `U+4e00` and `U+4e00-4e03`. */
function rangeOf(text: string): [number, number] {
  const [first = '', last = first] = text.replace(/^U\+/, '').split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

function isIn(ranges: Slice['ranges'], character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return ranges.some(([first, last]) => code >= first && code <= last)
}
