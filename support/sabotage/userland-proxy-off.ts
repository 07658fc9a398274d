import type { Sabotage } from './sabotage'

/** What the rules do not catch is refused. */
export const userlandProxyOff: Sabotage = {
  title: 'The engine runs no proxy for published ports',
  shows: 'A published port answers by rules alone: not on the IPv6 addresses of the host, and no docker-proxy listens.',
  reaches: {
    'the answers are': 'No proxy answers where no rule does.',
    'the ports of the host that {thing} has are shared by':
      'Only a proxy hands what comes over IPv6 to a container that has no IPv6 address.',
    'the published ports of {thing} are':
      'Only a proxy hands what comes over IPv6 to a container that has no IPv6 address.',
  },
  options: { 'userland-proxy': false },
}
