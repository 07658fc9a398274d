import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { generateMessages } from '@cucumber/gherkin'
import { type Envelope, IdGenerator, SourceMediaType } from '@cucumber/messages'
import { UsageError } from '../errors'
import type { Scenario } from '../results/results'
import { ScenarioIndex } from '../results/scenario-index'

const ROOT = path.resolve(__dirname, '../..')

/** Every scenario of the project's features, as it stands in them now. @throws UsageError for a feature that is none. */
export async function readCatalogue(root = ROOT): Promise<readonly Scenario[]> {
  const files = await Array.fromAsync(glob('features/**/*.feature', { cwd: root }))
  const scenarios = await Promise.all(
    files.sort().map(async (file) => scenariosIn(file, await readFile(path.join(root, file), 'utf8'))),
  )
  return scenarios.flat()
}

/** The scenarios of a feature, an outline's rows each on its own. @param file relative to the project. */
export function scenariosIn(file: string, text: string): readonly Scenario[] {
  const index = new ScenarioIndex()
  const options = { includeGherkinDocument: true, includePickles: true, newId: IdGenerator.uuid() }
  const envelopes = generateMessages(text, file, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, options)
  return envelopes.flatMap(({ gherkinDocument, pickle, parseError }: Envelope) => {
    if (parseError) throw new UsageError(`${file} cannot be read: ${parseError.message}`)
    if (gherkinDocument) index.add(gherkinDocument)
    return pickle ? [index.scenarioOf(pickle)] : []
  })
}
