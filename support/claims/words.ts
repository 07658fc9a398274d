import type { LANGUAGES, Words } from './claim'
import type { Verdict, VerdictWord } from './verdict'

export type Language = (typeof LANGUAGES)[number]

export const VERDICT_NAMES: Readonly<Record<VerdictWord, Words>> = {
  holds: { en: 'holds', zh: '成立' },
  'held until': { en: 'held until', zh: '曾经成立' },
  'does not hold': { en: 'does not hold', zh: '不成立' },
  'not testable here': { en: 'not testable here', zh: '此处无法验证' },
  unknown: { en: 'unknown', zh: '未知' },
}

/** `held until 28.0`, `28.0 之前成立`. */
export function verdictInWords({ word, until }: Pick<Verdict, 'word' | 'until'>, language: Language): string {
  if (until === undefined) return VERDICT_NAMES[word][language]
  return language === 'zh' ? `${until} 之前成立` : `held until ${until}`
}
