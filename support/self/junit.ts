import path from 'node:path'
import { execa } from 'execa'
import { create } from 'xmlbuilder2'
import { MachineError } from '../errors'

const SCHEMA = path.resolve(__dirname, '../report/junit.xsd')

/** Where the JUnit report differs from its schema, a line each. @throws MachineError without xmllint. */
export async function schemaComplaints(file: string): Promise<string[]> {
  const { code, exitCode, stderr } = await execa('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, file], {
    reject: false,
  })
  if (code === 'ENOENT') throw new MachineError('xmllint is missing: apt-get install libxml2-utils')
  return exitCode === 0 ? [] : stderr.split('\n')
}

interface Node {
  readonly [name: string]: unknown
}

/** What the report says of each scenario: `passed`, or the name of the element that says otherwise. */
export function junitRecords(xml: string): { SCENARIO: string; SAYS: string; TYPE: string; SUBJECT: string }[] {
  const root = create(xml).end({ format: 'object' }) as unknown as { testsuites: Node }
  return listOf(root.testsuites['testsuite']).flatMap((suite) =>
    listOf(suite['testcase']).map((testCase) => {
      const says = ['failure', 'error', 'skipped'].find((name) => name in testCase) ?? 'passed'
      const [verdict = {}] = listOf(testCase[says])
      return {
        SCENARIO: String(testCase['@name']),
        SAYS: says,
        TYPE: String(verdict['@type'] ?? '-'),
        SUBJECT: hasSubject(suite) ? 'named' : '-',
      }
    }),
  )
}

function hasSubject(suite: Node): boolean {
  const [properties = {}] = listOf(suite['properties'])
  return listOf(properties['property']).some((property) => property['@name'] === 'subject')
}

/** One element reads as itself, several as a list. */
function listOf(node: unknown): Node[] {
  if (node === undefined) return []
  return (Array.isArray(node) ? node : [node]) as Node[]
}
