import type { Lan } from '../lab/lan'
import type { Workload } from '../lab/workload'

/** A socket that waits in a workload's network namespace, and the program behind it. */
export interface Listener {
  /** Without its port, which may differ from run to run; `any` for all addresses. */
  readonly address: string
  readonly protocol: string
  readonly program: string
  /** Where that program runs, which need not be where its socket is: the container's name, or its host's. */
  readonly place: string
}

/** All that listens in the network namespace of a workload. @throws Error for a line that ss does not explain. */
export async function listenersOf(lan: Lan, workload: Workload): Promise<readonly Listener[]> {
  const text = await lan.must(['nsenter', `--net=${workload.netns}`, 'ss', '-H', '-l', '-n', '-p', '-t', '-u'])
  const sockets = readSockets(text)
  return Promise.all(
    sockets.map(async ({ pid, ...socket }) => ({ ...socket, place: await placeOf(lan, workload, pid) })),
  )
}

/** Reads the lines of `ss -H -l -n -p -t -u`. */
export function readSockets(text: string): (Omit<Listener, 'place'> & { readonly pid: string })[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [protocol = '', , , , address = '', , users = ''] = line.trim().split(/\s+/)
      const [, program, pid] = /\("([^"]+)",pid=(\d+)/.exec(users) ?? []
      if (program === undefined || pid === undefined) throw new Error(`Whose socket this is cannot be read: ${line}`)
      return { address: bare(address), protocol, program, pid }
    })
}

function bare(address: string): string {
  const host = address.replace(/:\d+$/, '')
  return ['*', '0.0.0.0', '[::]'].includes(host) ? 'any' : host
}

async function placeOf(lan: Lan, { name, process, host }: Workload, pid: string): Promise<string> {
  const processes = [`/proc/${pid}`, process, `/proc/${host.machine.pid}`]
  const namespaces = await lan.must(['readlink', ...processes.map((each) => `${each}/ns/pid`)])
  const [own, ofWorkload, ofHost] = namespaces.trim().split('\n')
  if (own === ofWorkload) return name
  return own === ofHost ? host.name : 'elsewhere'
}
