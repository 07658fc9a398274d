/** What a stretch of time was spent on; the rest of a run's wall time is the harness's own. */
export type Activity = 'boot' | 'engine' | 'probes' | 'reset'

/** `[start, end]`, milliseconds since the epoch. */
export type Stretch = readonly [start: number, end: number]

/** Where the time of one scenario went: milliseconds, in which several calls at once count once. */
export type Account = Readonly<Record<Activity, number>> & {
  /** The stretches in which an engine or a probe was at work, those inside a boot or a reset included. */
  readonly busy: readonly Stretch[]
}

/** Adds up where time goes. What runs inside a boot or a reset counts as boot or reset, and as busy all the same. */
export class Meter {
  #spent = new Map<Activity, Stretch[]>()
  #busy: Stretch[] = []
  #around: Activity | undefined

  async measure<T>(activity: Activity, work: () => Promise<T>): Promise<T> {
    const isInside = this.#around !== undefined
    const surrounds = !isInside && (activity === 'boot' || activity === 'reset')
    if (surrounds) this.#around = activity
    const start = Date.now()
    try {
      return await work()
    } finally {
      const stretch: Stretch = [start, Date.now()]
      if (surrounds) this.#around = undefined
      if (!isInside) this.#spent.set(activity, [...(this.#spent.get(activity) ?? []), stretch])
      if (activity !== 'reset') this.#busy.push(stretch)
    }
  }

  /** The account so far; the next scenario starts from none. */
  take(): Account {
    const total = (activity: Activity) => covered(this.#spent.get(activity) ?? [])
    const account = { boot: total('boot'), engine: total('engine'), probes: total('probes'), reset: total('reset') }
    const busy = this.#busy
    this.#spent = new Map()
    this.#busy = []
    return { ...account, busy }
  }
}

function covered(stretches: readonly Stretch[]): number {
  let until = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const [start, end] of stretches.toSorted(([one], [other]) => one - other)) {
    sum += Math.max(0, end - Math.max(start, until))
    until = Math.max(until, end)
  }
  return sum
}
