@requires-vxlan
Feature: What others can read of an overlay network

  A swarm always encrypts what its engines say to one another, and never, unless it is asked to, what containers say.
  With `--opt encrypted` the hosts wrap each VXLAN datagram in ESP, a part of IPsec, which the kernel has to have. Then
  a listener at the cable sees which hosts talk, and nothing else.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: By default the packets of containers cross the LAN in the clear

    @refutes-S84 @breaks-with-vxlan-dropped
    Scenario: A listener at the cable reads an echo on an overlay network that was created without options
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE |
        | over    | overlay | yes        |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
        | c2        | host2 | over    |
      And the hosts have learnt of the containers of over
      When c1 pings c2 while the cable of host1 is watched
      Then the answers are
        | FROM | c2       |
        | c1   | answered |
      And the cable carried
        | PACKET | FROM  | TO    | INSIDE                     |
        | VXLAN  | host1 | host2 | echo request from c1 to c2 |
        | VXLAN  | host2 | host1 | echo reply from c2 to c1   |

  Rule: On an encrypted network they do not

    @requires-esp @breaks-with-wishes-ignored
    Scenario: A listener at the cable sees ESP packets of the hosts, and no echo
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE | ENCRYPTED |
        | secret  | overlay | yes        | yes       |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | secret  |
        | c2        | host2 | secret  |
      And the hosts have learnt of the containers of secret
      And c1 gets a reply from c2
      When c1 pings c2 while the cable of host1 is watched
      Then the answers are
        | FROM | c2       |
        | c1   | answered |
      And the cable carried
        | PACKET | FROM  | TO    | INSIDE     |
        | ESP    | host1 | host2 | unreadable |
        | ESP    | host2 | host1 | unreadable |

  Rule: A network that cannot be encrypted is closed, not open

    A kernel without ESP cannot encrypt. The engine starts the containers all the same, but the kernel has been told to
    let nothing of this network through unencrypted, so nothing comes through.

    @lacks-esp @breaks-with-wishes-ignored
    Scenario: Where the kernel cannot encrypt, an encrypted network is silent, and its neighbour is not
      Given a swarm of host1 and host2 is formed
      And the networks
        | NETWORK | DRIVER  | ATTACHABLE | ENCRYPTED |
        | over    | overlay | yes        | no        |
        | secret  | overlay | yes        | yes       |
      And the containers
        | CONTAINER | HOST  | NETWORK |
        | c1        | host1 | over    |
        | c2        | host2 | over    |
      And c1 is connected to secret
      And c2 is connected to secret
      And the hosts have learnt of the containers of secret
      And c1 gets a reply from c2@over
      When c1 pings c2@over and c2@secret while the cable of host1 is watched
      Then the answers are
        | FROM | c2@over  | c2@secret |
        | c1   | answered | no answer |
      And the cable carried
        | PACKET | NETWORK | FROM  | TO    | INSIDE                     |
        | VXLAN  | over    | host1 | host2 | echo request from c1 to c2 |
        | VXLAN  | over    | host2 | host1 | echo reply from c2 to c1   |
