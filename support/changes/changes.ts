import type { Change } from './change'
import { CONTAINER_MODE } from './topics/container-mode'
import { DEFAULT_BRIDGE } from './topics/default-bridge'
import { LINKS } from './topics/links'
import { PACKET_PATH } from './topics/packet-path'
import { PUBLISHING } from './topics/publishing'
import { USER_DEFINED_NETWORKS } from './topics/user-defined-networks'

/** Every behaviour that is known to differ between versions. */
export const CHANGES: readonly Change[] = [
  ...DEFAULT_BRIDGE,
  ...PACKET_PATH,
  ...USER_DEFINED_NETWORKS,
  ...PUBLISHING,
  ...LINKS,
  ...CONTAINER_MODE,
]
