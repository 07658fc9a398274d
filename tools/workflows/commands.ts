/** A command line of vethlab's that a file tells somebody to type. */
export interface Typed {
  readonly command: string
  readonly options: readonly string[]
}

/** `./vethlab COMMAND --option` in scripts and in the code of documents, wherever a line is continued. */
export function commandsIn(text: string): Typed[] {
  const whole = text.replaceAll(/\\\n\s*/g, ' ')
  return [...whole.matchAll(/\.\/vethlab ([a-z]+)([^\n|;&`#]*)/g)].map(([, command = '', rest = '']) => ({
    command,
    options: [...rest.matchAll(/(?<=\s)--[a-z-]+/g)].map(([option]) => option),
  }))
}

/** Options that a command's help does not name. @param help the text of `vethlab COMMAND --help`, by command. */
export function unknownOptions(typed: readonly Typed[], help: ReadonlyMap<string, string>): string[] {
  const problems = typed.flatMap(({ command, options }) => {
    const text = help.get(command)
    if (text === undefined) return [`there is no command vethlab ${command}`]
    const known = new Set(text.match(/--[a-z-]+/g))
    return options.filter((option) => !known.has(option)).map((option) => `vethlab ${command} has no option ${option}`)
  })
  return [...new Set(problems)]
}
