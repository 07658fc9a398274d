import { z } from 'zod'

/** The first three places where a value is not as its schema has it, in one line. */
export function complaintsOf({ issues }: z.ZodError): string {
  const lines = issues.slice(0, 3).map((issue) => `${z.core.toDotPath(issue.path) || 'the whole'}: ${issue.message}`)
  return [...lines, ...(issues.length > 3 ? [`and ${issues.length - 3} more`] : [])].join('; ')
}

/**
 * What an engine or a tool has answered, in the form that its documents promise.
 * @throws Error naming the question, and the fields that are missing or of another kind.
 */
export function readAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
  question: string,
): z.infer<Schema> {
  const { data, error } = schema.safeParse(answer)
  if (error) throw new Error(`The answer to ${question} has another form than is documented: ${complaintsOf(error)}`)
  return data
}
