import type { HostName } from './lab/addresses'
import { vantageOf } from './lab/names'
import { folderScript } from './lab/scripts'
import { Workload } from './lab/workload'
import type { LabWorld } from './world'

/** A process of the host itself, no container, that answers web requests on every address. */
export async function startWebServer({ lab, undo, transcript }: LabWorld, name: HostName, port: number): Promise<void> {
  const { machine } = await lab.host({ name })
  const pid = (
    await lab.lan.must(folderScript(__dirname, 'by-hand-server.sh', machine.netns, name, String(port)))
  ).trim()
  undo.defer(async () => {
    const end = 'kill "$1" && rm -r "$2"'
    await lab.lan.must(['sh', '-c', end, 'end', pid, `/tmp/server-${name}-${port}`])
  })
  for (const line of serverByHand(name, port)) transcript.add(name, line)
}

function serverByHand(name: string, port: number): string[] {
  const page = JSON.stringify(JSON.stringify({ container: name, client: '' }))
  const answer = `"HTTP/1.0 200 OK\\r\\n\\r\\n" . ${page}`
  const serve = `1 while <$c> =~ /\\S/; print $c ${answer}; close $c`
  const listen = `$s = IO::Socket::INET->new(Listen => 5, LocalPort => ${port}, ReuseAddr => 1) or die $!`
  return [
    `perl -MIO::Socket::INET -e '${listen}; while ($c = $s->accept) { ${serve} }' &`,
    `until ss -Hlnt 'sport = :${port}' | grep -q .; do sleep 0.1; done`,
  ]
}

/**
 * The cure for a host that cannot talk to macvlan containers on its own card: a macvlan device of the host's own beside
 * theirs, and a route to the container through it.
 */
export async function addShim(
  { lab, undo, transcript }: LabWorld,
  name: HostName,
  own: string,
  container: string,
): Promise<void> {
  const host = await lab.host({ name })
  const { addresses } = await Workload.find([host], container)
  const [address] = addresses.values()
  const { netns } = await vantageOf(lab, name)
  const commands = [
    'ip link add shim link eth0 type macvlan mode bridge',
    `ip address add ${own}/32 dev shim`,
    'ip link set shim up',
    `ip route add ${address}/32 dev shim`,
  ]
  undo.defer(async () => {
    await lab.lan.must(['nsenter', `--net=${netns}`, 'ip', 'link', 'delete', 'shim'])
  })
  for (const command of commands) {
    transcript.add(name, command)
    await lab.lan.must(['nsenter', `--net=${netns}`, ...command.split(' ')])
  }
}

/** The outsider becomes the router of VLANs on the cable: an interface of its own on each, and forwarding between them. */
export async function routeVlans(
  { lab, undo, transcript }: LabWorld,
  vlans: ReadonlyMap<string, string>,
): Promise<void> {
  const { netns } = await lab.outsider()
  const type = async (command: string) => {
    transcript.add('outsider', command)
    await lab.lan.must(['nsenter', `--net=${netns}`, ...command.split(' ')])
  }
  for (const [vlan, address] of vlans) {
    await type(`ip link add link eth0 name eth0.${vlan} type vlan id ${vlan}`)
    undo.defer(async () => {
      await lab.lan.must(['nsenter', `--net=${netns}`, 'ip', 'link', 'delete', `eth0.${vlan}`])
    })
    await type(`ip address add ${address} dev eth0.${vlan}`)
    await type(`ip link set eth0.${vlan} up`)
  }
  const before = (await lab.lan.must(['nsenter', `--net=${netns}`, 'sysctl', '-n', 'net.ipv4.ip_forward'])).trim()
  undo.defer(async () => {
    await lab.lan.must(['nsenter', `--net=${netns}`, 'sysctl', '-w', `net.ipv4.ip_forward=${before}`])
  })
  await type('sysctl -w net.ipv4.ip_forward=1')
}
