const WIDE: Readonly<Record<string, string>> = {
  ',': '\uFF0C',
  ';': '\uFF1B',
  ':': '\uFF1A',
  '?': '\uFF1F',
  '!': '\uFF01',
}
const HAN = String.raw`[\p{sc=Han}\u3000-\u303F\u2018-\u201D\uFF00-\uFFEF]`
const AFTER = new RegExp(String.raw`(?<=${HAN})\s*([,;:?!])\s*`, 'gu')
const BEFORE = new RegExp(String.raw`([,;:?!])\s*(?=${HAN})`, 'gu')
const BRACKETS = new RegExp(String.raw`\s*\(([^()]*${HAN}[^()]*)\)\s*`, 'gu')

/** Chinese with the punctuation of its own, wherever it stands next to Chinese: what is typed is often ASCII's. */
export function chinese(text: string): string {
  const wide = (_: string, mark: string) => WIDE[mark] ?? mark
  return text.replaceAll(BRACKETS, '\uFF08$1\uFF09').replaceAll(AFTER, wide).replaceAll(BEFORE, wide)
}
