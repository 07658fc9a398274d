import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { convert } from 'xmlbuilder2'
import { z } from 'zod'
import { sampleResults, sampleRow } from '../results/sample-results'
import { junitXml, withoutBadCharacters } from './junit'

const error = {
  type: 'AssertionError',
  message: 'It <differs> & "more"\n  a -> b: \u0000\u001B[31mred\uFFFF',
  step: 'Then x',
}
const PROBE = {
  probe: 'echo' as const,
  from: 'c1',
  to: 'c2',
  outcome: 'no answer' as const,
  command: 'ping c2',
  exitCode: 1,
  milliseconds: 2000,
  raw: '',
  role: 'observation' as const,
}
const RESULTS = sampleResults([
  sampleRow('passed', { probes: [PROBE] }),
  sampleRow('failed', {
    result: 'failed',
    error,
    observations: [{ subject: 'answers', expected: [['FROM'], ['c1']], observed: [['FROM'], ['c2']] }],
  }),
  sampleRow('blocked', { result: 'blocked', error: { ...error, type: 'BlockedError' } }),
  sampleRow('broken', { result: 'broken', reason: 'timed out in "x"', laterErrors: [{ ...error, step: 'After' }] }),
  sampleRow('skipped', { result: 'skipped', reason: 'no ip_vs' }),
  sampleRow('passed', { subject: 'docker-20.10.5' }),
])
const XML = junitXml(RESULTS)

const texts = z.record(z.string(), z.string())
const suiteSchema = z.looseObject({
  '@name': z.string(),
  testcase: z.union([z.array(z.looseObject({})), z.looseObject({}).transform((one) => [one])]),
})

function suites(xml: string): z.infer<typeof suiteSchema>[] {
  const parsed = convert(xml, { format: 'object' })
  const { testsuites } = z.object({ testsuites: z.looseObject({ testsuite: z.unknown() }) }).parse(parsed)
  return z.array(suiteSchema).parse([testsuites.testsuite].flat())
}

test('there is a suite for each feature and subject, which its properties name', () => {
  const [older, newer] = suites(XML).sort((one, other) => (one['@name'] < other['@name'] ? -1 : 1))
  assert.deepEqual(
    [older?.['@name'], newer?.['@name']],
    ['Container names on docker 20.10.5', 'Container names on docker 28.5.2'],
  )
  assert.deepEqual(
    [newer?.['@tests'], newer?.['@failures'], newer?.['@errors'], newer?.['@skipped']],
    ['5', '2', '1', '1'],
  )
  const { property } = z.object({ property: z.array(texts) }).parse(newer?.['properties'])
  assert.ok(property.some((each) => each['@name'] === 'engine.version' && each['@value'] === '28.5.2'))
})

test('behaviour and blocked are failures, the harness is an error, skipped gives its reason', () => {
  const cases = suites(XML).find((suite) => suite['@name'].endsWith('28.5.2'))?.testcase ?? []
  const kinds = cases.map((each) => ['failure', 'error', 'skipped'].filter((kind) => kind in each).join())
  assert.deepEqual(kinds, ['', 'failure', 'failure', 'error', 'skipped'])
  assert.ok(
    XML.includes('<failure message="It &lt;differs&gt; &amp; &quot;more&quot;" type="AssertionError">It &lt;differs'),
  )
  assert.equal(texts.parse(cases[2]?.['failure'])['@type'], 'blocked')
  assert.match(texts.parse(cases[3]?.['error'])['#'] ?? '', /timed out in "x"\n\nAfter:\nIt &lt;differs/)
  assert.equal(texts.parse(cases[4]?.['skipped'])['@message'], 'no ip_vs')
  assert.match(String(cases[0]?.['system-out']), /observation \| echo {2}\| c1 {3}\| c2 \| no answer/)
  assert.match(String(cases[1]?.['system-out']), /Observed answers\n {2}\| FROM \|\n! \| c2/)
})

test('a run that did not come to its end is an error, even with no scenario', () => {
  const xml = junitXml(sampleResults([], { complete: false, interrupted: 'SIGINT' }))
  assert.match(xml, /<testsuites name="vethlab" tests="1" failures="0" errors="1"/)
  assert.match(xml, /<error message="The run was interrupted \(SIGINT\)\."/)
})

test('characters that XML cannot hold are dropped, all others kept', () => {
  assert.equal(withoutBadCharacters('a\u0000\u0008\u000B\uFFFE\uD800b\t\n 名😀'), 'ab\t\n 名😀')
  assert.ok(XML.includes('[31mred'))
})

test('the file is valid by its schema, and a wrong one is not', (context) => {
  const check = findChecker()
  if (!check) return context.skip('neither xmllint nor a JDK is here')
  const good = [XML, junitXml(sampleResults([])), junitXml(sampleResults([], { complete: false }))]
  const bad = [
    XML.replace('<skipped ', '<omitted '),
    XML.replaceAll(' message="no ip_vs"', ''),
    XML.replace('tests="5"', 'tests="five"'),
  ]
  assert.deepEqual(check([...good, ...bad]), [true, true, true, false, false, false])
})

/** Says of each document whether it is valid. */
type Checker = (documents: readonly string[]) => boolean[]

const SCHEMA = path.join(__dirname, 'junit.xsd')

const JAVA = `
import java.io.File;
import javax.xml.validation.SchemaFactory;
import javax.xml.transform.stream.StreamSource;
class Validate {
  public static void main(String[] names) throws Exception {
    var schema = SchemaFactory.newInstance("http://www.w3.org/2001/XMLSchema").newSchema(new File(names[0]));
    for (int place = 1; place < names.length; place++) {
      try {
        schema.newValidator().validate(new StreamSource(new File(names[place])));
        System.out.println("valid");
      } catch (org.xml.sax.SAXException error) {
        System.out.println(error.getMessage());
      }
    }
  }
}
`

function findChecker(): Checker | undefined {
  const has = (command: string, argument: string) => spawnSync(command, [argument]).status === 0
  if (has('xmllint', '--version')) {
    return inFiles((files) =>
      files.map((file) => spawnSync('xmllint', ['--noout', '--schema', SCHEMA, file]).status === 0),
    )
  }
  if (!has('javac', '-version')) return undefined
  return inFiles((files, folder) => {
    const program = path.join(folder, 'Validate.java')
    writeFileSync(program, JAVA)
    const lines = execFileSync('java', [program, SCHEMA, ...files], { encoding: 'utf8' })
      .trimEnd()
      .split('\n')
    return lines.map((line) => line === 'valid')
  })
}

function inFiles(check: (files: readonly string[], folder: string) => boolean[]): Checker {
  return (documents) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vethlab-junit-'))
    try {
      const files = documents.map((_, place) => path.join(folder, `${place}.xml`))
      for (const [place, file] of files.entries()) writeFileSync(file, documents[place] ?? '')
      return check(files, folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}
