const WITHOUT_SHAPE = /[^\P{C}\t\n]/gu

/** What no font has a shape for, and what would turn the text around it, as an escape: `\x1b`, `\u202e`. */
export function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(WITHOUT_SHAPE, (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(16)
    return digits.length > 2 ? `\\u${digits.padStart(4, '0')}` : `\\x${digits.padStart(2, '0')}`
  })
}
