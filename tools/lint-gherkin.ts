import { glob, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CHANGES } from '../support/changes/changes'
import { CLAIMS } from '../support/claims/claims'
import { capabilityNames } from '../support/lab/requirements'
import { sabotageNames } from '../support/sabotage'
import { SUITE_TESTS } from '../support/suites/suite-tests'
import { type FeatureFile, type Problem, parseFeature } from './gherkin/feature-file'
import { fixLayout, judgeLayout } from './gherkin/layout'
import { judgeFaults, judgeFeature } from './gherkin/rules'
import type { KnownNames } from './gherkin/tags'
import { runMain } from './run-main'

const OPTIONS = { fix: { type: 'boolean' }, 'require-faults': { type: 'boolean' } } as const
const ROOT = path.resolve(__dirname, '..')

/**
 * All that is wrong with a feature, in the order of its lines.
 * @param requireFaults each scenario of the catalogue must name a fault that breaks it.
 */
export function lintFeature(
  place: string,
  text: string,
  known: KnownNames,
  { requireFaults = false }: { readonly requireFaults?: boolean } = {},
): readonly Problem[] {
  const file = parseFeature(place, text)
  if (!isFeature(file)) return file
  const faults = requireFaults ? judgeFaults(file) : []
  return [...judgeFeature(file, known), ...faults, ...judgeLayout(file)].toSorted((a, b) => a.line - b.line)
}

/** The feature laid out; as it is when it cannot be read. */
export function fixFeature(place: string, text: string): string {
  const file = parseFeature(place, text)
  return isFeature(file) ? fixLayout(file) : text
}

function isFeature(file: FeatureFile | readonly Problem[]): file is FeatureFile {
  return 'feature' in file
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS })
  const files = positionals.length > 0 ? positionals.map((file) => path.resolve(file)) : await featureFiles()
  const known = {
    claims: CLAIMS.map(({ id }) => id),
    changes: CHANGES.map(({ id }) => id),
    capabilities: capabilityNames,
    sabotages: sabotageNames,
    tests: SUITE_TESTS.map(({ name }) => name),
  }
  let count = 0
  for (const file of files) {
    const place = path.relative(ROOT, file).replaceAll(path.sep, '/')
    const text = await readFile(file, 'utf8')
    const better = values.fix ? fixFeature(place, text) : text
    if (better !== text) await writeFile(file, better)
    const problems = lintFeature(place, better, known, { requireFaults: values['require-faults'] ?? false })
    for (const { line, message } of problems) console.log(`${place}:${line} ${message}`)
    count += problems.length
  }
  console.log(`${files.length} features checked, ${count} problems`)
  return count === 0 ? 0 : 1
}

async function featureFiles(): Promise<string[]> {
  const files = await Array.fromAsync(glob('{features,labs}/**/*.feature', { cwd: ROOT }))
  return files.sort().map((file) => path.join(ROOT, file))
}

if (require.main === module) runMain(main)
