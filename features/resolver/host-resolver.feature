Feature: The host's resolver behind the engine's

  On a network of the user's a container's resolv.conf names the engine's resolver and nobody else. Which servers that one
  asks in turn, it has from the host's resolv.conf, or from what was stated for the container.
  Documents: 000_2b0d5e563e65a53a.txt

  Rule: What it does not know it hands on, and be it to a resolver that only the host can reach

    127.0.0.1 is another place in the container than on the host. The engine asks from where the resolver's address means
    what the host's settings meant.

    @moby-ResolvConfLocalhostIPv6 @breaks-with-resolver-deaf
    Scenario: A container finds a name that a resolver on the host's loopback address knows
      Given host1 has a resolver of its own that knows www.example.com
      And the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      When c1 looks up www.example.com
      Then the answers are
        | FROM | www.example.com  |
        | c1   | found 192.0.2.80 |
      And the resolvers are
        | CONTAINER | RESOLVER   |
        | c1        | 127.0.0.11 |
