/** Where progress is shown. `columns` and `rows` are a terminal's size; some terminals say 0 for "unknown". */
export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
}

/** Lines that stay, and below them a few that are redrawn: on a terminal. Elsewhere only the lines that stay. */
export interface StatusArea {
  /** Adds a line that stays. */
  print(line: string): void
  /** Leaves nothing but the lines that stay. */
  stop(): void
}

/** Milliseconds between two drawings. */
const PERIOD = 100
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/**
 * The cursor waits below the area and is never hidden, so that whatever kills the process leaves a sound terminal.
 * @param lines what to draw now, each fitting `widthIn(stream)`; it is given the sign that shows that something goes on.
 */
export function openStatusArea(stream: ProgressStream, lines: (spinner: string) => readonly string[]): StatusArea {
  if (!stream.isTTY) return { print: (line) => void stream.write(`${line}\n`), stop: () => undefined }
  let frame = 0
  let height = 0
  const draw = (above: string, area: readonly string[]) => {
    const erase = height > 0 ? `\u001B[${height}A\r\u001B[0J` : ''
    if (erase + above !== '' || area.length > 0) stream.write(erase + above + area.map((line) => `${line}\n`).join(''))
    height = area.length
  }
  const area = () => lines(FRAMES[frame % FRAMES.length] ?? '').slice(0, (stream.rows || 24) - 1)
  const timer = setInterval(() => {
    frame += 1
    draw('', area())
  }, PERIOD)
  timer.unref()
  return {
    print: (line) => draw(`${line}\n`, area()),
    stop() {
      clearInterval(timer)
      draw('', [])
    },
  }
}

/** Columns that a line of the area may take. A full line would make some terminals wrap. */
export function widthIn({ columns }: ProgressStream): number {
  return (columns || 80) - 1
}
