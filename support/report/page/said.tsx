import type { ComponentChildren } from 'preact'
import type { Words } from '../../claims/claim'
import { chinese } from './chinese'

/** A sentence in the language that the reader has chosen. */
export function Said({ words: { en, zh } }: { words: Words }) {
  return <InBoth en={en} zh={chinese(zh)} />
}

/** The same for what is more than a sentence. */
export function InBoth({ en, zh }: { en: ComponentChildren; zh: ComponentChildren }) {
  return (
    <>
      <span data-in="en" lang="en">
        {en}
      </span>
      <span data-in="zh" lang="zh-Hans">
        {zh}
      </span>
    </>
  )
}

/** What is written in English whatever the reader has chosen: features, commands, messages. */
export function English({ children }: { children: ComponentChildren }) {
  return <span lang="en">{children}</span>
}
