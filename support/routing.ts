import type { HostName, MachineName } from './lab/addresses'
import { addressOn, numberOf } from './lab/addresses'
import { vantageOf } from './lab/names'
import { type Drop, dropsOf, grown } from './probes/drops'
import type { Records } from './views'
import type { LabWorld } from './world'

/** A route of a machine to a subnet, by way of a host. */
export async function addRoute(world: LabWorld, from: MachineName, subnet: string, by: HostName): Promise<void> {
  const { lab, undo, transcript } = world
  const { netns } = await vantageOf(lab, from)
  const { wishes } = await lab.host({ name: by })
  const change = (verb: string) => `ip route ${verb} ${subnet} via ${addressOn(wishes.segment, numberOf(by)).v4}`
  undo.defer(async () => {
    await lab.lan.must(['nsenter', `--net=${netns}`, ...change('delete').split(' ')])
  })
  transcript.add(from, change('add'))
  await lab.lan.must(['nsenter', `--net=${netns}`, ...change('add').split(' ')])
}

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
