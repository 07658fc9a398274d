import type { Claim } from './claim'
import { placesOf } from './documents'
import { BY_HAND } from './topics/by-hand'
import { CONTAINERS_ON_BRIDGES } from './topics/containers-on-bridges'
import { FRESH_ENGINE } from './topics/fresh-engine'
import { MACVLAN } from './topics/macvlan'
import { CONTAINER_MODE, HOST_AND_NONE } from './topics/modes'
import { OVERLAY } from './topics/overlay'
import { LINKS, PUBLISHING } from './topics/publishing'
import { USER_DEFINED_NETWORKS } from './topics/user-defined-networks'

const ENTRIES = [
  ...FRESH_ENGINE,
  ...CONTAINERS_ON_BRIDGES,
  ...BY_HAND,
  ...USER_DEFINED_NETWORKS,
  ...PUBLISHING,
  ...LINKS,
  ...HOST_AND_NONE,
  ...CONTAINER_MODE,
  ...OVERLAY,
  ...MACVLAN,
]

/** Every claim of the documents, by the number of its id. */
export const CLAIMS: readonly Claim[] = ENTRIES.map((entry) => ({ ...entry, places: placesOf(entry.id) })).toSorted(
  (one, other) => number(one.id) - number(other.id),
)

function number(id: string): number {
  return Number(id.slice(1))
}
