import { type SuiteTest, testsIn } from '../suite-test'

/** Subnets, IP addresses and MAC addresses. */
export const ADDRESSING_TESTS: readonly SuiteTest[] = [
  ...testsIn('integration-cli/docker_cli_network_unix_test.go', {
    DockerNetworkInspectCustomUnspecified:
      'A network created without any option is a local bridge with one subnet of the pools.',
  }),
]
