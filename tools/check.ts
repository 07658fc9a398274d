import { parseArgs } from 'node:util'
import { CHECKS, runChecks } from './checks'
import { runCommand } from './command'
import { choose, runMain } from './run-main'

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { fix: { type: 'boolean' } } })
  const checks = choose(CHECKS, positionals)
  if (!values.fix) return (await runChecks(checks)).code
  const codes: number[] = []
  for (const { fix } of checks) if (fix) codes.push((await runCommand(fix, 'show')).code)
  return Math.max(0, ...codes)
}

runMain(main)
