import { parse } from 'yaml'
import { z } from 'zod'

// GitLab publishes a schema, but in no package; this is the part of it that our file keeps to, and nothing else passes.

const words = z.union([z.string(), z.array(z.string())])
const variables = z.record(z.string(), z.union([z.string(), z.number()]))
const when = z.enum(['always', 'on_success', 'on_failure', 'never', 'manual'])
const rule = z.strictObject({
  if: z.string().optional(),
  when: when.optional(),
  changes: z.array(z.string()).optional(),
})
const script = z.array(z.string()).min(1)

const artifacts = z.strictObject({
  paths: z.array(z.string()).optional(),
  exclude: z.array(z.string()).optional(),
  when: z.enum(['always', 'on_success', 'on_failure']).optional(),
  expire_in: z.string().optional(),
  name: z.string().optional(),
  reports: z.strictObject({ junit: words }).optional(),
})

const cache = z.strictObject({
  key: z.union([z.string(), z.strictObject({ files: z.array(z.string()).max(2), prefix: z.string().optional() })]),
  paths: z.array(z.string()).min(1),
  when: z.enum(['always', 'on_success', 'on_failure']).optional(),
  policy: z.enum(['pull', 'push', 'pull-push']).optional(),
})

const service = z.strictObject({
  name: z.string(),
  alias: z.string().optional(),
  command: z.array(z.string()).optional(),
})
const need = z.union([
  z.string(),
  z.strictObject({ job: z.string(), artifacts: z.boolean().optional(), optional: z.boolean().optional() }),
])

const jobShape = {
  extends: words.optional(),
  stage: z.string().optional(),
  image: z.string().optional(),
  services: z.array(z.union([z.string(), service])).optional(),
  tags: z.array(z.string()).optional(),
  variables: variables.optional(),
  before_script: script.optional(),
  script: script.optional(),
  after_script: script.optional(),
  needs: z.array(need).optional(),
  rules: z.array(rule).optional(),
  when: when.optional(),
  timeout: z.string().optional(),
  interruptible: z.boolean().optional(),
  allow_failure: z.union([z.boolean(), z.strictObject({ exit_codes: z.array(z.number()) })]).optional(),
  resource_group: z.string().optional(),
  parallel: z.strictObject({ matrix: z.array(z.record(z.string(), words)).min(1) }).optional(),
  artifacts: artifacts.optional(),
  cache: z.union([cache, z.array(cache).max(4)]).optional(),
  pages: z.union([z.boolean(), z.strictObject({ publish: z.string() })]).optional(),
}
const jobSchema = z.strictObject(jobShape)

const globals = {
  stages: z.array(z.string()).default(['build', 'test', 'deploy']),
  workflow: z.strictObject({ name: z.string().optional(), rules: z.array(rule) }).optional(),
  default: z
    .strictObject({ image: jobShape.image, interruptible: jobShape.interruptible, timeout: jobShape.timeout })
    .optional(),
  variables: variables.optional(),
}
const globalsSchema = z.object(globals)
type Job = z.infer<typeof jobSchema>

/** What is wrong with a .gitlab-ci.yml: a keyword that is none, a job, a stage or a template that is not there. */
export function gitlabProblems(text: string): string[] {
  const file = z.record(z.string(), z.unknown()).parse(parse(text))
  const { stages } = globalsSchema.parse(file)
  const named = Object.entries(file).filter(([name]) => !(name in globals))
  const jobs = new Map<string, Job>()
  const malformed = named.flatMap(([name, value]) => {
    const { data, error } = jobSchema.safeParse(value)
    if (data) jobs.set(name, data)
    return error ? [`${name}: ${z.prettifyError(error).replaceAll('\n', ' ')}`] : []
  })
  return malformed.length > 0 ? malformed : [...jobs].flatMap(([name, job]) => strays(name, job, jobs, stages))
}

function strays(name: string, job: Job, jobs: ReadonlyMap<string, Job>, stages: readonly string[]): string[] {
  const needs = (job.needs ?? []).map((each) => (typeof each === 'string' ? each : each.job))
  const parents = [job.extends ?? []].flat()
  const inherited = parents.map((parent) => jobs.get(parent))
  const isTemplate = name.startsWith('.')
  const has = (key: 'script' | 'timeout') => [job, ...inherited].some((each) => each?.[key] !== undefined)
  return [
    ...[...needs, ...parents].filter((other) => !jobs.has(other)).map((other) => `${name}: there is no job ${other}`),
    ...(job.stage !== undefined && !stages.includes(job.stage) ? [`${name}: there is no stage ${job.stage}`] : []),
    ...(isTemplate || has('script') ? [] : [`${name}: it has no script`]),
    ...(isTemplate || has('timeout') ? [] : [`${name}: it has no timeout`]),
  ]
}
