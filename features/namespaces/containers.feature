Feature: The network namespaces of containers

  The engine makes a network namespace for each container: a network stack of its own, with its own interfaces, addresses,
  routes, rules and ports. The image plays no part in it.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt, 004_dab2e48ff0414141.txt

  Rule: Each container has a network namespace of its own

    Two containers of one image share its files and nothing else. They are in one namespace only if somebody asks for that,
    with the network mode container.

    @smoke @claim-S27 @breaks-with-namespace-shared @breaks-with-namespace-own
    Scenario: Containers of one image and their host are in different namespaces
      Given the containers
        | CONTAINER | NETWORK |
        | c1        | bridge  |
      When host1 is asked for the containers
        | CONTAINER | NETWORK      | LISTENS |
        | c2        | bridge       | 80      |
        | c3        | container:c1 | 8080    |
      Then the engine answers
        | NAME | ANSWER  |
        | c2   | started |
        | c3   | started |
      And these share a network namespace
        | MEMBERS |
        | host1   |
        | c1, c3  |
        | c2      |

    @claim-S27 @breaks-with-foreign-listener
    Scenario: The same port of the same address 127.0.0.1 is another server in each container
      Given the containers
        | CONTAINER | LISTENS |
        | c1        | 80      |
        | c2        | 80      |
      When c1 and c2 open 127.0.0.1:80
      Then the answers are
        | FROM | 127.0.0.1:80   |
        | c1   | answered by c1 |
        | c2   | answered by c2 |

  Rule: ip netns does not know the namespaces of containers

    A namespace has no name; ip netns lists the files in /var/run/netns, each with a namespace mounted on it. The engine
    keeps its namespaces in /var/run/docker/netns, under the beginning of the sandbox's id, and docker inspect tells the
    file's path. A link from the one folder into the other is all that ip netns needs.

    @claim-S28 @breaks-with-surplus-namespace
    Scenario: With two containers running ip netns lists only the namespace that somebody made by hand
      Given the namespaces
        | NAMESPACE |
        | by-hand   |
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
        | c2        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
        | c2   | started |
      And the namespaces of host1 are
        | NAMESPACE |
        | by-hand   |
      And the engine keeps the namespaces
        | CONTAINER | FOLDER                | FILE                          | LEADS TO |
        | c1        | /var/run/docker/netns | 12 digits of the sandbox's id | c1       |
        | c2        | /var/run/docker/netns | 12 digits of the sandbox's id | c2       |

    @claim-S28 @breaks-with-stopped-started
    Scenario: The namespace of a container is gone when the container has stopped
      Given the containers
        | CONTAINER |
        | c1        |
        | c2        |
      When c1 is stopped
      Then the engine keeps the namespaces
        | CONTAINER | LEADS TO     |
        | c1        | no namespace |
        | c2        | c2           |

    @claim-S28 @breaks-with-surplus-namespace
    Scenario: A link in /var/run/netns gives ip netns the namespace of a container
      Given the containers
        | CONTAINER |
        | c1        |
        | c2        |
      When host1 names the namespace of c1 linked
      Then the namespaces of host1 are
        | NAMESPACE |
        | linked    |
      And these share a network namespace
        | MEMBERS    |
        | host1      |
        | c1, linked |
        | c2         |
