import { PickleStepType } from '@cucumber/messages'
import type { Lab } from '../lab/lab'
import type { Undo } from './sabotage'

/** The moments of a scenario at which a fault may strike: before its When, and before its first Then. */
type Moment = 'beforeAct' | 'beforeLook'

const MOMENTS: Partial<Record<PickleStepType, Moment>> = {
  [PickleStepType.ACTION]: 'beforeAct',
  [PickleStepType.OUTCOME]: 'beforeLook',
}

/** The blows of one fault in one scenario: each moment has one. */
export class Blows {
  readonly #struck = new Set<Moment>()

  /** Whether there may be any of which a reset of the hosts does not know. */
  static spendHosts({ sabotage }: Lab): boolean {
    return Boolean(sabotage?.beforeAct ?? sabotage?.beforeLook) && !sabotage?.sparesHosts
  }

  /** Strikes if that is due before a step of this kind. */
  async before(type: PickleStepType | undefined, lab: Lab, undo: Undo): Promise<void> {
    const moment = type && MOMENTS[type]
    if (!moment || this.#struck.has(moment)) return
    this.#struck.add(moment)
    await lab.sabotage?.[moment]?.(lab, undo)
  }
}
