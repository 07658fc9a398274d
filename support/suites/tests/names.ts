import { type SuiteTest, testsIn } from '../suite-test'

/** Names of containers: resolver, hosts file, aliases, host names. */
export const NAME_TESTS: readonly SuiteTest[] = [
  ...testsIn('integration-cli/docker_cli_network_unix_test.go', {
    DockerNetworkFlagAlias: 'A container on a user-defined network may state aliases for itself.',
    UserDefinedNetworkConnectDisconnectAlias: 'An alias is known on its network, and forgotten when its bearer leaves.',
    UserDefinedNetworkConnectivity:
      "A container is found by its name and with its network's name behind it, and not with a further domain.",
  }),
  ...testsIn('daemon/libnetwork/resolver_test.go', {
    ProxyNXDOMAIN: "That a name is unknown to the host's resolver is handed back as it is.",
    ReplySERVFAIL: 'A question that nobody answers ends in the error SERVFAIL.',
  }),
  ...testsIn('integration/networking/etchosts_test.go', {
    EtcHostsDisconnect: "A container's address is taken out of its hosts file when it leaves that network.",
  }),
  ...testsIn('integration-cli/docker_cli_netmode_test.go', {
    NetHostname:
      'A host name can be stated on a bridge and without a network; for a borrower, and on unknown networks, it cannot.',
    NetHostnameWithNetHost: "A container runs in the host's network.",
  }),
  ...testsIn('integration-cli/docker_cli_network_unix_test.go', {
    DockerNetworkNoDiscoveryDefaultBridgeNetwork:
      "On the default bridge nothing happens to a container's hosts file when others come and go.",
  }),
  ...testsIn('integration/networking/bridge_linux_test.go', {
    DNSNamesForNonSwarmScopedNetworks: 'A container is described with the names that it has on each network.',
  }),
  ...testsIn('integration/networking/resolvconf_test.go', {
    ResolvConfLocalhostIPv6: "A resolver on the host's loopback address is asked by way of the engine's.",
    InternalNetworkDNS: 'On internal networks alone no name of outside is found; with another network besides it is.',
  }),
]
