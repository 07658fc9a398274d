import { type SuiteTest, testsIn } from '../suite-test'

/** Names of containers: resolver, hosts file, aliases, host names. */
export const NAME_TESTS: readonly SuiteTest[] = [
  ...testsIn('integration-cli/docker_cli_network_unix_test.go', {
    DockerNetworkFlagAlias: 'A container on a user-defined network may state aliases for itself.',
  }),
]
