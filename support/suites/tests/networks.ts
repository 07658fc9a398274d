import { type SuiteTest, testsIn } from '../suite-test'

/** What networks there are, who is on them, and who reaches whom. */
export const NETWORK_TESTS: readonly SuiteTest[] = [
  ...testsIn('integration-cli/docker_cli_network_unix_test.go', {
    DockerNetworkLsDefault: 'An engine lists the networks bridge, host and none without anybody having made them.',
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
]
