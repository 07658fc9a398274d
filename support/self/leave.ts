import { openSync } from 'node:fs'
import type { Lab } from '../lab/lab'
import { labels } from '../lab/machine'

/** What a step of a suite leaves on purpose, by the word of the step: nothing of it is ever given back. */
const ON_THE_LAN: Readonly<Record<string, readonly string[]>> = {
  link: ['ip', 'link', 'add', 'left0', 'type', 'bridge'],
  route: ['ip', 'route', 'add', 'blackhole', '10.99.0.0/16'],
  process: ['sh', '-c', 'sleep 1000 > /dev/null 2>&1 &'],
  socket: ['sh', '-c', 'socat -u UDP-LISTEN:9999 OPEN:/dev/null > /dev/null 2>&1 & sleep 0.2'],
  mount: ['mount', '-t', 'tmpfs', 'left', '/mnt'],
  file: ['touch', '/tmp/left'],
}

const IN_THIS_PROCESS: Readonly<Record<string, () => unknown>> = {
  file: () => openSync(__filename, 'r'),
  timer: () => setInterval(() => undefined, 60_000),
}

export async function leaveOnLan(lab: Lab, kind: string): Promise<void> {
  await lab.lan.must(known(ON_THE_LAN, kind))
}

export function leaveInThisProcess(kind: string): void {
  known(IN_THIS_PROCESS, kind)()
}

export async function leaveInOuterEngine({ outer, session, id }: Lab, kind: string): Promise<void> {
  const Labels = labels({ run: session.run, lab: id }, 'left')
  const kinds: Readonly<Record<string, () => Promise<unknown>>> = {
    container: () =>
      outer.api.createContainer({ Image: session.toolsImage, Labels, HostConfig: { NetworkMode: 'none' } }),
    volume: () => outer.api.createVolume({ Name: `left-${id}`, Labels }),
  }
  await known(kinds, kind)()
}

function known<T>(kinds: Readonly<Record<string, T>>, kind: string): T {
  const found = kinds[kind]
  if (found === undefined) throw new Error(`Unknown "${kind}"; known are: ${Object.keys(kinds).join(', ')}`)
  return found
}
