Feature: What the engine's resolver answers

  The engine's resolver is an ordinary DNS server, as far as it goes: it has an address for a name and a name for an
  address of each container on the network, and hands all other questions on to the resolvers of the host.
  Documents: 000_2b0d5e563e65a53a.txt, 003_aacd518e916de71d.txt

  Rule: A container is found by its name, with the network's name behind it or without

    @moby-UserDefinedNetworkConnectivity @moby-ProxyNXDOMAIN @breaks-with-resolver-deaf @breaks-with-resolver-lies
    Scenario: The name of the network may follow, and nothing else
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK  | ADDRESS    |
        | c1        | local-br | 10.20.0.11 |
        | c2        | local-br | 10.20.0.12 |
      When c2 asks its resolver
        | NAME                | TYPE |
        | c1                  | A    |
        | c1.local-br         | A    |
        | c1.local-br.example | A    |
        | c3                  | A    |
      Then its resolver answers
        | NAME                | TYPE | STATUS   | ANSWER     |
        | c1                  | A    | NOERROR  | 10.20.0.11 |
        | c1.local-br         | A    | NOERROR  | 10.20.0.11 |
        | c1.local-br.example | A    | NXDOMAIN |            |
        | c3                  | A    | NXDOMAIN |            |

  Rule: A name without an address of that kind is no unknown name

    Programs ask for IPv4 and IPv6 addresses at once. If the resolver denied the name for want of the one, they would not
    look at the other.

    @breaks-with-resolver-deaf @breaks-with-resolver-lies
    Scenario: For an IPv6 address of a container that has none the answer is empty, not an error
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK  | ADDRESS    |
        | c1        | local-br | 10.20.0.11 |
        | c2        | local-br | 10.20.0.12 |
      When c2 asks its resolver
        | NAME | TYPE |
        | c1   | A    |
        | c1   | AAAA |
        | c3   | AAAA |
      Then its resolver answers
        | NAME | TYPE | STATUS   | ANSWER     |
        | c1   | A    | NOERROR  | 10.20.0.11 |
        | c1   | AAAA | NOERROR  |            |
        | c3   | AAAA | NXDOMAIN |            |

  Rule: An address has the name of its container

    @breaks-with-resolver-deaf @breaks-with-resolver-lies
    Scenario: For the address of a container the resolver has its name and its network's
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK  | ADDRESS    |
        | c1        | local-br | 10.20.0.11 |
        | c2        | local-br | 10.20.0.12 |
      When c2 asks its resolver
        | NAME       | TYPE |
        | 10.20.0.11 | PTR  |
        | 10.20.0.99 | PTR  |
      Then its resolver answers
        | NAME       | TYPE | STATUS   | ANSWER       |
        | 10.20.0.11 | PTR  | NOERROR  | c1.local-br. |
        | 10.20.0.99 | PTR  | NXDOMAIN |              |

  Rule: Where nobody else can be asked the resolver says so, since 24.0

    @docker<24.0 @change-resolver-alone @breaks-with-resolver-deaf
    Scenario: Up to 23 a question that must be handed on, to a host where no resolver is, stays without an answer
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK  | ADDRESS    | DNS        |
        | c1        | local-br | 10.20.0.11 | -          |
        | c2        | local-br | 10.20.0.12 | 10.66.0.11 |
      When c2 asks its resolver
        | NAME        | TYPE |
        | c1          | A    |
        | www.example | A    |
      Then its resolver answers
        | NAME        | TYPE | STATUS    | ANSWER     |
        | c1          | A    | NOERROR   | 10.20.0.11 |
        | www.example | A    | no answer |            |

    @docker>=24.0 @change-resolver-alone @moby-ReplySERVFAIL @breaks-with-resolver-deaf
    Scenario: Since 24.0 a question that must be handed on, to a host where no resolver is, ends in an error
      Given the networks
        | NETWORK  | SUBNET       |
        | local-br | 10.20.0.0/24 |
      And the containers
        | CONTAINER | NETWORK  | ADDRESS    | DNS        |
        | c1        | local-br | 10.20.0.11 | -          |
        | c2        | local-br | 10.20.0.12 | 10.66.0.11 |
      When c2 asks its resolver
        | NAME        | TYPE |
        | c1          | A    |
        | www.example | A    |
      Then its resolver answers
        | NAME        | TYPE | STATUS   | ANSWER     |
        | c1          | A    | NOERROR  | 10.20.0.11 |
        | www.example | A    | SERVFAIL |            |
