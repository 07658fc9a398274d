import path from 'node:path'
import { execa } from 'execa'
import type { Bench } from './bench'
import type { EndedProcess } from './vethlab-process'

/** A program that grants a lease, as a test does that starts a lab and may be killed. */
const PROGRAM = "require('node:net').createServer(() => undefined).listen(process.argv[1], () => console.log('ready'))"

/** Types `vethlab up ...` for another program, which is killed when the lab is up. */
export async function typedByAnother(bench: Bench, typed: string): Promise<EndedProcess> {
  const socket = path.join(await bench.folder(), 'other.sock')
  const program = execa('setpriv', ['--pdeathsig', 'KILL', process.execPath, '-e', PROGRAM, socket], {
    reject: false,
    killSignal: 'SIGKILL',
  })
  await new Promise((ready) => program.stdout.once('data', ready))
  const ended = await bench.run(`VETHLAB_LEASE=${socket} ${typed}`)
  if (ended.exitCode !== 0) throw new Error(`vethlab ${ended.args.join(' ')} failed: ${ended.stderr}`)
  program.kill('SIGKILL')
  await program
  return ended
}
