/** Names that tags may carry. */
export interface KnownNames {
  readonly claims: readonly string[]
  readonly changes: readonly string[]
  readonly capabilities: readonly string[]
  readonly sabotages: readonly string[]
  /** Tests of Docker's own suites. */
  readonly tests: readonly string[]
}

interface TagForm {
  readonly form: string
  /** A group holds the part that must be a known name. */
  readonly pattern: RegExp
  readonly names?: keyof KnownNames
  /** The only folder whose features carry it. */
  readonly folder?: string
}

const FORMS: readonly TagForm[] = [
  { form: '@smoke', pattern: /^@smoke$/ },
  { form: '@claim-S39', pattern: /^@claim-(S.+)$/, names: 'claims' },
  { form: '@refutes-S57', pattern: /^@refutes-(S.+)$/, names: 'claims' },
  { form: '@change-<behaviour>', pattern: /^@change-(.+)$/, names: 'changes' },
  { form: '@moby-<test>', pattern: /^@moby-(.+)$/, names: 'tests' },
  { form: '@docker<28.0', pattern: /^@docker<\d+\.\d+(\.\d+)?$/ },
  { form: '@docker>=28.0', pattern: /^@docker>=\d+\.\d+(\.\d+)?$/ },
  { form: '@requires-<capability>', pattern: /^@requires-(.+)$/, names: 'capabilities' },
  { form: '@lacks-<capability>', pattern: /^@lacks-(.+)$/, names: 'capabilities' },
  { form: '@breaks-with-<sabotage>', pattern: /^@breaks-with-(.+)$/, names: 'sabotages' },
  { form: '@fresh-host', pattern: /^@fresh-host$/ },
  { form: '@slow', pattern: /^@slow$/ },
  { form: '@self', pattern: /^@self$/, folder: 'features/self/' },
  { form: '@points-10', pattern: /^@points-\d+$/, folder: 'labs/' },
  { form: '@hidden', pattern: /^@hidden$/, folder: 'labs/' },
  { form: '@bonus', pattern: /^@bonus$/, folder: 'labs/' },
  { form: '@needs-<criterion>', pattern: /^@needs-[a-z0-9]+(-[a-z0-9]+)*$/, folder: 'labs/' },
]

/** What is wrong with a tag of the feature at `path` (relative to the project); undefined when it may stand. */
export function objectionToTag(tag: string, path: string, known: KnownNames): string | undefined {
  if (tag === '@this') return '@this is for the scenario at hand only: remove it before a commit'
  const found = FORMS.find(({ pattern }) => pattern.test(tag))
  if (!found) return `unknown tag ${tag}; the tags are ${FORMS.map(({ form }) => form).join(' ')}`
  if (found.folder && !path.startsWith(found.folder)) return `${tag} belongs into ${found.folder} only`
  return found.names ? objectionToName(tag, found, known[found.names]) : undefined
}

function objectionToName(tag: string, { pattern, names }: TagForm, known: readonly string[]): string | undefined {
  const name = pattern.exec(tag)?.[1] ?? ''
  return known.includes(name) ? undefined : `${tag} names no known one of the ${names}: ${inShort(known)}`
}

/** All of a few names; of many, which are numbered, the first and the last. */
function inShort(names: readonly string[]): string {
  return names.length > 40 ? `${names[0]} to ${names.at(-1)}` : names.join(', ')
}
