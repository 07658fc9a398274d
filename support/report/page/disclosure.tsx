import type { ComponentChildren } from 'preact'

export interface DisclosureProps {
  readonly summary: ComponentChildren
  readonly children: ComponentChildren
  readonly open?: boolean
  readonly kind?: string
}

/** What is there for whoever wants it. */
export function Disclosure({ summary, children, open = false, kind = '' }: DisclosureProps) {
  return (
    <details open={open} class={kind}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
