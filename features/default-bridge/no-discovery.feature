Feature: The default bridge makes nobody known

  Containers of the default bridge are not told of each other: whoever comes or goes changes nothing for those who are
  there. On a network of one's own the engine's resolver answers, and it needs no file for that.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The hosts file of a container names the container itself only

    @moby-DockerNetworkNoDiscoveryDefaultBridgeNetwork @breaks-with-hosts-file-entry
    Scenario: A second container on the default bridge changes nothing in the first one's hosts file
      Given the containers
        | CONTAINER |
        | c1        |
      When host1 is asked for the containers
        | CONTAINER |
        | c2        |
      Then the engine answers
        | NAME | ANSWER  |
        | c2   | started |
      And the hosts file of c1 names
        | CONTAINER | NAMES    |
        | c1        | id of c1 |
      And the hosts file of c2 names
        | CONTAINER | NAMES    |
        | c2        | id of c2 |

    @moby-DockerNetworkNoDiscoveryDefaultBridgeNetwork @breaks-with-hosts-file-entry
    Scenario: On a network of the user's it has a line for each of its own addresses, and none of a neighbour
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | bridge   |
        | c2        | local-br |
      When host1 is asked to connect
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      Then the engine answers
        | NAME           | ANSWER    |
        | c1 to local-br | connected |
      And the hosts file of c1 names
        | CONTAINER | NAMES    |
        | c1        | id of c1 |
        | c1        | id of c1 |
