Feature: Link-local addresses

  169.254.0.0/16 is for neighbours on one cable only: no router forwards it, and everybody may use it without a plan. A
  container can have such an address beside the one that the engine has given it.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Containers of one network reach each other at their link-local addresses

    @moby-DockerNetworkConnectLinkLocalIP @breaks-with-icmp-dropped
    Scenario: Two connected containers reply at their link-local addresses, before and after a restart of one
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | bridge  |
        | c2        | bridge  |
      And the connections
        | CONTAINER | NETWORK  | LINK-LOCAL-IP |
        | c1        | local-br | 169.254.7.7   |
        | c2        | local-br | 169.254.8.8   |
      And c1 gets a reply from 169.254.8.8
      And c2 is stopped
      And c2 is started
      When c1 and c2 ping 169.254.7.7 and 169.254.8.8
      Then the answers are
        | FROM | 169.254.7.7 | 169.254.8.8 |
        | c1   | answered    | answered    |
        | c2   | answered    | answered    |
