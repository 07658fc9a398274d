import type { HostName } from './lab/addresses'
import { vantageOf } from './lab/names'
import { Workload } from './lab/workload'
import { hostLinks, type NamedLink } from './probes/bridges'
import { deviceOf, macInWords } from './probes/device'
import { type Link, linksOf, readLinks } from './probes/links'
import { routesOf } from './probes/routes'
import type { Records } from './views'
import type { LabWorld } from './world'

export async function linkFacts({ lab, transcript }: LabWorld, link: string, name: HostName): Promise<Records> {
  const { machine } = await lab.host({ name })
  const facts = await deviceOf(lab.lan, machine.netns, link)
  const shown = [
    facts['CARRIER'] === 'yes' ? 'LOWER_UP' : 'NO-CARRIER',
    `mtu ${facts['MTU']}`,
    ...(facts['ADDRESS'] ? [`inet ${facts['ADDRESS']}`] : []),
    ...(facts['MAC ADDRESS']?.startsWith('02:42') ? ['link/ether 02:42:'] : []),
  ]
  transcript.add(name, `ip -d address show dev ${link}`, shown.join('\n'))
  return [facts]
}

/** brctl reads /sys, and that shows the network of whoever mounted it. */
const BRCTL_SHOW = ['unshare', '--mount', 'sh', '-c', 'mount -t sysfs sysfs /sys && brctl show']

/** The table of bridges as brctl prints it, with what belongs to containers called after them. */
export async function bridgeTable({ lab, transcript }: LabWorld, name: HostName): Promise<Records> {
  const host = await lab.host({ name })
  const [text, links] = await Promise.all([
    lab.lan.must(['nsenter', `--net=${host.machine.netns}`, ...BRCTL_SHOW]),
    hostLinks(lab.lan, host),
  ])
  const called = new Map(links.map((link) => [link.name, link.called]))
  const rows: { BRIDGE: string; 'BRIDGE ID': string; STP: string; ports: string[] }[] = []
  for (const line of text.split('\n').slice(1).filter(Boolean)) {
    const [bridge = '', id = '', stp = '', port = ''] = line.split(/\t+/)
    if (bridge !== '') rows.push({ BRIDGE: bridge, 'BRIDGE ID': idInWords(id, links, bridge), STP: stp, ports: [] })
    // a further port of the same bridge stands alone on its line
    const added = bridge === '' ? line.trim() : port
    if (added) rows.at(-1)?.ports.push(called.get(added) ?? added)
  }
  transcript.add(name, 'brctl show', rows.map(({ BRIDGE }) => `${BRIDGE} 8000.`).join('\n'))
  return rows.map(({ ports, ...row }) => ({ ...row, INTERFACES: ports.sort().join(', ') }))
}

function idInWords(id: string, links: readonly Link[], bridge: string): string {
  const mac = links.find(({ name }) => name === bridge)?.mac?.replaceAll(':', '')
  return mac !== undefined && id === `8000.${mac}` ? '8000 and the MAC address' : id
}

/** Each end of the veth pairs between containers and their host: at which end it points, and how the two are numbered. */
export async function vethPairs(world: LabWorld, name: HostName): Promise<Records> {
  const { lab, transcript } = world
  const host = await lab.host({ name })
  const outer = await hostLinks(lab.lan, host)
  const running = await host.engine.call((api) => api.listContainers())
  const workloads = await Promise.all(running.map(({ Id }) => Workload.find([host], Id)))
  transcript.add(name, 'ip link', '@if')
  const pairs = workloads
    .filter(({ borrows }) => borrows === undefined)
    .map(async (workload) => {
      transcript.add(name, `docker exec ${workload.name} ip link`, 'eth0@if')
      // unlike linksOf, with the tunnels that some kernels put into each namespace: they take numbers too
      const inner = readLinks(await lab.lan.must(['nsenter', `--net=${workload.netns}`, 'ip', '-j', '-d', 'address']))
      return inner.filter(({ kind }) => kind === 'veth').map((end) => pairOf(workload.name, end, inner, outer))
    })
  return (await Promise.all(pairs)).flat()
}

function pairOf(container: string, end: Link, inner: readonly Link[], outer: readonly NamedLink[]) {
  const other = outer.find(({ number, kind }) => number === end.peer && kind === 'veth')
  const back = inner.find(({ number }) => number === other?.peer)
  return {
    CONTAINER: container,
    INSIDE: end.name,
    'POINTS AT': other ? portInWords(other) : `${end.peer}`,
    'POINTS BACK AT': back?.name ?? `${other?.peer}`,
    NUMBERING: numberingOf(end, inner, other),
  }
}

function portInWords({ name, master = 'no bridge' }: Link): string {
  return `${/^veth[0-9a-f]{7}$/.test(name) ? 'veth and 7 digits' : name} at ${master}`
}

function numberingOf({ number }: Link, inner: readonly Link[], other: Link | undefined): string {
  if (other && number === other.number - 1) return 'inside the number before the one outside'
  const below = inner.filter((link) => link.number < number)
  return below.length === number - 1 ? 'inside the first free number' : `${number} and ${other?.number}`
}

const MAC_ADDRESSES = `'{{range .NetworkSettings.Networks}}MAC {{.MacAddress}} {{end}}'`

/** What the engine says and what the kernel has, beside the IPv4 address that the engine says. */
export async function macAddresses({ lab, transcript }: LabWorld, names: readonly string[]): Promise<Records> {
  const looks = names.map(async (name) => {
    const { host, info, netns } = await Workload.find(lab.hosts, name)
    const links = await linksOf(lab.lan, netns)
    const networks = Object.entries(info.NetworkSettings.Networks)
    const begins = networks.every(([, { MacAddress }]) => MacAddress.startsWith('02:42:')) ? '02:42:' : ''
    transcript.add(host.name, `docker inspect --format ${MAC_ADDRESSES} ${name}`, `MAC ${begins}`)
    transcript.add(host.name, `docker exec ${name} ip link`, `link/ether ${begins}`.trim())
    return networks.map(([network, { IPAddress, MacAddress }]) => {
      const card = links.find(({ addresses }) => addresses.some((each) => each.startsWith(`${IPAddress}/`)))
      return {
        CONTAINER: name,
        NETWORK: network,
        'IPV4 ADDRESS': IPAddress,
        'MAC ADDRESS': macInWords(MacAddress, IPAddress),
        'ON ITS CARD': card?.mac === MacAddress ? 'the same' : (card?.mac ?? 'no such card'),
      }
    })
  })
  return (await Promise.all(looks)).flat()
}

/** The IPv4 routes of a place; the bridges of a host's networks go by the names of these. */
export async function routesInWords({ lab, transcript }: LabWorld, name: string): Promise<Records> {
  const from = await vantageOf(lab, name)
  const host = lab.hosts.find((each) => each.name === name)
  const links = host ? await hostLinks(lab.lan, host) : []
  const called = new Map(links.map((link) => [link.name, link.called]))
  const routes = await routesOf(lab.lan, from)
  // the name of a bridge of a network is another one each time
  const shown = routes.map(({ DESTINATION, VIA, INTERFACE }) =>
    [DESTINATION, ...(VIA ? ['via', VIA] : []), 'dev', INTERFACE?.replace(/^br-[0-9a-f]{12}$/, 'br-')].join(' '),
  )
  transcript.add(from.typed.machine, `${from.typed.prefix}ip route`, shown.join('\n'))
  return routes.map((route) => ({
    ...route,
    INTERFACE: called.get(route['INTERFACE'] ?? '') ?? route['INTERFACE'] ?? '',
  }))
}
