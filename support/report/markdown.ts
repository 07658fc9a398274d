/** GitHub drops a step's summary whole above 1024 kB; what is over this is cut, and the cut is said. */
export const MOST_BYTES = 900_000

/** A block of code whose fence is longer than any in the text. */
export function fenced(text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return [fence, text, fence]
}

/** Plain text, none of whose letters Markdown takes for its own. */
export function markdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`).replaceAll('\n', ' ')
}

/** A line of a table. */
export function tableLine(cells: readonly string[]): string {
  return `| ${cells.map(markdown).join(' | ')} |`
}

export function bytes(lines: readonly string[]): number {
  return Buffer.byteLength(lines.join('\n')) + lines.length
}

/** @param whole the file that has everything. */
export function clip(text: string, whole: string): string {
  if (Buffer.byteLength(text) <= MOST_BYTES) return text
  return `${Buffer.from(text)
    .subarray(0, MOST_BYTES - 100)
    .toString()
    .replace(/\uFFFD+$/, '')}\n\n*Cut: see \`${whole}\`.*`
}
