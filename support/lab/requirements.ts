import type { Engine } from '../engine/engine'
import type { OuterAddress } from '../outer/outer-engine'
import type { CapabilityState } from '../session'
import { labels, rights } from './machine'
import { script } from './scripts'

/** A feature of the kernel under the outer engine, found by trying it. */
export interface Capability {
  readonly name: string
  readonly what: string
  readonly neededFor: string
  /** What to do when it is missing. */
  readonly cure: string
}

const loading = (name: string) => `modprobe ${name} on the outer engine's machine`

export const CAPABILITIES: readonly Capability[] = [
  { name: 'veth', what: 'veth pairs', neededFor: 'every container on a bridge; the LAN', cure: loading('veth') },
  {
    name: 'bridge',
    what: 'Linux bridges',
    neededFor: 'docker0 and every bridge network; the LAN',
    cure: loading('bridge'),
  },
  {
    name: 'br_netfilter',
    what: 'iptables for bridged frames',
    neededFor: 'icc=false, TRACE of bridged frames',
    cure: loading('br_netfilter'),
  },
  { name: 'nat', what: 'iptables NAT', neededFor: 'publishing ports, egress', cure: loading('iptable_nat') },
  { name: 'raw', what: 'the raw table of iptables', neededFor: 'engines from 28.0', cure: loading('iptable_raw') },
  { name: 'trace', what: 'the TRACE target of iptables', neededFor: 'the path of a packet', cure: loading('xt_TRACE') },
  {
    name: 'iptables_legacy',
    what: 'the old iptables back end, and its packet logger',
    neededFor: 'TRACE as it was before nftables',
    cure: `${loading('iptable_raw')}, and nfnetlink_log`,
  },
  { name: 'ipv6', what: 'IPv6', neededFor: 'IPv6 networks', cure: 'boot without ipv6.disable=1' },
  { name: 'vxlan', what: 'VXLAN devices', neededFor: 'overlay networks', cure: loading('vxlan') },
  { name: 'macvlan', what: 'macvlan devices', neededFor: 'macvlan networks', cure: loading('macvlan') },
  { name: 'ipvlan', what: 'ipvlan devices', neededFor: 'ipvlan networks', cure: loading('ipvlan') },
  {
    name: 'vlan',
    what: 'VLAN sub-interfaces (802.1q)',
    neededFor: 'macvlan and ipvlan on a VLAN',
    cure: loading('8021q'),
  },
  { name: 'dummy', what: 'dummy devices', neededFor: 'macvlan and ipvlan without a parent', cure: loading('dummy') },
  {
    name: 'ip_vs',
    what: 'IP virtual server',
    neededFor: 'virtual addresses of services, the routing mesh',
    cure: `${loading('ip_vs')}, and net.ipv4.ip_forward=1 on the machine`,
  },
  { name: 'esp', what: 'IPsec ESP', neededFor: 'encrypted overlay networks', cure: loading('esp4') },
  { name: 'netem', what: 'network emulation', neededFor: 'delay and loss', cure: loading('sch_netem') },
]

export const capabilityNames: readonly string[] = CAPABILITIES.map(({ name }) => name)

/** Tries every capability in a scratch network namespace of a container: that kernel is the one that counts. */
export async function probeCapabilities(
  outer: Engine,
  address: OuterAddress,
  toolsImage: string,
): Promise<Record<string, CapabilityState>> {
  const container = await outer.api.createContainer({
    Image: toolsImage,
    Cmd: script('try-capabilities.sh'),
    // a terminal's log has no header before each line
    Tty: true,
    Labels: labels({ run: '', lab: '' }, 'requirements'),
    HostConfig: { ...rights(address), NetworkMode: 'none' },
  })
  try {
    await container.start()
    await container.wait()
    return readCapabilities((await container.logs({ stdout: true, stderr: false })).toString())
  } finally {
    await container.remove({ force: true, v: true })
  }
}

/** Reads lines `name yes` and `name no REASON`. A capability without a line counts as missing. */
export function readCapabilities(log: string): Record<string, CapabilityState> {
  const states = CAPABILITIES.map(({ name }): [string, CapabilityState] => {
    const [, here, reason = ''] = new RegExp(String.raw`^${name} (yes|no)(?: ([^\r\n]*))?`, 'm').exec(log) ?? []
    return [name, { here: here === 'yes', reason: here ? reason : 'it could not be tried' }]
  })
  return Object.fromEntries(states)
}

/**
 * Why a scenario with these tags cannot run here; undefined when it can. `@requires-esp` wants the feature, `@lacks-esp`
 * a kernel without it.
 */
export function whyMissing(
  states: Readonly<Record<string, CapabilityState>>,
  tags: readonly string[],
): string | undefined {
  for (const tag of tags) {
    const [, wants, name] = /^@(requires|lacks)-(.+)$/.exec(tag) ?? []
    if (name === undefined) continue
    const state = states[name]
    if (!state) throw new Error(`Unknown requirement "${name}"; known are: ${capabilityNames.join(', ')}`)
    if (wants === 'lacks' && state.here) return `the kernel here has ${name}`
    if (wants === 'requires' && !state.here) return `the kernel here has no ${name}: ${state.reason}`
  }
  return undefined
}
