/** What a transcript says that its reader will see, beside what whoever typed it saw. */
export interface Shown {
  readonly command: string
  readonly said: string
  readonly seen: string
}

const SAID = '# shows: '

/**
 * Reads what a shell printed that was given the script with `sh -v`: each line of the script, then what it printed.
 * @throws Error when a line of the script is not there.
 */
export function readTyped(script: string, printed: string): Shown[] {
  const lines = script.split('\n')
  let rest = printed
  const shown: Shown[] = []
  let said: string[] = []
  for (const [number, line] of lines.entries()) {
    if (line.startsWith(SAID)) said.push(line.slice(SAID.length))
    if (line.startsWith('#') || line === '') continue
    const place = rest.indexOf(`${line}\n`)
    if (place < 0) throw new Error(`The shell did not come to: ${line}\n${printed}`)
    rest = rest.slice(place + line.length + 1)
    const next = lines.slice(number + 1).find((each) => each !== '')
    const end = next === undefined ? rest.length : rest.indexOf(`${next}\n`)
    if (said.length > 0) shown.push(shownBy(line, said, rest.slice(0, end)))
    said = []
  }
  return shown
}

const OUTCOME = /^(answered|refused|no answer|unreachable|found|not found)\b/

/** An outcome is read from what was printed; any other words must stand in it, wherever the spaces are. */
function shownBy(command: string, said: readonly string[], printed: string): Shown {
  const all = said.join('; ')
  if (said.length === 1 && OUTCOME.test(all)) return { command, said: all, seen: outcomeIn(command, printed) }
  const squeezed = squeeze(printed)
  const isThere = said.every((words) => squeezed.includes(squeeze(words)))
  return { command, said: all, seen: isThere ? all : squeezed }
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The outcome of a look, in the words of the probes, from what ping, wget or curl printed. */
export function outcomeIn(command: string, text: string): string {
  const page = /\{"container".*\}/.exec(text)
  if (page) {
    const { container, client } = JSON.parse(page[0])
    return `answered by ${container}${client ? `, seen from ${client}` : ''}`
  }
  const isLookUp = /ping -c 1 -w 4 [a-z][\w.-]*$/.test(command)
  if (isLookUp && /bad address|not known|Temporary failure/.test(text)) return 'not found'
  if (isLookUp && /^PING /m.test(text)) return 'found'
  if (/ bytes from |, 0% packet loss/.test(text)) return 'answered'
  if (/refused/i.test(text)) return 'refused'
  if (/unreachable|No route to host/i.test(text)) return 'unreachable'
  if (/timed out|100% packet loss/i.test(text)) return 'no answer'
  return `nothing that is known: ${text.trim()}`
}
