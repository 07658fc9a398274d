import { type SuiteTest, testsIn } from '../suite-test'

/** Subnets, IP addresses and MAC addresses. */
export const ADDRESSING_TESTS: readonly SuiteTest[] = [
  ...testsIn('integration-cli/docker_cli_network_unix_test.go', {
    DockerNetworkInspectCustomUnspecified:
      'A network created without any option is a local bridge with one subnet of the pools.',
    DockerNetworkConnectWithMac: 'A stated MAC address is for the first network; on another the container has another.',
    DockerNetworkIPAMMultipleNetworks: 'Beside stated subnets the engine finds others that overlap with none.',
    DockerNetworkIPAMInvalidCombinations:
      'A network is refused whose range or gateway is outside its subnet, or whose subnet overlaps another.',
    DockerNetworkUnsupportedRequiredIP:
      "An address can be stated neither on the engine's own networks nor where nobody has stated a subnet.",
    DockerNetworkValidateIP: 'What is stated as an address must be one.',
    DockerNetworkConnectPreferredIP: 'A container keeps its stated address when it is stopped and started.',
    DockerNetworkConnectPreferredIPStoppedContainer: 'A stopped container can be connected with a stated address.',
  }),
  ...testsIn('integration/network/bridge/bridge_linux_test.go', {
    CreateWithIPv6DefaultsToULAPrefix: 'An IPv6 network without a stated subnet gets one of the unique local ones.',
  }),
  ...testsIn('integration/networking/bridge_linux_test.go', {
    AdvertiseAddresses: 'A new container announces its address to its neighbours, three times.',
    SetIPWithNoConfiguredSubnet: 'Since Docker 29 an address can be stated where the subnet came from a pool.',
  }),
  ...testsIn('integration/networking/mac_addr_test.go', {
    MACAddrOnRestart: 'A container that is started again has another MAC address than one started meanwhile.',
    CfgdMACAddrOnRestart: 'A container that is started again has its stated MAC address.',
  }),
]
