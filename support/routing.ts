import type { HostName, MachineName } from './lab/addresses'
import { addressOn, numberOf } from './lab/addresses'
import { vantageOf } from './lab/names'
import { type Drop, dropsOf, grown } from './probes/drops'
import type { Records } from './views'
import type { LabWorld } from './world'

/**
 * A route of a machine to a subnet, by way of a host. For another machine's loopback addresses it has to come before the
 * machine's own, and the kernel has to be told that such addresses may come over the cable.
 */
export async function addRoute(world: LabWorld, from: MachineName, subnet: string, by: HostName): Promise<void> {
  const { lab, undo, transcript } = world
  const { netns } = await vantageOf(lab, from)
  const { wishes } = await lab.host({ name: by })
  const isLoopback = subnet.startsWith('127.')
  const way = `${subnet} via ${addressOn(wishes.segment, numberOf(by)).v4}${isLoopback ? ' table local' : ''}`
  const change = async (line: string) => {
    await lab.lan.must(['nsenter', `--net=${netns}`, ...line.split(' ')])
  }
  const lines = [...(isLoopback ? [ALLOW_LOOPBACK] : []), `ip route add ${way}`]
  for (const line of lines) {
    transcript.add(from, line)
    await change(line)
    undo.defer(() => change(line.replace(' add ', ' delete ').replace(/=1$/, '=0')))
  }
}

const ALLOW_LOOPBACK = 'sysctl -w net.ipv4.conf.eth0.route_localnet=1'

export async function noteDrops({ lab, notes, transcript }: LabWorld, name: HostName): Promise<void> {
  transcript.add(name, SHOW_DROPS)
  notes.set(
    `drops of ${name}`,
    (await dropsOf(await lab.host({ name }))).map((drop) => JSON.stringify(drop)),
  )
}

/** The chains in which a host has dropped packets since they were noted. */
export async function newDrops({ lab, notes, transcript }: LabWorld, name: HostName): Promise<Records> {
  const before = notes.get(`drops of ${name}`)
  if (!before) throw new Error(`The drops of ${name} were not noted: put that Given before`)
  transcript.add(name, SHOW_DROPS)
  const known = before.map((text) => JSON.parse(text) as Drop)
  return grown(known, await dropsOf(await lab.host({ name })))
}

const SHOW_DROPS = 'iptables-save --counters | grep DROP'
