import type { ComponentChildren } from 'preact'

const ACTIVE =
  /<\s*(script|foreignObject|iframe|object|embed|image|use|a)\b|\son\w+\s*=|(href|src)\s*=|url\(\s*['"]?(?!#)/i

export interface DrawingProps {
  /** Made by this program: an `<svg>` element. */
  readonly svg: string
}

/** A drawing of ours that takes the page's colours and fonts. @throws Error when it holds more than shapes and text. */
export function Drawing({ svg }: DrawingProps) {
  if (!svg.startsWith('<svg') || ACTIVE.test(svg)) throw new Error(`No plain drawing: ${svg.slice(0, 80)}`)
  return <div class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
}

/** A picture from elsewhere, shut away in an image. */
export function Picture({ svg, description }: DrawingProps & { readonly description: string }) {
  return <img src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`} alt={description} />
}

export function Figure({ children, caption }: { children: ComponentChildren; caption: ComponentChildren }) {
  return (
    <figure>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard */}
      <div class="scrolls" tabIndex={0}>
        {children}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
