import { readFile } from 'node:fs/promises'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { UsageError } from '../errors'
import { type Expectation, expectationSchema } from './expectations'

const fileSchema = z.strictObject({ expectations: z.array(expectationSchema) })

const KEYS: readonly string[] = Object.keys(expectationSchema.shape)

/**
 * Reads a file of expectations: YAML, or JSON, which is YAML too.
 * @throws UsageError that names the file, the line and the first thing that is wrong with it.
 */
export async function readExpectations(file: string): Promise<Expectation[]> {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new UsageError(`The file of expectations ${file} cannot be read: ${cause.message}`, { cause })
  })
  return parseExpectations(text, file)
}

export function parseExpectations(text: string, file: string): Expectation[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [broken] = [...document.errors, ...document.warnings]
  if (broken) throw new UsageError(`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message}`)
  const parsed = fileSchema.safeParse(document.toJS())
  if (parsed.success) return parsed.data.expectations
  const [issue] = parsed.error.issues
  const node = issue && placeOf(document, issue.path)
  const line = node?.range ? `:${lines.linePos(node.range[0]).line}` : ''
  throw new UsageError(`${file}${line}: ${issue ? complaint(issue, document.toJS()) : 'holds no expectations'}`)
}

/** The innermost node on the path that is there: of a missing key the entry that lacks it. */
function placeOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]) {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node)) return node
  }
  return document.contents
}

function complaint({ code, path, message, ...issue }: z.core.$ZodIssue, whole: unknown): string {
  const [, index, key] = path
  const where = typeof index === 'number' ? `expectation ${index + 1}` : 'the file'
  if (code === 'unrecognized_keys' && 'keys' in issue) {
    const known = typeof index === 'number' ? KEYS.join(', ') : 'expectations'
    return `${where} has the unknown key "${issue.keys[0]}"; known keys: ${known}`
  }
  if (typeof index !== 'number') return 'a file of expectations holds the key expectations, with a list below it'
  if (key === undefined) return `${where} ${message}`
  const value = valueAt(whole, path)
  if (value === undefined) return `${where} lacks the key ${String(key)}`
  return `${where}: ${String(key)} ${JSON.stringify(value)} ${code === 'invalid_type' ? 'must be a text' : message}`
}

function valueAt(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    whole,
  )
}
