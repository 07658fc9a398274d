import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import type { Envelope } from '@cucumber/messages'

/**
 * A run's messages.ndjson, a new file. What was written is in the system's hands when `write` returns, so that whatever
 * ends this process next takes nothing of it along.
 */
export class MessageLog {
  readonly #file: number
  #length = 0
  #closed = false

  /** @throws Error of the system when the file cannot be made. */
  constructor(file: string) {
    this.#file = openSync(file, 'w')
  }

  /** @throws Error of the system. The file then ends with the last whole message, and takes no more. */
  write(message: Envelope): void {
    if (this.#closed) return
    const line = Buffer.from(`${JSON.stringify(message)}\n`)
    let done = 0
    try {
      while (done < line.length) done += writeSync(this.#file, line, done)
    } catch (error) {
      if (done > 0) ftruncateSync(this.#file, this.#length)
      this.close()
      throw error
    }
    this.#length += line.length
  }

  close(): void {
    if (!this.#closed) closeSync(this.#file)
    this.#closed = true
  }
}
