import semver from 'semver'
import type { Scenario } from '../results/results'
import { unsatisfied, VERSION_TAG } from '../versions'
import type { Claim } from './claim'
import { expectationOf } from './expectation'

/** The first version that vethlab knows; claims about older ones cannot be tried. */
const FIRST = '20.10.0'

/**
 * Where the scenarios of a claim do not show what the ledger expects: each version with an expectation needs a scenario
 * that shows it, and a claim that holds there may have none that refutes it.
 */
export function judgeCoverage(claim: Claim, scenarios: readonly Scenario[]): readonly string[] {
  const { id } = claim
  const supporting = scenarios.filter(({ claims }) => claims.supports.includes(id))
  const refuting = scenarios.filter(({ claims }) => claims.refutes.includes(id))
  if (supporting.length + refuting.length === 0) return [`${id} has no scenario`]
  const both = supporting
    .filter((scenario) => refuting.includes(scenario))
    .map((scenario) => `${id} is supported and refuted by one scenario, ${scenario.id}`)
  const problems = samples(claim, [...supporting, ...refuting]).flatMap((version) => {
    const here = (all: readonly Scenario[]) => all.filter(({ tags }) => unsatisfied(tags, version) === undefined)
    const problem = judgeVersion(claim, version, here(supporting), here(refuting))
    return problem === undefined ? [] : [{ version, problem }]
  })
  return [
    ...both,
    ...[...Map.groupBy(problems, ({ problem }) => problem)].map(([problem, where]) => {
      const versions = where.map(({ version }) => version)
      return `${id} ${problem} (${versions.join(', ')})`
    }),
  ]
}

function judgeVersion(
  claim: Claim,
  version: string,
  supporting: readonly Scenario[],
  refuting: readonly Scenario[],
): string | undefined {
  const expected = expectationOf(claim, { version })
  if (expected === undefined) return undefined
  const [against] = refuting
  if (expected === 'holds') {
    if (against) return `is expected to hold, and ${against.id} refutes it`
    return supporting.length > 0 ? undefined : 'is expected to hold, and no scenario supports it'
  }
  if (against) return undefined
  const [wrong] = supporting
  return wrong
    ? `is expected not to hold, and ${wrong.id} supports it while none refutes it`
    : 'is expected not to hold, and no scenario refutes it'
}

/** A version on each side of each bound that the ledger or a tag names: between them nothing changes. */
function samples({ expected }: Claim, scenarios: readonly Scenario[]): readonly string[] {
  const inRanges = Object.keys(expected).flatMap((range) => range.match(/\d+(\.\d+)*/g) ?? [])
  const inTags = scenarios.flatMap(({ tags }) => tags.flatMap((tag) => VERSION_TAG.exec(tag)?.[2] ?? []))
  const bounds = [...inRanges, ...inTags].map((bound) => semver.coerce(bound)?.version ?? FIRST)
  const later = bounds.filter((bound) => semver.gt(bound, FIRST)).flatMap((bound) => [before(bound), bound])
  return [...new Set([FIRST, ...later])].toSorted(semver.compare)
}

function before(version: string): string {
  const { major, minor, patch } = new semver.SemVer(version)
  if (patch > 0) return `${major}.${minor}.${patch - 1}`
  return minor > 0 ? `${major}.${minor - 1}.999` : `${major - 1}.999.999`
}
