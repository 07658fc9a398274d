import type { ComponentChildren } from 'preact'

export interface TableProps {
  readonly headings: readonly ComponentChildren[]
  readonly rows: readonly (readonly ComponentChildren[])[]
  readonly caption?: ComponentChildren
  /** The first cell of each row names it. */
  readonly named?: boolean
  readonly kind?: 'data' | 'text'
}

/** Characters. A cell with more takes several lines. */
const LONG = 40

function isLong(cell: ComponentChildren): boolean {
  return typeof cell === 'string' && cell.length > LONG
}

/** A table that scrolls by itself where it is wider than the page. */
export function Table({ headings, rows, caption, named = false, kind = 'data' }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard
    <div class="scrolls" tabIndex={0}>
      <table class={kind}>
        {caption === undefined ? null : <caption>{caption}</caption>}
        <thead>
          <tr>
            {headings.map((heading, column) => (
              <th scope="col" key={column}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={number}>
              {row.map((cell, column) =>
                named && column === 0 ? (
                  <th scope="row" key={column}>
                    {cell}
                  </th>
                ) : (
                  <td class={isLong(cell) ? 'long' : undefined} key={column}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
