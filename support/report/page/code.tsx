import type { ComponentChildren } from 'preact'
import { plain } from './plain'
import { Said } from './said'

/** Text as a machine wrote it or takes it. */
export function Code({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard
    <pre class="code" lang="en" tabIndex={0}>
      <code>{plain(text)}</code>
    </pre>
  )
}

export interface CopyableProps {
  readonly heading: ComponentChildren
  readonly text: string
}

/** Commands under a heading, with a button that copies them. */
export function CopyableCode({ heading, text }: CopyableProps) {
  return (
    <div class="copyable">
      <div class="heading">
        {heading}
        <button type="button" class="copy" hidden>
          <span class="todo">
            <Said words={{ en: 'Copy', zh: '复制' }} />
          </span>
          <span class="done">
            <Said words={{ en: 'Copied', zh: '已复制' }} />
          </span>
        </button>
      </div>
      <Code text={text} />
    </div>
  )
}
