import type { ProbeRecord } from '../../results/attachments'
import type { Interface, Namespace, Topology } from '../../topology-state'

type Place = readonly [namespace: string, name: string]

const LOOPBACK = { number: 1, name: 'lo', kind: 'loopback', up: true, addresses: ['127.0.0.1/8'] }
const LAN: Namespace['routes'] = [{ to: '10.66.0.0/24', through: 'eth0' }]

function link(name: string, kind: string, more: Partial<Interface> = {}): Interface {
  return { number: 2, name, kind, up: true, addresses: [], ...more }
}

function veth(name: string, [namespace, other]: Place, more: Partial<Interface> = {}): Interface {
  return link(name, 'veth', { peer: { namespace, interface: other }, ...more })
}

function namespace(
  id: string,
  kind: Namespace['kind'],
  links: Interface[],
  routes: Namespace['routes'] = [],
): Namespace {
  const [machine = '', name = machine] = id.split('/')
  return { id, machine, kind, name, interfaces: [LOOPBACK, ...links], routes }
}

function container(host: string, name: string, network: string, address: string): Topology['containers'][number] {
  const networks = [{ network, address, aliases: [] }]
  return { name, host, running: true, mode: 'own', namespace: `${host}/${name}`, networks }
}

function lan(...machines: string[]): Namespace {
  const ports = machines.map((machine) => veth(`to-${machine}`, [machine, 'eth0'], { master: 'lan0' }))
  const bridge = link('lan0', 'bridge', { addresses: ['10.66.0.1/24'] })
  return namespace('lan', 'lan', [bridge, ...ports], [{ to: '10.66.0.0/24', through: 'lan0' }])
}

const host = (name: string) => ({ name, kind: 'host' as const, engine: 'docker 28.5.2' })

/** For tests: c1 and web on docker0 of host1, web's port 80 published as 5000, and the outsider. */
export function sampleBridge(c1 = 'c1'): Topology {
  const routes = [
    { to: 'default', via: '172.17.0.1', through: 'eth0' },
    { to: '172.17.0.0/16', through: 'eth0' },
  ]
  const inside = (name: string, port: string, address: string) =>
    namespace(`host1/${name}`, 'container', [veth('eth0', ['host1', port], { addresses: [`${address}/16`] })], routes)
  const own = [
    veth('eth0', ['lan', 'to-host1'], { addresses: ['10.66.0.11/24'] }),
    link('docker0', 'bridge', { addresses: ['172.17.0.1/16'], network: 'bridge' }),
    veth('vetha', [`host1/${c1}`, 'eth0'], { master: 'docker0' }),
    veth('vethb', ['host1/web', 'eth0'], { master: 'docker0' }),
  ]
  const outside = [veth('eth0', ['lan', 'to-outsider'], { addresses: ['10.66.0.99/24'] })]
  return {
    machines: [{ name: 'lan', kind: 'lan' }, host('host1'), { name: 'outsider', kind: 'outsider' }],
    namespaces: [
      namespace('host1', 'machine', own, [...LAN, { to: '172.17.0.0/16', through: 'docker0' }]),
      inside(c1, 'vetha', '172.17.0.2'),
      inside('web', 'vethb', '172.17.0.3'),
      lan('host1', 'outsider'),
      namespace('outsider', 'machine', outside, LAN),
    ],
    containers: [container('host1', c1, 'bridge', '172.17.0.2'), container('host1', 'web', 'bridge', '172.17.0.3')],
    networks: [],
    publications: [
      { host: 'host1', address: '0.0.0.0', hostPort: 5000, protocol: 'tcp', container: 'web', port: 80, rule: true },
    ],
  }
}

/** For tests: an overlay network over two hosts, a container of its on each. */
export function sampleOverlay(): Topology {
  const names = ['host1', 'host2']
  const spaces = names.flatMap((name, index) => {
    const [guest, number] = [`c${index + 1}`, index + 1]
    const eth0 = veth('eth0', [`${name}/over`, 'veth0'], { addresses: [`10.0.1.${number}/24`] })
    const hidden = [
      link('br0', 'bridge'),
      link('vxlan0', 'vxlan', { vni: 4097, master: 'br0' }),
      veth('veth0', [`${name}/${guest}`, 'eth0'], { master: 'br0' }),
    ]
    const card = veth('eth0', ['lan', `to-${name}`], { addresses: [`10.66.0.1${number}/24`] })
    return [
      namespace(name, 'machine', [card], LAN),
      namespace(`${name}/over`, 'overlay', hidden),
      namespace(`${name}/${guest}`, 'container', [eth0], [{ to: '10.0.1.0/24', through: 'eth0' }]),
    ]
  })
  return {
    machines: [{ name: 'lan', kind: 'lan' }, ...names.map(host)],
    namespaces: [...spaces, lan(...names)],
    containers: names.map((name, index) => container(name, `c${index + 1}`, 'over', `10.0.1.${index + 1}`)),
    networks: [],
    publications: [],
  }
}

/** For tests: c1 on a macvlan network on host1's card, and nothing else. */
export function sampleMacvlan(): Topology {
  const eth0 = link('eth0', 'macvlan bridge', {
    addresses: ['10.66.0.101/24'],
    peer: { namespace: 'host1', interface: 'eth0' },
  })
  const card = veth('eth0', ['lan', 'to-host1'], { addresses: ['10.66.0.11/24'] })
  return {
    machines: [{ name: 'lan', kind: 'lan' }, host('host1')],
    namespaces: [
      namespace('host1', 'machine', [card], LAN),
      namespace('host1/c1', 'container', [eth0], LAN),
      lan('host1'),
    ],
    containers: [container('host1', 'c1', 'wire', '10.66.0.101')],
    networks: [],
    publications: [],
  }
}

export function sampleProbe(from: string, to: string, more: Partial<ProbeRecord> = {}): ProbeRecord {
  const seen = { probe: 'echo', outcome: 'answered', command: '', exitCode: 0, milliseconds: 1, raw: '' } as const
  return { ...seen, from, to, role: 'observation', ...more }
}
