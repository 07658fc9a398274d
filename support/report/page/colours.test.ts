import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { TONES } from './status'

const style = readFileSync(path.join(__dirname, 'style', '1-base.css'), 'utf8')
const COLOURS = new Map(
  [...style.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    [light, dark] as const,
  ]),
)

/** Text on its ground. */
const PAIRS = [
  ...['paper', 'ground', 'code', 'lesson'].flatMap((ground) => [
    ['ink', ground],
    ['soft', ground],
    ['accent', ground],
  ]),
  ...[...TONES, 'one', 'two', 'three'].map((tone) => [tone, `${tone}-ground`]),
  ['good', 'paper'],
  ['ink', 'doubtful-ground'],
]

test('all text has the contrast that WCAG 2.2 asks for at level AA, in both schemes', () => {
  for (const [text = '', ground = ''] of PAIRS) {
    for (const scheme of [0, 1] as const) {
      const ratio = contrast(colour(text, scheme), colour(ground, scheme))
      assert.ok(ratio >= 4.5, `${text} on ${ground}, ${['light', 'dark'][scheme]}: ${ratio.toFixed(2)}`)
    }
  }
})

function colour(name: string, scheme: 0 | 1): string {
  const pair = COLOURS.get(name)
  assert.ok(pair, `no colour ${name}`)
  return pair[scheme]
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
