Feature: What a link can point at

  A link is to a container that the engine knows, on the default bridge, under whatever name it has at that moment. What
  is noted is the container itself: its address is looked up anew whenever it starts.
  Documents: 003_aacd518e916de71d.txt

  Rule: The target must be there, and on the default bridge

    @moby-LinksInvalidContainerTarget @moby-DockerNetworkLinkOnDefaultNetworkOnly @breaks-with-wishes-ignored
    Scenario: A link to nobody, and one to a container on another network, are refused
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | here      | bridge   |
        | there     | local-br |
      When host1 is asked for the containers
        | CONTAINER | LINK        |
        | app1      | here:alias  |
        | app2      | bogus:alias |
        | app3      | there:alias |
      Then the engine answers
        | NAME | ANSWER                            |
        | app1 | started                           |
        | app2 | could not get container for bogus |
        | app3 | default                           |

    @moby-DockerNetworkLinkOnDefaultNetworkOnly @breaks-with-hosts-file-entry
    Scenario: A container of another network can be linked to once it is on the default bridge too
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | there     | local-br |
      And there is connected to bridge
      When host1 is asked for the containers
        | CONTAINER | LINK        |
        | app       | there:alias |
      Then the engine answers
        | NAME | ANSWER  |
        | app  | started |
      And the hosts file of app names
        | CONTAINER | NAMES                     |
        | there     | alias, id of there, there |
        | app       | id of app                 |

    @breaks-with-wishes-ignored
    Scenario: A container cannot be linked to one that does not run
      Given the containers
        | CONTAINER |
        | first     |
      And first is stopped
      When host1 is asked for the containers
        | CONTAINER | LINK  |
        | second    | first |
      Then the engine answers
        | NAME   | ANSWER                                 |
        | second | Cannot link to a non running container |

    @moby-LinksNotStartedParentNotFail @breaks-with-stopped-started
    Scenario: A target can start before the container that links to it
      Given the containers
        | CONTAINER | LINK  |
        | first     | -     |
        | second    | first |
      And second is stopped
      And first is stopped
      When first is asked to start
      Then the engine answers
        | NAME  | ANSWER  |
        | first | started |
      And the states are
        | CONTAINER | STATE   |
        | first     | running |
        | second    | exited  |

  Rule: The target keeps its link when it is called otherwise or gets another address

    @moby-LinksPingLinkedContainersAfterRename @breaks-with-wishes-ignored
    Scenario: A renamed container is linked to by its new name
      Given the containers
        | CONTAINER |
        | one       |
      And one is renamed to uno
      When host1 is asked for the containers
        | CONTAINER | LINK      |
        | app       | uno:alias |
        | app2      | one:alias |
      Then the engine answers
        | NAME | ANSWER                          |
        | app  | started                         |
        | app2 | could not get container for one |
      And the hosts file of app names
        | CONTAINER | NAMES                 |
        | uno       | alias, id of uno, uno |
        | app       | id of app             |

    @moby-LinksUpdateOnRestart @fresh-host @breaks-with-wishes-ignored
    Scenario: The hosts file follows a target that comes back with another address
      Given the containers
        | CONTAINER | LINK       |
        | one       | -          |
        | two       | one:onetwo |
      And one is stopped
      And the containers
        | CONTAINER |
        | between   |
      When one is started
      Then the hosts file of two names
        | CONTAINER | NAMES                  |
        | one       | onetwo, id of one, one |
        | two       | id of two              |
