import { bridgeUnfiltered } from './bridge-unfiltered'
import { bridgesFlood } from './bridges-flood'
import { hostsFileEntry } from './hosts-file-entry'
import { isolationLifted } from './isolation-lifted'
import { listenerStopped } from './listener-stopped'
import { masqueradeSkipped } from './masquerade-skipped'
import { resolverDeaf } from './resolver-deaf'
import type { Sabotage } from './sabotage'
import { vxlanDropped } from './vxlan-dropped'

const SABOTAGES: Readonly<Record<string, Sabotage>> = {
  'bridge-unfiltered': bridgeUnfiltered,
  'bridges-flood': bridgesFlood,
  'hosts-file-entry': hostsFileEntry,
  'isolation-lifted': isolationLifted,
  'listener-stopped': listenerStopped,
  'masquerade-skipped': masqueradeSkipped,
  'resolver-deaf': resolverDeaf,
  'vxlan-dropped': vxlanDropped,
}

export const sabotageNames: readonly string[] = Object.keys(SABOTAGES)

/** @throws Error naming the known sabotages. */
export function sabotageNamed(name: string): Sabotage {
  const found = SABOTAGES[name]
  if (!found) throw new Error(`Unknown sabotage "${name}"; known are: ${sabotageNames.join(', ')}`)
  return found
}
