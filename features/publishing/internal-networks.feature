Feature: Publishing on internal networks

  An internal network has no way out, and none in. A publication is for the network that the container's default route
  leads to. An internal one is no such network, so it is noted and not carried out.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: A published port is open once the container is on a network that is not internal

    @moby-PortBindingOnSandbox @breaks-with-port-taken
    Scenario: On an internal network alone the published port is closed
      Given the networks
        | NETWORK | INTERNAL |
        | closed  | yes      |
      And the containers
        | CONTAINER | NETWORK | LISTENS | PUBLISHES |
        | web       | closed  | 8080    | 8080:8080 |
      And host1 can open web:8080
      When the outsider opens host1:8080
      Then the answers are
        | FROM     | host1:8080 |
        | outsider | refused    |

    @moby-PortBindingOnSandbox @breaks-with-listener-stopped
    Scenario: With a second network, which is open, the published port is open too
      Given the networks
        | NETWORK | INTERNAL |
        | closed  | yes      |
        | open    | no       |
      And the containers
        | CONTAINER | NETWORK | LISTENS | PUBLISHES |
        | web       | closed  | 8080    | 8080:8080 |
      And web is connected to open
      When the outsider opens host1:8080
      Then the answers are
        | FROM     | host1:8080      |
        | outsider | answered by web |
