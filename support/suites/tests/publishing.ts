import { type SuiteTest, testsIn } from '../suite-test'

/** Ports of containers on their host. */
export const PUBLISHING_TESTS: readonly SuiteTest[] = [
  ...testsIn('integration/container/nat_test.go', {
    NetworkNat: "A published port answers on an address of the host's network card.",
    NetworkLocalhostTCPNat: "A published port answers on the host's loopback address.",
  }),
  ...testsIn('integration/networking/port_mapping_linux_test.go', {
    AccessPublishedPortFromHost: 'The host reaches a published port on each of its addresses.',
    AccessPublishedPortFromRemoteHost:
      'A neighbour on the LAN reaches a published port on each address of the host there.',
  }),
  ...testsIn('integration/network/bridge/bridge_linux_test.go', {
    AllPortMappingsAreReturned: 'A published port is described once for IPv4 and once for IPv6.',
  }),
]
