import type { Change } from './change'
import { CONTAINER_MODE } from './topics/container-mode'
import { DEFAULT_BRIDGE } from './topics/default-bridge'
import { ENGINE_API } from './topics/engine-api'
import { FIREWALL } from './topics/firewall'
import { GATEWAY_MODES } from './topics/gateway-modes'
import { HOST_MODE } from './topics/host-mode'
import { IPV6 } from './topics/ipv6'
import { LINKS } from './topics/links'
import { MACVLAN } from './topics/macvlan'
import { PACKET_PATH } from './topics/packet-path'
import { PUBLISHING } from './topics/publishing'
import { RESOLVER } from './topics/resolver'
import { USER_DEFINED_NETWORKS } from './topics/user-defined-networks'

/** Every behaviour that is known to differ between versions. */
export const CHANGES: readonly Change[] = [
  ...DEFAULT_BRIDGE,
  ...PACKET_PATH,
  ...USER_DEFINED_NETWORKS,
  ...PUBLISHING,
  ...LINKS,
  ...HOST_MODE,
  ...CONTAINER_MODE,
  ...MACVLAN,
  ...RESOLVER,
  ...IPV6,
  ...FIREWALL,
  ...GATEWAY_MODES,
  ...ENGINE_API,
]
