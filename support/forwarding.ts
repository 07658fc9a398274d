import { quote } from './engine/transcript'
import type { HostName } from './lab/addresses'
import type { Records } from './views'
import type { LabWorld } from './world'

const FORWARD = 'net.ipv4.ip_forward'
const FILTER_BRIDGED = 'net.bridge.bridge-nf-call-iptables'

/** Whether frames that a bridge of the host forwards are handed to iptables on their way: br_netfilter's switch. */
export async function filterBridgedFrames(world: LabWorld, name: HostName, on: boolean): Promise<void> {
  await set(world, name, FILTER_BRIDGED, on ? '1' : '0')
}

/** The host hands on nothing between its interfaces, until an engine that starts switches forwarding on. */
export async function stopForwarding(world: LabWorld, name: HostName): Promise<void> {
  await set(world, name, FORWARD, '0')
}

/** @param policy ACCEPT or DROP: what happens to a forwarded packet that no rule has judged. */
export async function setForwardPolicy(world: LabWorld, name: HostName, policy: string): Promise<void> {
  const before = await forwardPolicy(world, name)
  world.undo.defer(async () => {
    await must(world, name, ['iptables-nft', '-P', 'FORWARD', before])
  })
  await type(world, name, ['iptables', '-P', 'FORWARD', policy], ['iptables-nft', '-P', 'FORWARD', policy])
}

/** Whether a host forwards IPv4, and what happens to a forwarded packet that no rule has judged. */
export async function forwardingOf(world: LabWorld, name: HostName): Promise<Records> {
  const isOn = (await must(world, name, ['sysctl', '-n', FORWARD])).trim() === '1'
  const policy = await forwardPolicy(world, name)
  world.transcript.add(name, `sysctl -n ${FORWARD}`, isOn ? '1' : '0')
  world.transcript.add(name, "iptables -S FORWARD | grep -e '-P'", `-P FORWARD ${policy}`)
  return [{ FORWARDS: isOn ? 'yes' : 'no', POLICY: policy }]
}

/** A chain that nobody has touched accepts, and may not be there at all. */
async function forwardPolicy(world: LabWorld, name: HostName): Promise<string> {
  const [, policy = 'ACCEPT'] =
    /^-P FORWARD (\w+)/m.exec(await must(world, name, ['iptables-nft', '-S', 'FORWARD'])) ?? []
  return policy
}

async function set(world: LabWorld, name: HostName, setting: string, value: string): Promise<void> {
  const before = await must(world, name, ['sysctl', '-n', setting])
  world.undo.defer(async () => {
    await must(world, name, ['sysctl', '-w', `${setting}=${before.trim()}`])
  })
  await type(world, name, ['sysctl', '-w', `${setting}=${value}`])
}

async function type(world: LabWorld, name: HostName, typed: readonly string[], real = typed): Promise<void> {
  world.transcript.add(name, typed.map(quote).join(' '))
  await must(world, name, real)
}

async function must({ lab }: LabWorld, name: HostName, argv: readonly string[]): Promise<string> {
  const { machine } = await lab.host({ name })
  return lab.lan.must(['nsenter', `--net=${machine.netns}`, ...argv])
}
