/** How text is set; sizes in the picture's units, which are pixels at its natural size. */
export interface Face {
  readonly size: number
  readonly bold?: boolean
  readonly mono?: boolean
}

export const TITLE: Face = { size: 14, bold: true }
export const BODY: Face = { size: 12 }
export const NAME: Face = { size: 13, bold: true }
export const SMALL: Face = { size: 11 }
export const CODE: Face = { size: 11.5, mono: true }

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
const NARROW = /[iIjltfr.,:;|!'()[\]/ ]/
const BROAD = /[mwMW@%→⇄]/

/** The room that a text needs: no font at hand is wider than this guess by more than the boxes' padding. */
export function widthOf(text: string, { size, bold = false, mono = false }: Face): number {
  const ems = [...text].map((letter) => {
    if (WIDE.test(letter)) return 1
    if (mono) return 0.605
    if (NARROW.test(letter)) return 0.36
    if (BROAD.test(letter)) return 0.95
    return /[A-Z]/.test(letter) ? 0.7 : 0.58
  })
  return ems.reduce((sum, width) => sum + width, 0) * size * (bold ? 1.07 : 1)
}

export function widest(texts: readonly string[], face: Face): number {
  return Math.max(0, ...texts.map((text) => widthOf(text, face)))
}

/** Breaks a text into lines of at most that width: between words, and between any two wide letters. */
export function wrap(text: string, width: number, face: Face): string[] {
  const pieces = text.split(/(?<= )|(?<=[\u2e80-\ua4cf\uff00-\uff60])/u)
  const lines = ['']
  for (const piece of pieces) {
    const grown = `${lines.at(-1)}${piece}`
    if (lines.at(-1) !== '' && widthOf(grown.trimEnd(), face) > width) lines.push(piece)
    else lines[lines.length - 1] = grown
  }
  return lines.map((line) => line.trimEnd())
}
