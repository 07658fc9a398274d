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
  /** Hosts on the LAN's other segment, which a lab of `vethlab up` has only when it is told so. */
  readonly far = new Set<string>()

  /** The same look again takes the place of the one before it: whoever waits for a state looks until it is there. */
  add(machine: string, command: string, seen?: string): void {
    const last = this.#typed.at(-1)
    if (last?.machine === machine && last.command === command) this.#typed.pop()
    this.#typed.push({ machine, command, ...(seen === undefined ? {} : { seen }) })
  }

  /** What the command showed that was added last, where that is known only once it has been carried out. */
  shows(seen: string): void {
    const last = this.#typed.pop()
    if (last) this.#typed.push({ ...last, seen })
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
    return ['#!/bin/sh', `# ${title}`, ...(alone ? [] : this.several()), '', ...lines, ''].join('\n')
  }

  private several(): string[] {
    const numbers = this.#typed.flatMap(({ machine }) => Number(/^host(\d)$/.exec(machine)?.[1] ?? 1))
    const far = [...this.far].map((name) => ` --far ${name}`).join('')
    return [
      `# To be typed beside the project, with a lab at hand: ./vethlab up --hosts ${Math.max(...numbers)}${far}`,
      'on() { machine=$1; shift; ./vethlab shell "$machine" -- "$@"; }',
    ]
  }
}

function seenLines({ seen }: Typed): string[] {
  return !seen
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
