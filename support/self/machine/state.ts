import { readFileSync } from 'node:fs'
import path from 'node:path'
import { execa } from 'execa'

const SCRIPT = readFileSync(path.join(__dirname, 'state.sh'), 'utf8')

/** Links, addresses, routes, rules, sysctls, namespaces, mounts, cgroups and Docker objects of this very machine. */
export async function machineState(): Promise<ReadonlySet<string>> {
  const { stdout } = await execa('sh', ['-c', SCRIPT, 'state'])
  const lines = stdout.split('\n').filter(Boolean)
  if (!lines.some((line) => line.startsWith('link: lo'))) throw new Error(`The machine cannot be looked at: ${stdout}`)
  return new Set(lines)
}

/** One row per line that came (+) or went (-). */
export function changes(before: ReadonlySet<string>, now: ReadonlySet<string>): { CHANGE: string }[] {
  const came = [...now].filter((line) => !before.has(line)).map((line) => `+ ${line}`)
  const went = [...before].filter((line) => !now.has(line)).map((line) => `- ${line}`)
  return [...came, ...went].map((line) => ({ CHANGE: line }))
}
