import { mkdir, rm } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Lab } from '../lab/lab'
import { type KeptLab, keeperFolder } from './keeper-client'

/**
 * Keeps a lab for others to enter until somebody asks for its end, or `signal` does.
 * Whoever connects to the lab's socket and says `describe` or `down` gets the lab's description back.
 */
export async function keepLab(lab: Lab, ready: () => void, signal?: AbortSignal): Promise<void> {
  const socket = path.join(keeperFolder(), `${lab.id}.sock`)
  await mkdir(keeperFolder(), { recursive: true })
  const description: KeptLab = {
    lab: lab.id,
    since: new Date().toISOString(),
    outer: { ...lab.session.outer },
    machines: Object.fromEntries((await lab.machines()).map(({ name, container }) => [name, container])),
  }
  const ended = new Promise<void>((end) => {
    if (signal?.aborted) end()
    signal?.addEventListener('abort', () => end(), { once: true })
    const server = net.createServer({ allowHalfOpen: true }, async (connection) => {
      const question = await text(connection).catch(() => '')
      connection.end(JSON.stringify(description))
      if (question === 'down') connection.once('close', () => end())
    })
    server.listen(socket, ready)
    server.unref()
  })
  const alive = setInterval(() => undefined, 3_600_000)
  await ended
  clearInterval(alive)
  await rm(socket, { force: true })
}
