/** What a When saw, kept for a Then to judge. Reading what nothing recorded is an error; so is leaving it unjudged. */
export class Observation<T> {
  #seen: { readonly value: T } | undefined
  #judged = false

  constructor(readonly subject: string) {}

  record(value: T): void {
    this.#seen = { value }
    this.#judged = false
  }

  read(): T {
    if (!this.#seen) throw new Error(`No ${this.subject} to judge: put the When that observes them before this Then`)
    this.#judged = true
    return this.#seen.value
  }

  get isOverlooked(): boolean {
    return this.#seen !== undefined && !this.#judged
  }
}
