import { runCommand, TYPESCRIPT } from './command'
import { addUp, seconds, type Tally } from './tally'

export interface Check {
  readonly name: string
  readonly command: readonly string[]
  /** Mends what a program can mend. */
  readonly fix?: readonly string[]
}

export const CHECKS: readonly Check[] = [
  {
    name: 'format and lint',
    command: ['biome', 'check', '--error-on-warnings', '--colors=off'],
    fix: ['biome', 'check', '--write'],
  },
  {
    name: 'gherkin',
    command: [...TYPESCRIPT, 'tools/lint-gherkin.ts', '--require-faults'],
    fix: [...TYPESCRIPT, 'tools/lint-gherkin.ts', '--fix'],
  },
  { name: 'claims', command: [...TYPESCRIPT, 'tools/lint-claims.ts'] },
  { name: 'changes', command: [...TYPESCRIPT, 'tools/lint-changes.ts'] },
  { name: 'suites', command: [...TYPESCRIPT, 'tools/lint-suites.ts'] },
  { name: 'layers', command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'cli', 'support', 'steps', 'tools'] },
  { name: 'types', command: ['tsc', '--project', '.'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  { name: 'steps', command: [...TYPESCRIPT, 'tools/lint-steps.ts'] },
  { name: 'workflows', command: [...TYPESCRIPT, 'tools/lint-workflows.ts'] },
]

/** Runs the checks side by side and prints a line for each, with the output of those that fail. */
export async function runChecks(checks: readonly Check[] = CHECKS): Promise<Tally> {
  return addUp(await Promise.all(checks.map(runCheck)))
}

async function runCheck({ name, command }: Check): Promise<Tally> {
  const start = performance.now()
  const { code, output } = await runCommand(command)
  const passed = code === 0
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds(performance.now() - start)})`)
  if (!passed) console.log(output.trim().replaceAll(/^/gm, '  '))
  return {
    passed: passed ? 1 : 0,
    failed: passed ? 0 : 1,
    skipped: 0,
    code: passed ? 0 : 1,
    failures: passed ? [] : [name],
  }
}
