import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Envelope, Timestamp } from '@cucumber/messages'
import { z } from 'zod'
import { UsageError } from '../errors'

/** Cucumber's own format: an object with one key. What is below the key is taken at Cucumber's word. */
const envelopeSchema = z.custom<Envelope>((value) => z.record(z.string(), z.looseObject({})).safeParse(value).success)

/**
 * The envelopes of a messages.ndjson, one at a time. The last line may be cut off: its run was killed while writing.
 * @throws UsageError naming the file and the line.
 */
export async function* readMessages(file: string): AsyncGenerator<Envelope> {
  const input = createReadStream(file, 'utf8')
  let number = 0
  let bad: number | undefined
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      if (line === '') continue
      if (bad !== undefined) throw new UsageError(`${file}:${bad} is no Cucumber message`)
      const envelope = parseEnvelope(line)
      if (envelope) yield envelope
      else bad = number
    }
  } catch (cause) {
    if (cause instanceof UsageError || !isMissing(cause)) throw cause
    throw new UsageError(`There are no messages in ${file}`, { cause })
  }
}

/** Milliseconds since the epoch. */
export function epoch({ seconds, nanos }: Timestamp): number {
  return seconds * 1000 + Math.floor(nanos / 1e6)
}

function parseEnvelope(line: string): Envelope | undefined {
  try {
    return envelopeSchema.parse(JSON.parse(line))
  } catch {
    return undefined
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
