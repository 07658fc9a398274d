import type { Sabotage } from './sabotage'

/** What engines did by themselves until 27.0. */
export const ip6tablesOff: Sabotage = {
  title: 'The engine writes no rules for IPv6',
  shows: 'ip6tables-save shows no chain of Docker.',
  reaches: {
    'the {family} chains of {host} are': 'The engine has made no chain for IPv6.',
  },
  options: { ip6tables: false },
}
