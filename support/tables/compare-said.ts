import { differs } from './compare-rows'
import type { RawTable } from './rows'

const WHOLE = ['started', 'created', 'removed', 'connected', 'disconnected']

/**
 * Compares what an engine said with a table of NAME and ANSWER. Words such as `started` are the whole answer; of an
 * error the table gives the part that matters, in any case of letters.
 * @throws AssertionError with a line per answer that differs.
 */
export function compareSaid(said: ReadonlyMap<string, string>, [headings = [], ...rows]: RawTable): void {
  if (headings.join(' ') !== 'NAME ANSWER') throw new Error('The columns of a table of answers are NAME and ANSWER')
  const unexpected = [...said].filter(([name]) => !rows.some(([wanted]) => wanted === name))
  const lines = [
    ...rows.flatMap(([name = '', answer = '']) =>
      fits(said.get(name), answer) ? [] : [line(name, answer, said.get(name))],
    ),
    ...unexpected.map(([name, answer]) => line(name, 'nothing', answer)),
  ]
  if (lines.length > 0)
    throw differs(
      `The engine answers differently in ${lines.length} of ${rows.length + unexpected.length} cases`,
      lines,
      rows,
      [...said],
    )
}

function fits(said: string | undefined, answer: string): boolean {
  if ([said, answer].some((text = '') => WHOLE.includes(text))) return said === answer
  return answer !== '' && said !== undefined && said.toLowerCase().includes(answer.toLowerCase())
}

function line(name: string, expected: string, observed = 'nothing'): string {
  return `  ${name}: expected ${expected}, observed ${observed}`
}

/** For what a scenario needs to begin with. @throws Error naming the first that was answered otherwise. */
export function mustAll(said: ReadonlyMap<string, string>, wanted: string): void {
  for (const [name, answer] of said) if (answer !== wanted) throw new Error(`${name}: ${answer}`)
}
