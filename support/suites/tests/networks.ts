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
    DockerNetworkLsFilter: 'Networks are listed by a part of their name, by driver, by kind and by label.',
    DockerNetworkCreateLabel: 'A label that was stated for a network is told with it.',
    DockerNetworkCreateDelete: 'A network that was created is listed, and no longer once it is removed.',
    DockerNetworkCreateDeleteSpecialCharacters: 'Networks with signs in their names are created and removed.',
    DockerNetworkDeleteNotExists: 'A network that is not there cannot be removed.',
    DockerNetworkDeleteMultiple: 'Of several networks all are removed but the one with a running container.',
    DockerNetworkDisconnectContainerNonexistingNetwork:
      'A stopped container can be disconnected from a network that has been removed.',
    DockerNetworkCreatePredefined: 'Nobody can create a network called bridge, host, none or default.',
    DockerNetworkRmPredefined: 'Nobody can remove the networks bridge, host and none.',
    DockerNetworkConnectLinkLocalIP: 'Containers reach each other at stated link-local addresses, after a restart too.',
    InspectAPIMultipleNetworks: 'A container that was connected to two more networks is described with three.',
  }),
  ...testsIn('integration-cli/docker_cli_netmode_test.go', {
    ConflictNetworkModeAndOptions:
      "A borrower of another container's network may state no resolver, no hosts entry and no port.",
  }),
  ...testsIn('integration/networking/bridge_linux_test.go', {
    BridgeICC: 'Two containers on one bridge ping each other by address and by name.',
    InternalNwConnectivity: "A container on an internal network reaches its bridge's address, and nobody outside.",
    InterNetworkDirectRouting: "A container does not reach another bridge's container at that one's own address.",
    BridgeINC: 'A container gets no echo from a container on another bridge.',
  }),
  ...testsIn('integration/network/bridge/bridge_linux_test.go', {
    Isolated: 'On an internal network of the mode isolated the bridge has no address, and containers reach each other.',
    CreateWithMultiNetworks: 'A container that states several networks has an interface on each from the start.',
    EndpointWithCustomIfname: 'An interface has the name that was stated for it.',
  }),
  ...testsIn('integration/network/delete_test.go', {
    NetworkCreateDelete: 'A network that was created is there, and gone once it is removed.',
  }),
  ...testsIn('integration/network/network_linux_test.go', {
    RunContainerWithBridgeNone: 'With bridge=none a container has no card, and host mode works as ever.',
    ForbidDuplicateNetworkNames: 'A second network of one name is refused.',
    ConnectWithPriority: 'The network that a container is connected to with a higher priority gives the default route.',
  }),
  ...testsIn('integration/network/macvlan/macvlan_test.go', {
    DockerNetworkMacvlan: 'Several macvlan networks may share a parent.',
  }),
  ...testsIn('integration-cli/docker_api_network_test.go', {
    APICreateDeletePredefinedNetworks: "The engine's own networks are neither created nor removed by a request.",
  }),
]
