import { setTimeout as delay } from 'node:timers/promises'
import { MachineError } from '../errors'
import type { OuterEngine } from './outer-engine'

/** Milliseconds by which the news of an engine's end may come later than the first call that it did not answer. */
const LATE = 500

/**
 * What the work comes to. If it fails because the engine ended, that is what is said, not which call got no answer.
 * @throws MachineError with why the engine ended; else whatever the work threw.
 */
export async function whileUp<T>({ ended }: Pick<OuterEngine, 'ended'>, work: Promise<T>): Promise<T> {
  const died = ended.then((reason): never => {
    throw new MachineError(reason)
  })
  return Promise.race([work, died]).catch(async (error: unknown) => {
    await Promise.race([died, delay(LATE)])
    throw error
  })
}
