import { type SuiteTest, testsIn } from '../suite-test'

/** What networks there are, who is on them, and who reaches whom. */
export const NETWORK_TESTS: readonly SuiteTest[] = [
  ...testsIn('integration-cli/docker_cli_network_unix_test.go', {
    DockerNetworkLsDefault: 'An engine lists the networks bridge, host and none without anybody having made them.',
    DockerNetworkConnectDisconnect:
      'A connected container is listed by the network with its address, and no longer once it is disconnected.',
    DockerNetworkConnectDisconnectToStoppedContainer:
      'A container that is connected while it is stopped is reached there once it runs, and can be disconnected again.',
    DockerNetworkDisconnectFromBridge: 'A container that does not run can be disconnected from the default bridge.',
    DockerNetworkConnectToHostFromOtherNetwork: "A container that was made on a bridge cannot join the host's network.",
    DockerNetworkDisconnectFromHost: "A container in the host's network cannot leave it.",
    DockerNetworkConnectWithAliasOnDefaultNetworks: 'Nobody is connected to bridge, host or none with an alias.',
    DockerNetworkInternalMode: 'A container on an internal network reaches its neighbour, and nobody outside.',
    InspectAPIMultipleNetworks: 'A container that was connected to two more networks is described with three.',
  }),
  ...testsIn('integration-cli/docker_cli_netmode_test.go', {
    ConflictNetworkModeAndOptions:
      "A borrower of another container's network may state no resolver, no hosts entry and no port.",
  }),
  ...testsIn('integration/networking/bridge_linux_test.go', {
    BridgeICC: 'Two containers on one bridge ping each other by address and by name.',
    BridgeINC: 'A container gets no echo from a container on another bridge.',
  }),
  ...testsIn('integration/network/bridge/bridge_linux_test.go', {
    CreateWithMultiNetworks: 'A container that states several networks has an interface on each from the start.',
    EndpointWithCustomIfname: 'An interface has the name that was stated for it.',
  }),
  ...testsIn('integration/network/network_linux_test.go', {
    ForbidDuplicateNetworkNames: 'A second network of one name is refused.',
    ConnectWithPriority: 'The network that a container is connected to with a higher priority gives the default route.',
  }),
  ...testsIn('integration/network/macvlan/macvlan_test.go', {
    DockerNetworkMacvlan: 'Several macvlan networks may share a parent.',
  }),
]
