import type { Sabotage } from './sabotage'

/** An experiment in old engines, which have to be told that experiments are allowed. */
export const ip6tablesOn: Sabotage = {
  title: 'The engine writes rules for IPv6 as well',
  shows: 'ip6tables-save shows chains of Docker, also where an engine makes none by itself.',
  options: { ip6tables: true, experimental: true },
}
