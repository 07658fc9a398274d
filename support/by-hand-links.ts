import type { HostName } from './lab/addresses'
import { vantageOf } from './lab/names'
import { addNamespace, deleteNamespace } from './lab/namespaces'
import { enter, type Vantage } from './probes/probe'
import { cell, type RawTable, readRows } from './tables/rows'
import { hostIn } from './topology'
import type { LabWorld } from './world'

/** Makes each namespace of a table; in a new one nothing is set up, unless LOOPBACK says `up`. */
export async function makeNamespaces(world: LabWorld, table: RawTable, asked?: HostName): Promise<void> {
  for (const row of readRows(table, ['NAMESPACE'], ['HOST', 'LOOPBACK'])) {
    const name = cell(row, 'NAMESPACE')
    const host = await world.lab.host({ name: hostIn(row, asked) })
    world.transcript.add(host.name, `ip netns add ${name}`)
    await addNamespace(world.lab.lan, host, name)
    world.undo.defer(async () => {
      await deleteNamespace(world.lab.lan, host, name).catch(() => undefined)
    })
    if (row['LOOPBACK'] === 'up') await type(world, await vantageOf(world.lab, name), 'ip link set lo up')
  }
}

export async function removeNamespace({ lab, transcript }: LabWorld, name: string, of: HostName): Promise<void> {
  transcript.add(of, `ip netns delete ${name}`)
  await deleteNamespace(lab.lan, await lab.host({ name: of }), name)
}

export async function makeVethPairs(world: LabWorld, table: RawTable, asked?: HostName): Promise<void> {
  for (const row of readRows(table, ['LINK', 'PEER'], ['HOST'])) {
    const [link, peer] = [cell(row, 'LINK'), cell(row, 'PEER')]
    const host = await vantageOf(world.lab, hostIn(row, asked))
    await type(world, host, `ip link add ${link} type veth peer name ${peer}`)
    forgetLinks(world, host, link, peer)
  }
}

/** Makes each bridge of a table and sets it up, with an address of the host's own if there is one. */
export async function makeBridges(world: LabWorld, table: RawTable): Promise<void> {
  for (const row of readRows(table, ['BRIDGE'], ['HOST', 'ADDRESS'])) {
    const bridge = cell(row, 'BRIDGE')
    const host = await vantageOf(world.lab, hostIn(row))
    await type(world, host, `brctl addbr ${bridge}`)
    forgetLinks(world, host, bridge)
    if (row['ADDRESS']) await type(world, host, `ip address add ${row['ADDRESS']} dev ${bridge}`)
    await type(world, host, `ip link set ${bridge} up`)
  }
}

/** Puts each link of a table where its row says, gives it its address, and sets it up. */
export async function setUpLinks(world: LabWorld, table: RawTable): Promise<void> {
  for (const row of readRows(table, ['LINK'], ['HOST', 'NAMESPACE', 'BRIDGE', 'ADDRESS', 'GATEWAY'])) {
    const link = cell(row, 'LINK')
    const host = hostIn(row)
    const { NAMESPACE, BRIDGE, ADDRESS, GATEWAY } = row
    if (NAMESPACE) await moveLink(world, link, host, NAMESPACE)
    if (BRIDGE) await type(world, await vantageOf(world.lab, host), `brctl addif ${BRIDGE} ${link}`)
    const place = await vantageOf(world.lab, NAMESPACE ?? host)
    if (ADDRESS) await type(world, place, `ip address add ${ADDRESS} dev ${link}`)
    await type(world, place, `ip link set ${link} up`)
    if (GATEWAY) await type(world, place, `ip route add default via ${GATEWAY}`)
  }
}

/** @param to a namespace, or a container whose own namespace it is. */
export async function moveLink(world: LabWorld, link: string, of: HostName, to: string): Promise<void> {
  const [host, target] = [await vantageOf(world.lab, of), await vantageOf(world.lab, to)]
  const move = ['ip', 'link', 'set', link, 'netns']
  world.transcript.add(of, [...move, typedNamespace(target)].join(' '))
  await world.lab.lan.must(enter(host, [...move, target.netns]))
}

export async function deleteLink(world: LabWorld, link: string, of: string): Promise<void> {
  await type(world, await vantageOf(world.lab, of), `ip link delete ${link}`)
}

/** Does what a person would type at a vantage, with the lab's tools. */
async function type({ lab, transcript }: LabWorld, at: Vantage, command: string): Promise<void> {
  const { machine, prefix } = at.typed
  // a container may not change its own network; the host may, from inside it
  const typed = prefix.startsWith('docker ') ? `nsenter --net=${typedNamespace(at)} ` : prefix
  transcript.add(machine, typed + command)
  await lab.lan.must(enter(at, command.split(' ')))
}

function typedNamespace({ name, typed: { machine, prefix } }: Vantage): string {
  if (!prefix.startsWith('docker ')) return name
  return `"$(on ${machine} docker inspect --format '{{.NetworkSettings.SandboxKey}}' ${name})"`
}

/** Links that went into a namespace, or with their other end, are gone already. */
function forgetLinks({ lab, undo }: LabWorld, host: Vantage, ...links: readonly string[]): void {
  undo.defer(async () => {
    for (const link of links) await lab.lan.exec(enter(host, ['ip', 'link', 'delete', link]))
  })
}
