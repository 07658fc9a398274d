Feature: Names of the world outside, on internal networks

  The engine's resolver passes on what it does not know to the servers of the host. It runs on the host, so its questions
  leave the host even if nothing else of a container may.
  Documents: 000_2b0d5e563e65a53a.txt

  Rule: For a container of internal networks alone the resolver asks nobody outside since 25.0.5

    A name can carry a message: whoever runs the server of a domain reads every name that is asked for in it. Until 25.0.5
    a container without any way out could send such messages, if the host's own resolver was on a loopback address.

    @docker<25.0.5 @change-names-outside-an-internal-network @breaks-with-resolver-deaf
    Scenario: A container of an internal network finds a name that the host's resolver knows
      Given host1 has a resolver of its own that knows www.example.com
      And the networks
        | NETWORK | INTERNAL |
        | closed  | yes      |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | closed  |
        | c2        | closed  |
      When c1 looks up c2 and www.example.com
      Then the answers are
        | FROM | c2    | www.example.com  |
        | c1   | found | found 192.0.2.80 |

    @docker>=25.0.5 @change-names-outside-an-internal-network @moby-InternalNetworkDNS @breaks-with-another-engine
    Scenario: A container of an internal network gets no answer for a name that others find
      Given host1 has a resolver of its own that knows www.example.com
      And the networks
        | NETWORK | INTERNAL |
        | closed  | yes      |
        | open    | no       |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | closed  |
        | c2        | closed  |
        | other     | open    |
      And other can look up www.example.com
      When c1 looks up c2 and www.example.com
      Then the answers are
        | FROM | c2    | www.example.com |
        | c1   | found | no answer       |

  Rule: One network that is not internal is enough

    @moby-InternalNetworkDNS @breaks-with-resolver-deaf
    Scenario: A container that is on an open network as well finds the name
      Given host1 has a resolver of its own that knows www.example.com
      And the networks
        | NETWORK | INTERNAL |
        | closed  | yes      |
        | open    | no       |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | closed  |
        | c2        | closed  |
      And c1 is connected to open
      When c1 looks up c2 and www.example.com
      Then the answers are
        | FROM | c2    | www.example.com  |
        | c1   | found | found 192.0.2.80 |
