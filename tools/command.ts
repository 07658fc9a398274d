import { spawn } from 'node:child_process'
import path from 'node:path'

export const ROOT = path.resolve(__dirname, '..')
const BIN = path.join(ROOT, 'node_modules', '.bin')

/** Runs another TypeScript file of the tools. */
export const TYPESCRIPT = ['node', '-r', 'ts-node/register'] as const

export interface Ended {
  readonly code: number
  /** What it wrote on both streams; empty when it wrote on the terminal itself. */
  readonly output: string
}

/**
 * Runs a program in the project folder, with the project's own Node and tools first on its PATH.
 * @param own variables of its environment beside this process's.
 */
export function runCommand(
  command: readonly string[],
  show: 'quiet' | 'show' = 'quiet',
  own: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const [program = '', ...args] = command
  const folders = [path.dirname(process.execPath), BIN, process.env['PATH']]
  const env = { ...process.env, ...own, PATH: folders.join(path.delimiter) }
  const child = spawn(program, args, {
    cwd: ROOT,
    env,
    stdio: show === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 3, output }))
  })
}
