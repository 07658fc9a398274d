import type { Lab } from '../lab/lab'
import { mendHosts, onHosts } from './places'
import type { Sabotage } from './sabotage'

/** The cure for what macvlan keeps apart: a macvlan device of the host's own, with a route to each container through it. */
const SHIM = `ip link add surplus-shim link eth0 type macvlan mode bridge
  ip link set surplus-shim up
  for address in "$@"; do ip route replace "$address/32" dev surplus-shim; done`

export const macvlanShim: Sabotage = {
  title: 'The host has a macvlan shim',
  shows: 'A host and the macvlan containers on its own card reach each other.',
  reaches: {
    'the answers are': 'Host and container reach each other by way of the shim.',
    'the engine answers':
      'The shim has the card in the mode bridge, so that no container gets it in the mode passthru.',
    'the interfaces of {thing} are': 'The host has one device more.',
    '{host} has gained the links': 'The host has one device more.',
  },
  sparesHosts: true,
  async beforeAct(lab, undo) {
    await onHosts(lab, SHIM, ...(await macvlanAddresses(lab)))
    mendHosts(lab, undo, 'ip link delete surplus-shim')
  },
}

/** Of containers on networks of the driver macvlan. */
async function macvlanAddresses({ hosts }: Lab): Promise<string[]> {
  const networks = await Promise.all(hosts.map(({ engine }) => engine.api.listNetworks()))
  const containers = await Promise.all(hosts.map(({ engine }) => engine.api.listContainers()))
  const names = networks.flat().flatMap(({ Driver, Name }) => (Driver === 'macvlan' ? [Name] : []))
  return containers
    .flat()
    .flatMap(({ NetworkSettings }) => names.map((name) => NetworkSettings.Networks[name]?.IPAddress ?? ''))
    .filter(Boolean)
}
