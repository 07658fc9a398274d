/** What a stretch of time was spent on; the rest of a run's wall time is the harness's own. */
export type Activity = 'boot' | 'engine' | 'probes' | 'reset'

/** `[activity, start, end]`, milliseconds since the epoch. */
export type Stretch = readonly [activity: Activity, start: number, end: number]

/** Adds up where the time of one scenario goes. An outer activity wins over what runs inside it: a reset's calls are reset. */
export class Meter {
  #stretches: Stretch[] = []
  #outer: Activity | undefined

  async measure<T>(activity: Activity, work: () => Promise<T>): Promise<T> {
    if (this.#outer) return work()
    const exclusive = activity === 'boot' || activity === 'reset'
    if (exclusive) this.#outer = activity
    const start = Date.now()
    try {
      return await work()
    } finally {
      if (exclusive) this.#outer = undefined
      this.#stretches.push([activity, start, Date.now()])
    }
  }

  /** The stretches so far; the next scenario starts from none. */
  take(): Stretch[] {
    const taken = this.#stretches
    this.#stretches = []
    return taken
  }
}
