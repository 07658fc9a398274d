import type { Scenario } from '../results/results'
import { bothSides, boundsIn, boundsOf, unsatisfied } from '../versions'
import type { Claim } from './claim'
import { expectationOf } from './expectation'

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

/** A version on each side of each bound that the ledger or a tag names. */
function samples({ expected }: Claim, scenarios: readonly Scenario[]): readonly string[] {
  const inRanges = Object.keys(expected).flatMap(boundsIn)
  return bothSides([...inRanges, ...scenarios.flatMap(({ tags }) => boundsOf(tags))])
}
