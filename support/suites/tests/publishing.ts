import { type SuiteTest, testsIn } from '../suite-test'

/** Ports of containers on their host. */
export const PUBLISHING_TESTS: readonly SuiteTest[] = [
  ...testsIn('integration-cli/docker_cli_port_test.go', {
    PortList: 'Publications of several ports, and of ranges until they are exhausted, are listed port by port.',
    PortBindingOnSandbox:
      'A published port is closed while its container is on an internal network only, and open once it is on another.',
    PortHostBinding: "A published port answers on the host, and is nobody's when the container has been removed.",
  }),
  ...testsIn('integration-cli/docker_cli_network_unix_test.go', {
    DockerNetworkCreateHostBind: 'A network can state the address of the host that ports are published on.',
  }),
  ...testsIn('integration/network/network_linux_test.go', {
    HostIPv4BridgeLabel: 'A network can state the address that its containers have for other computers.',
  }),
  ...testsIn('integration/container/nat_test.go', {
    NetworkLoopbackNat: 'A container reaches its own published port at an address of the host.',
    NetworkNat: "A published port answers on an address of the host's network card.",
    NetworkLocalhostTCPNat: "A published port answers on the host's loopback address.",
  }),
  ...testsIn('integration/networking/port_mapping_linux_test.go', {
    AccessPublishedPortFromHost: 'The host reaches a published port on each of its addresses.',
    AccessPublishedPortFromRemoteHost:
      'A neighbour on the LAN reaches a published port on each address of the host there.',
    AccessPublishedPortFromCtr: 'A container reaches its own published port at the host, with the proxy and without.',
    AccessPublishedPortFromAnotherNetwork:
      "A container on another bridge reaches a published port at the host's and at its own bridge's address.",
    AccessPortPublishedOnLoopbackAddress:
      'A neighbour with a route to the loopback block does not reach a port that is published there.',
    DirectRemoteAccessOnExposedPort:
      "A neighbour with a route to a container's address does not reach its published port there.",
    DirectRoutingOpenPorts:
      "A neighbour with a route to a container's address gets no echo and reaches no port, published or not.",
    DisableNAT: 'On a routed network a published port has no port of the host.',
    PortMappedHairpinTCP: "A container on another bridge reaches a published port at the address of the host's card.",
  }),
  ...testsIn('integration/network/bridge/bridge_linux_test.go', {
    FilterForwardPolicy:
      'The forward policy becomes DROP when the engine itself has switched forwarding on, unless it is told not to.',
    AllPortMappingsAreReturned: 'A published port is described once for IPv4 and once for IPv6.',
  }),
  ...testsIn('integration/networking/bridge_linux_test.go', {
    AccessToPublishedPort: "A container on another bridge reaches a published port at the host's address.",
  }),
]
