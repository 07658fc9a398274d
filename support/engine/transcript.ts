/** One command that a person would type, on which machine, and what it showed. */
export interface Typed {
  readonly machine: string
  readonly command: string
  readonly seen?: string
}

const FIRST = 'host1'

/**
 * The docker and ip commands that a person would type to do what a scenario did. Typed on a fresh host they show the
 * same. A lab of several machines is typed from outside: `on host2 docker ps` runs in `./vethlab up`'s lab.
 */
export class Transcript {
  readonly #typed: Typed[] = []

  add(machine: string, command: string, seen?: string): void {
    this.#typed.push({ machine, command, ...(seen === undefined ? {} : { seen }) })
  }

  get isEmpty(): boolean {
    return this.#typed.length === 0
  }

  /** @param title what the script shows, as its first comment. */
  toScript(title: string): string {
    const alone = this.#typed.every(({ machine }) => machine === FIRST)
    const lines = this.#typed.flatMap((typed) => [
      ...seenLines(typed),
      // what stands in $(...) is typed where the script runs, so it names its machine too
      alone ? typed.command.replaceAll(`$(on ${FIRST} `, '$(') : `on ${typed.machine} ${typed.command}`,
    ])
    return ['#!/bin/sh', `# ${title}`, ...(alone ? [] : SEVERAL), '', ...lines, ''].join('\n')
  }
}

const SEVERAL = [
  '# To be typed beside the project, with a lab of `./vethlab up` at hand.',
  'on() { machine=$1; shift; ./vethlab shell "$machine" -- "$@"; }',
]

function seenLines({ seen }: Typed): string[] {
  return seen === undefined
    ? []
    : seen
        .trimEnd()
        .split('\n')
        .map((line) => `# shows: ${line}`)
}

/** Quotes a word for a POSIX shell when it needs it. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
