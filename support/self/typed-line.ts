/** What a person types to run vethlab: `NAME=value ... vethlab run 'one word'`. */
export interface TypedLine {
  readonly env: Readonly<Record<string, string>>
  readonly args: readonly string[]
}

const ASSIGNMENT = /^([A-Z_]+)=(.*)$/

/** @throws Error when it does not call vethlab. */
export function parseTypedLine(line: string): TypedLine {
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
  const command = words.findIndex((word) => !ASSIGNMENT.test(word))
  if (words[command] !== 'vethlab') throw new Error(`"${line}" does not call vethlab`)
  const assignments = words.slice(0, command).map((word) => ASSIGNMENT.exec(word)?.slice(1) ?? [])
  return { env: Object.fromEntries(assignments), args: words.slice(command + 1) }
}
