import { eventually } from './eventually'
import { Workload } from './lab/workload'
import { isAnnouncement } from './port-watch'
import { reachAddress } from './probes/echo'
import type { Packet } from './probes/packets'
import { askForContainers } from './topology'
import type { LabWorld } from './world'

/** Engines from 28.0 announce a container at once and two times more, a second apart. */
const TIMES = 3
const WINDOW = 3_500

/**
 * Starts a container on the default bridge, gives its engine the time in which it would announce it, and only then
 * lets it ping.
 */
export async function pingFromNew(
  world: LabWorld,
  name: string,
  target: string,
  soFar: () => Promise<readonly Packet[]>,
): Promise<void> {
  const said = await askForContainers(world, [{ name, host: 'host1', settings: {} }])
  if (said.get(name) !== 'started') throw new Error(`${name}: ${said.get(name)}`)
  const { addresses } = await Workload.find(world.lab.hosts, name)
  const own = (packet: Packet) => isAnnouncement(packet) && [...addresses.values()].includes(packet.sender)
  await eventually(soFar, (packets) => packets.filter(own).length >= TIMES, {
    what: `the announcements of ${name}`,
    deadline: WINDOW,
    interval: 200,
  }).catch(() => undefined)
  await world.observe(await world.plan(reachAddress, [name], [target]))
}
