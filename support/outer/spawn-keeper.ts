import path from 'node:path'
import { execa } from 'execa'
import { z } from 'zod'
import { MachineError, UsageError } from '../errors'

const MESSAGE = z.union([
  z.object({ phase: z.string() }),
  z.object({ ready: z.string() }),
  z.object({ failed: z.string(), usage: z.boolean() }),
])

/**
 * Starts this program once more in the background, as the keeper of a lab, and waits until the lab is ready.
 * @returns the lab's id. @throws UsageError or MachineError with what kept the lab from getting ready.
 */
export async function spawnKeeper(wishes: string, report: (line: string) => void): Promise<string> {
  const subprocess = execa(
    process.execPath,
    [...process.execArgv, path.resolve(__dirname, '../../cli/main.ts'), 'keep-lab', wishes],
    {
      detached: true,
      cleanup: false,
      stdin: 'ignore',
      stdout: 'ignore',
      stderr: 'ignore',
      ipc: true,
      buffer: false,
      reject: false,
    },
  )
  const keeper = subprocess.nodeChildProcess
  try {
    return await new Promise<string>((resolve, reject) => {
      keeper.on('message', (text: unknown) => {
        const message = MESSAGE.parse(text)
        if ('phase' in message) report(message.phase)
        else if ('ready' in message) resolve(message.ready)
        else reject(message.usage ? new UsageError(message.failed) : new MachineError(message.failed))
      })
      keeper.on('exit', (code) => reject(new MachineError(`the lab's keeper ended with exit code ${code}`)))
    })
  } finally {
    if (keeper.connected) keeper.disconnect()
    keeper.unref()
  }
}
