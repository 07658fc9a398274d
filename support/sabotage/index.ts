import { addressAdded } from './address-added'
import { anotherEngine } from './another-engine'
import { booksFalsified } from './books-falsified'
import { boundToLoopback } from './bound-to-loopback'
import { bridgeDown } from './bridge-down'
import { bridgePortIsolated } from './bridge-port-isolated'
import { bridgeUnfiltered } from './bridge-unfiltered'
import { bridgedFramesFiltered } from './bridged-frames-filtered'
import { bridgesFlood } from './bridges-flood'
import { bridgesJoined } from './bridges-joined'
import { chainAdded } from './chain-added'
import { chainsRemoved } from './chains-removed'
import { containerConnected } from './container-connected'
import { containerDisconnected } from './container-disconnected'
import { containerRoutesAdded } from './container-routes-added'
import { controlsCut, controlsCutLater } from './controls-cut'
import { dnatFlushed } from './dnat-flushed'
import { dnatWrongPort } from './dnat-wrong-port'
import { duplicateAddress } from './duplicate-address'
import { engineMtu } from './engine-mtu'
import { foreignListener } from './foreign-listener'
import { forwardDropped } from './forward-dropped'
import { forwardingOff } from './forwarding-off'
import { forwardingOn } from './forwarding-on'
import { gossipDropped } from './gossip-dropped'
import { hostClosed } from './host-closed'
import { hostNamesChanged } from './host-names-changed'
import { hostsFileEntry } from './hosts-file-entry'
import { hostsFilesEmptied } from './hosts-files-emptied'
import { hostsFilesMerged } from './hosts-files-merged'
import { iccOff } from './icc-off'
import { icmpDropped } from './icmp-dropped'
import { ipForwardOff } from './ip-forward-off'
import { ip6tablesOff } from './ip6tables-off'
import { ip6tablesOn } from './ip6tables-on'
import { iptablesOff } from './iptables-off'
import { isolationLifted } from './isolation-lifted'
import { lanKnowsContainers } from './lan-knows-containers'
import { listenerStopped } from './listener-stopped'
import { loopbackUp } from './loopback-up'
import { macAddressChanged } from './mac-address-changed'
import { macvlanModeChanged } from './macvlan-mode-changed'
import { macvlanShim } from './macvlan-shim'
import { macvlanSlowed } from './macvlan-slowed'
import { masqueradeSkipped } from './masquerade-skipped'
import { mtuTooSmall } from './mtu-too-small'
import { namespaceOwn } from './namespace-own'
import { namespaceShared } from './namespace-shared'
import { networkIgnored } from './network-ignored'
import { oneInterfaceTooMany } from './one-interface-too-many'
import { otherPools } from './other-pools'
import { otherReasons } from './other-reasons'
import { portTaken } from './port-taken'
import { promiscuousNeighbour } from './promiscuous-neighbour'
import { publishedEverywhere } from './published-everywhere'
import { resolvConfRewritten } from './resolv-conf-rewritten'
import { resolverDeaf } from './resolver-deaf'
import { resolverLies } from './resolver-lies'
import { routeMissing } from './route-missing'
import { routerAdded } from './router-added'
import { ruleAdded } from './rule-added'
import type { Sabotage } from './sabotage'
import { staleArpEntry } from './stale-arp-entry'
import { stoppedStarted } from './stopped-started'
import { surplusContainer } from './surplus-container'
import { surplusNamespace } from './surplus-namespace'
import { surplusNetwork } from './surplus-network'
import { tcpReset } from './tcp-reset'
import { userlandProxyOff } from './userland-proxy-off'
import { vethUnplugged } from './veth-unplugged'
import { vxlanDropped } from './vxlan-dropped'
import { wishesIgnored } from './wishes-ignored'
import { wrongVni } from './wrong-vni'

export const SABOTAGES: Readonly<Record<string, Sabotage>> = {
  'address-added': addressAdded,
  'another-engine': anotherEngine,
  'books-falsified': booksFalsified,
  'bound-to-loopback': boundToLoopback,
  'bridge-down': bridgeDown,
  'bridge-port-isolated': bridgePortIsolated,
  'bridge-unfiltered': bridgeUnfiltered,
  'bridged-frames-filtered': bridgedFramesFiltered,
  'bridges-flood': bridgesFlood,
  'bridges-joined': bridgesJoined,
  'chain-added': chainAdded,
  'chains-removed': chainsRemoved,
  'container-connected': containerConnected,
  'container-disconnected': containerDisconnected,
  'container-routes-added': containerRoutesAdded,
  'controls-cut': controlsCut,
  'controls-cut-later': controlsCutLater,
  'dnat-flushed': dnatFlushed,
  'dnat-wrong-port': dnatWrongPort,
  'duplicate-address': duplicateAddress,
  'engine-mtu': engineMtu,
  'foreign-listener': foreignListener,
  'forward-dropped': forwardDropped,
  'forwarding-off': forwardingOff,
  'forwarding-on': forwardingOn,
  'gossip-dropped': gossipDropped,
  'host-closed': hostClosed,
  'host-names-changed': hostNamesChanged,
  'hosts-file-entry': hostsFileEntry,
  'hosts-files-emptied': hostsFilesEmptied,
  'hosts-files-merged': hostsFilesMerged,
  'icc-off': iccOff,
  'icmp-dropped': icmpDropped,
  'ip-forward-off': ipForwardOff,
  'ip6tables-off': ip6tablesOff,
  'ip6tables-on': ip6tablesOn,
  'iptables-off': iptablesOff,
  'isolation-lifted': isolationLifted,
  'lan-knows-containers': lanKnowsContainers,
  'listener-stopped': listenerStopped,
  'loopback-up': loopbackUp,
  'mac-address-changed': macAddressChanged,
  'macvlan-mode-changed': macvlanModeChanged,
  'macvlan-shim': macvlanShim,
  'macvlan-slowed': macvlanSlowed,
  'masquerade-skipped': masqueradeSkipped,
  'mtu-too-small': mtuTooSmall,
  'namespace-own': namespaceOwn,
  'namespace-shared': namespaceShared,
  'network-ignored': networkIgnored,
  'one-interface-too-many': oneInterfaceTooMany,
  'other-pools': otherPools,
  'other-reasons': otherReasons,
  'port-taken': portTaken,
  'promiscuous-neighbour': promiscuousNeighbour,
  'published-everywhere': publishedEverywhere,
  'resolv-conf-rewritten': resolvConfRewritten,
  'resolver-deaf': resolverDeaf,
  'resolver-lies': resolverLies,
  'route-missing': routeMissing,
  'router-added': routerAdded,
  'rule-added': ruleAdded,
  'stale-arp-entry': staleArpEntry,
  'stopped-started': stoppedStarted,
  'surplus-container': surplusContainer,
  'surplus-namespace': surplusNamespace,
  'surplus-network': surplusNetwork,
  'tcp-reset': tcpReset,
  'userland-proxy-off': userlandProxyOff,
  'veth-unplugged': vethUnplugged,
  'vxlan-dropped': vxlanDropped,
  'wishes-ignored': wishesIgnored,
  'wrong-vni': wrongVni,
}

export const sabotageNames: readonly string[] = Object.keys(SABOTAGES)

/** @throws Error naming the known sabotages. */
export function sabotageNamed(name: string): Sabotage {
  const found = SABOTAGES[name]
  if (!found) throw new Error(`Unknown sabotage "${name}"; known are: ${sabotageNames.join(', ')}`)
  return found
}

/** The words for engines that the labs of these faults need beside those under test. */
export function enginesFor(names: readonly string[]): string[] {
  return names.some((name) => sabotageNamed(name).engine) ? ['oldest', 'newest'] : []
}
