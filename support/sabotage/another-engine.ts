import { lt } from 'semver'
import type { Sabotage } from './sabotage'

/** The oldest engine, or for an old one the newest: on the other side of whatever has changed between them. */
export const anotherEngine: Sabotage = {
  title: 'The engine is of another version than it should be',
  shows: 'Everything works, and each behaviour that has changed between the two versions is that of the other one.',
  engine: (version) => (lt(version, '23.0.0') ? 'newest' : 'oldest'),
}
