/** What brings a line of a section into the form in which two states are compared; undefined for what says nothing. */
type Reader = (line: string) => string | undefined

const LONG_ID = /\b[0-9a-f]{64}\b/g
const SHORT_ID = /\/netns\/[0-9a-f]{12}$/

/** A handle of the engine for host mode, not a namespace of a container. */
const HOST_MODE = '/netns/default'

/** Sockets whose state is a person's doing; the others are the kernel's, on their way out. */
const SOCKET_STATES = new Set(['LISTEN', 'UNCONN', 'ESTAB', 'CLOSE-WAIT', 'SYN-SENT'])

const READERS: Readonly<Record<string, Reader>> = {
  connection: (line) => {
    const protocol = line.split(' ')[0]
    const part = (name: string) => new RegExp(`\\b${name}=(\\S+)`).exec(line)?.[1]
    const port = part('dport')
    return part('src') && `${protocol} ${part('src')} to ${part('dst')}${port ? `:${port}` : ''}`
  },
  link: (line) => {
    const [, name, flags = ''] = /^\d+: ([^:@]+)[^:]*: <([^>]*)>/.exec(line) ?? []
    return name && `${name} ${flags.split(',').filter(isOfLink).join(',')}`
  },
  address: (line) => {
    const [name, , ...addresses] = line.trim().split(/\s+/)
    return [name, ...addresses.filter((address) => !address.startsWith('fe80:'))].join(' ')
  },
  route: (line) =>
    /fe80|^(multicast|local|broadcast|anycast) |ff00::/.test(line)
      ? undefined
      : line.replace(' linkdown', '').replace(' pref medium', '').trim(),
  rule: (line) => line.trim(),
  socket: (line) => {
    const [protocol, state = '', , , local = '', peer = ''] = line.split(/\s+/)
    if (!SOCKET_STATES.has(state)) return undefined
    return state === 'ESTAB' || state === 'SYN-SENT'
      ? `${protocol} ${state} ${withoutPort(local)} ${withoutPort(peer)}`
      : `${protocol} ${state} ${local}`
  },
  unix: (line) => {
    const [protocol, state, , , path = ''] = line.split(/\s+/)
    return state === 'LISTEN' ? `${protocol} ${state} ${path.replace(LONG_ID, 'ID')}` : undefined
  },
  mount: (line) => {
    const [before = '', after = ''] = line.split(' - ')
    const place = (before.split(' ')[4] ?? '').replace(LONG_ID, 'ID').replace(SHORT_ID, '/netns/ID')
    return place.endsWith(HOST_MODE) ? undefined : `${after.split(' ')[0]} ${place}`
  },
  // a pattern that matches nothing stays as it is
  file: (line) => (line.endsWith('/*') ? undefined : line.replace(/^\/proc\/\w+\/root/, '')),
  process: (line) => {
    const [, name, state] = /\((.*)\) (\S)/.exec(line) ?? []
    return name && (state === 'Z' ? `${name} (zombie)` : name)
  },
  sysctl: (line) => {
    if (/\/(stable_secret|optimistic_dad):/.test(line)) return undefined
    const colon = line.indexOf(':')
    return `net.${line.slice(0, colon).replaceAll('/', '.')} = ${line.slice(colon + 1)}`
  },
  namespace: (line) => {
    const [type, path = ''] = line.split(' ')
    return type === 'nsfs' && !path.endsWith(HOST_MODE) ? path.split('/').at(-1) : undefined
  },
  // the same container in each of several hierarchies
  cgroup: (line) =>
    /[0-9a-f]{64}/.test(line) ? line.replace(/^\.\/(?:[a-z_,]+\/)?/, '').replace(LONG_ID, 'ID') : undefined,
}

/** What is the kernel's or the wiring's alone: it comes and goes while nobody does anything. */
function isOfLink(flag: string): boolean {
  return !['NO-CARRIER', 'LOWER_UP', 'M-DOWN'].includes(flag)
}

function withoutPort(address: string): string {
  return address.replace(/:[^:]*$/, '')
}

/** Of these one too many is a difference, although it reads the same as the others. */
const COUNTED = new Set(['process', 'mount', 'socket', 'connection'])

/**
 * What state.sh printed, as lines `SECTION: what there is`. Left out is what the kernel alone changes: link-local IPv6
 * addresses, counters, multicast routes, and the order.
 */
export function readState(text: string): string[] {
  const lines: string[] = []
  let section = ''
  let table = ''
  for (const line of text.split('\n').filter(Boolean)) {
    if (line.startsWith('== ')) section = line.slice(3)
    else if (line.startsWith('*')) table = line
    else {
      const read = section.startsWith('ip') ? ruleOf(line, table) : READERS[section]?.(line)
      if (read) lines.push(`${section}: ${read}`)
    }
  }
  return withCounts(lines)
}

/** A table with nothing but accepting chains is the same as no table. */
function ruleOf(line: string, table: string): string | undefined {
  if (/^#|^COMMIT|^:.* ACCEPT /.test(line)) return undefined
  return `${table} ${line.replace(/ \[[0-9:]+\]$/, '')}`
}

function withCounts(lines: readonly string[]): string[] {
  return [...Map.groupBy(lines, (line) => line)].flatMap(([line, { length }]) =>
    Array.from({ length: COUNTED.has(line.split(':')[0] ?? '') ? length : 1 }, (_, place) =>
      place === 0 ? line : `${line} (number ${place + 1})`,
    ),
  )
}
