import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Status } from 'allure-js-commons'
import type { Category } from 'allure-js-commons/sdk'
import { FileSystemWriter, randomUuid } from 'allure-js-commons/sdk/reporter'
import type { Subject } from '../results/attachments'
import type { Results } from '../results/results'
import { allureTest, type Keeper } from './allure-test'

export const ALLURE_RESULTS = 'allure-results'

const CATEGORIES: Category[] = [
  { name: 'The behaviour differs', matchedStatuses: [Status.FAILED], messageRegex: '(?s)(?!Blocked: |Flaky: ).*' },
  { name: 'Blocked: a control was not met', matchedStatuses: [Status.FAILED], messageRegex: '(?s)Blocked: .*' },
  { name: 'Flaky: not the same each time', matchedStatuses: [Status.FAILED], messageRegex: '(?s)Flaky: .*' },
  { name: 'Broken: the harness could not look', matchedStatuses: [Status.BROKEN] },
  { name: 'Skipped', matchedStatuses: [Status.SKIPPED] },
]

/**
 * Writes `<run folder>/allure-results/` from the results; evidence is copied from where the results name it. Nothing of
 * an earlier writing is left, since Allure would show it as retries.
 */
export async function writeAllureResults(runFolder: string, results: Results): Promise<void> {
  const resultsDir = path.join(runFolder, ALLURE_RESULTS)
  await rm(resultsDir, { recursive: true, force: true })
  await mkdir(resultsDir, { recursive: true })
  const writer = new FileSystemWriter({ resultsDir })
  for (const row of results.results) writer.writeResult(allureTest(results, row, keeper(writer, runFolder)))
  writer.writeCategoriesDefinitions(CATEGORIES)
  writer.writeEnvironmentInfo(environmentOf(results))
  await writeFile(path.join(resultsDir, 'executor.json'), JSON.stringify(executorOf(results)))
}

function keeper(writer: FileSystemWriter, runFolder: string): Keeper {
  const source = (extension: string) => `${randomUuid()}-attachment${extension}`
  return {
    text(name, type, extension, text) {
      const attachment = { name, type, source: source(extension) }
      writer.writeAttachment(attachment.source, Buffer.from(text))
      return attachment
    },
    file(name, type, place) {
      const from = path.join(runFolder, ...place.split('/'))
      if (!existsSync(from)) return []
      const attachment = { name, type, source: source(path.extname(place)) }
      writer.writeAttachmentFromPath(attachment.source, from)
      return [attachment]
    },
  }
}

function environmentOf({ subjects, run }: Results): Record<string, string> {
  const each = (value: (subject: Subject) => string | undefined) =>
    [...new Set(subjects.flatMap((subject) => value(subject) ?? []))].join(', ')
  const values = {
    Engine: each(({ engine }) => `${engine.family} ${engine.version}`),
    Source: each(({ engine }) => engine.source),
    Package: each(({ engine }) => engine.package),
    Options: each(({ options }) => (options === null ? undefined : JSON.stringify(options))),
    Driver: each(({ driver }) => driver),
    Kernel: each(({ kernel }) => kernel),
    iptables: each(({ iptables }) => iptables),
    'Outer engine': each(({ outer }) => outer),
    Run: run.id,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}

/** The build order is what Allure sorts a trend by: seconds since the epoch grow from run to run. */
function executorOf({ run }: Results): Record<string, string | number> {
  const buildOrder = Math.floor(Date.parse(run.started) / 1000)
  return { name: 'vethlab', type: 'vethlab', buildName: run.id, buildOrder, reportName: `vethlab ${run.started}` }
}
