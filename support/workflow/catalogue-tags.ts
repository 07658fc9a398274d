/** What a run takes: feature files or folders, and a tag expression. */
export interface Selection {
  readonly paths: readonly string[]
  readonly tags: string
}

/**
 * The tag expression for the whole catalogue. The harness's tests of itself are no part of it; what is `@slow` is left
 * out unless it was asked for, by `slow` or in the expression itself.
 */
export function catalogueTags(tags: string, slow: boolean): string {
  const isAskedFor = slow || /@slow\b/.test(tags)
  return [tags && `(${tags})`, 'not @self', ...(isAskedFor ? [] : ['not @slow'])].filter(Boolean).join(' and ')
}
