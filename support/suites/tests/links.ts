import { type SuiteTest, testsIn } from '../suite-test'

/** The old way to names. */
export const LINK_TESTS: readonly SuiteTest[] = [
  ...testsIn('integration-cli/docker_cli_links_test.go', {
    LinksPingLinkedContainers: 'A linked container is reached by the alias of the link and by its name.',
    LinksPingUnlinkedContainers: 'Without a link the name that a link would give leads nowhere.',
    LinksHostsFilesInject: 'A link writes its alias into the hosts file of the container that asked for it.',
    LinksEnvs: "A link hands the target's variables on, under the name of its alias.",
  }),
  ...testsIn('integration-cli/docker_cli_netmode_test.go', {
    ConflictContainerNetworkAndLinks: "A borrower of another container's network may state no links.",
  }),
  ...testsIn('integration/network/bridge/bridge_linux_test.go', {
    LegacyLinksEnvVars: 'Since Docker 29 a link sets no variables unless the engine is told to.',
  }),
]
