/** Ends the process with what `main` returns; a word that is not known is told without a stack. */
export function runMain(main: () => Promise<number>): void {
  main().then(
    (code) => {
      process.exitCode = code
    },
    (error: unknown) => {
      const unknown = error instanceof UnknownWord
      console.error(unknown ? error.message : error)
      process.exitCode = unknown ? 2 : 3
    },
  )
}

class UnknownWord extends Error {}

/** Those of `all` that are named; all of them when no name is given. */
export function choose<Item extends { readonly name: string }>(
  all: readonly Item[],
  names: readonly string[],
): readonly Item[] {
  const known = all.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new UnknownWord(`Unknown: "${unknown}"; known are: ${known.join(', ')}`)
  return names.length > 0 ? all.filter(({ name }) => names.includes(name)) : all
}
