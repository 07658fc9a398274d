@self
Feature: Evidence and transcript

  A verdict that cannot be checked is worth little. So a scenario that failed keeps what its hosts looked like, and the
  commands by which anybody can do the same by hand.

  Rule: What failed keeps what was seen

    Scenario: A failed scenario keeps links, ports, rules, the engine's objects and its log
      Given the suite
        """
        Feature: Publishing
          Scenario: Is said to be refused
            Given the networks
              | NETWORK  |
              | local-br |
            And the containers
              | CONTAINER | NETWORK  | PUBLISHES |
              | web       | local-br | 5000:80   |
            And the outsider can open host1:5000
            When the outsider opens host1:5000
            Then the answers are
              | FROM     | host1:5000 |
              | outsider | refused    |
        """
      When "vethlab run suite.feature --workers 1" is typed
      Then the evidence of "Is said to be refused" is
        | FILE                    | HOLDS                          |
        | host1/network.txt       | === links                      |
        | host1/network.txt       | link/ether 02:66:00:00:00:0b   |
        | host1/network.txt       | === bridge-ports               |
        | host1/network.txt       | state forwarding               |
        | host1/network.txt       | --dport 5000 -j DNAT           |
        | host1/network.txt       | [3:180] -A DOCKER ! -i br-     |
        | host1/engine.log        | level=info                     |
        | host1/containerd.log    | starting containerd            |
        | host1/engine.json       | "HostPort": "5000"             |
        | host1/container/web.txt | nameserver 127.0.0.11          |
        | resolver.log            | dnsmasq                        |
        | topology.svg            | outsider → host1:5000          |
        | topology.svg            | NAT 5000 → web:80              |
        | transcript.sh           | docker run --detach --name web |
      And it ends with exit code 1

    Scenario: A passed scenario keeps it only when that is asked for
      Given the suite
        """
        Feature: Echo
          Scenario: Reaches
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      And "vethlab run suite.feature --workers 1" was typed
      When "vethlab run suite.feature --workers 1 --evidence all" is typed
      Then the evidence of "Reaches" is
        | FILE                 | HOLDS                     |
        | host1/network.txt    | === links                 |
        | host1/engine.log     | level=info                |
        | host1/containerd.log | starting containerd       |
        | host1/engine.json    | "containers": []          |
        | resolver.log         | dnsmasq                   |
        | topology.svg         | host1 → outsider, ping    |
        | transcript.sh        | ping -c 1 -w 4 10.66.0.99 |

  Rule: A transcript shows the same when it is typed by hand

    Scenario: Names and pages that a failed scenario saw are seen on a fresh host
      Given the suite
        """
        Feature: By hand
          Scenario: Is said to be closed and open
            Given the networks
              | NETWORK  |
              | local-br |
            And the containers
              | CONTAINER | NETWORK  |
              | c1        | local-br |
              | c2        | local-br |
            When c1 opens c2:80 and c2:81
            Then the answers are
              | FROM | c2:80          | c2:81          |
              | c1   | answered by c2 | answered by c2 |
        """
      And "vethlab run suite.feature --workers 1" was typed
      When the transcript of "Is said to be closed and open" is typed on a fresh host
      Then the commands show
        | TRANSCRIPT SAYS                      | HOST SHOWS                           |
        | answered by c2, seen from 172.18.0.2 | answered by c2, seen from 172.18.0.2 |
        | refused                              | refused                              |
      And nothing of it is left

    Scenario: A page that an outsider was said to be refused is seen in a lab of the machines that it takes
      Given the suite
        """
        Feature: From outside
          Scenario: Is said to be closed
            Given the containers
              | CONTAINER | PUBLISHES |
              | web       | 5000:80   |
            And the outsider can open host1:5000
            When the outsider opens host1:5000
            Then the answers are
              | FROM     | host1:5000 |
              | outsider | refused    |
        """
      And "vethlab run suite.feature --workers 1" was typed
      When the transcript of "Is said to be closed" is typed on a fresh host
      Then the commands show
        | TRANSCRIPT SAYS                       | HOST SHOWS                            |
        | answered by web, seen from 10.66.0.99 | answered by web, seen from 10.66.0.99 |
      And nothing of it is left
