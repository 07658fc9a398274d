import { type SuiteTest, testsIn } from '../suite-test'

/** The old way to names. */
export const LINK_TESTS: readonly SuiteTest[] = [
  ...testsIn('integration-cli/docker_cli_links_test.go', {
    LinksPingLinkedContainers: 'A linked container is reached by the alias of the link and by its name.',
    LinksPingUnlinkedContainers: 'Without a link the name that a link would give leads nowhere.',
    LinksHostsFilesInject: 'A link writes its alias into the hosts file of the container that asked for it.',
    LinksInvalidContainerTarget: 'A link to a container that the engine does not know is refused, with its name.',
    LinksNotStartedParentNotFail: 'A container that others link to starts whether they run or not.',
    LinksPingLinkedContainersAfterRename: 'A renamed container is linked to by its new name.',
    LinksUpdateOnRestart: "The row of a link in the hosts file follows the target's address when it starts anew.",
    LinksNetworkHostContainer: 'Nobody links to a container in host mode.',
    LinksMultipleWithSameName: 'Two links of one container may have the same alias.',
    LinksEnvs: "A link hands the target's variables on, under the name of its alias.",
  }),
  ...testsIn('integration-cli/docker_cli_netmode_test.go', {
    ConflictContainerNetworkHostAndLinks: 'A container in host mode may state no links.',
    ConflictContainerNetworkAndLinks: "A borrower of another container's network may state no links.",
  }),
  ...testsIn('integration-cli/docker_cli_network_unix_test.go', {
    UserDefinedNetworkConnectDisconnectLink:
      "A link's alias is known on its network, and forgotten when its target leaves.",
    DockerNetworkLinkOnDefaultNetworkOnly:
      'On the default bridge a link needs a target that is there too; once it is connected it can be linked to.',
  }),
  ...testsIn('integration/network/bridge/bridge_linux_test.go', {
    LegacyLink: 'With icc=false a linked container opens a page of its target, an unlinked one gets no answer.',
    RemoveLegacyLink: 'With icc=false the address of the target is closed again once the link has been removed.',
  }),
  ...testsIn('integration/networking/bridge_linux_test.go', {
    LegacyLinksEnvVars: 'Since Docker 29 a link sets no variables unless the engine is told to.',
  }),
]
