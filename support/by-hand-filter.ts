import { quote } from './engine/transcript'
import type { HostName } from './lab/addresses'
import type { LabWorld } from './world'

/** Whether frames that a bridge of the host forwards are handed to iptables on their way: br_netfilter's switch. */
export async function filterBridgedFrames(world: LabWorld, name: HostName, on: boolean): Promise<void> {
  const setting = 'net.bridge.bridge-nf-call-iptables'
  const before = await must(world, name, ['sysctl', '-n', setting])
  world.undo.defer(async () => {
    await must(world, name, ['sysctl', '-w', `${setting}=${before.trim()}`])
  })
  await type(world, name, ['sysctl', '-w', `${setting}=${on ? 1 : 0}`])
}

/** @param policy ACCEPT or DROP: what happens to a forwarded packet that no rule has judged. */
export async function setForwardPolicy(world: LabWorld, name: HostName, policy: string): Promise<void> {
  const rules = await must(world, name, ['iptables-nft', '-S', 'FORWARD'])
  const [, before = 'ACCEPT'] = /^-P FORWARD (\w+)/m.exec(rules) ?? []
  world.undo.defer(async () => {
    await must(world, name, ['iptables-nft', '-P', 'FORWARD', before])
  })
  await type(world, name, ['iptables', '-P', 'FORWARD', policy], ['iptables-nft', '-P', 'FORWARD', policy])
}

async function type(world: LabWorld, name: HostName, typed: readonly string[], real = typed): Promise<void> {
  world.transcript.add(name, typed.map(quote).join(' '))
  await must(world, name, real)
}

async function must({ lab }: LabWorld, name: HostName, argv: readonly string[]): Promise<string> {
  const { machine } = await lab.host({ name })
  return lab.lan.must(['nsenter', `--net=${machine.netns}`, ...argv])
}
