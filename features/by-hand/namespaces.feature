Feature: Network namespaces by hand

  A network namespace is a network stack of its own: links, addresses, routes, rules, ports. An engine makes one for each
  container; ip netns makes one with a name and no process in it, to be entered with ip netns exec.
  Documents: 003_aacd518e916de71d.txt

  Rule: A new namespace holds a loopback interface only, and that is down

    Whoever makes the namespace sets lo up; an engine does so for every container. Until then the namespace does not
    even reach itself.

    @claim-S29 @breaks-with-surplus-namespace
    Scenario: A host that makes a namespace has that one more, with nothing but lo in it
      Given the namespaces
        | NAMESPACE |
        | left      |
      When host1 makes the namespaces
        | NAMESPACE |
        | right     |
      Then the namespaces of host1 are
        | NAMESPACE |
        | left      |
        | right     |
      And the interfaces of right are
        | INTERFACE | KIND     | STATE | ADDRESS |
        | lo        | loopback | down  |         |

    @claim-S29 @breaks-with-loopback-up
    Scenario: A namespace reaches its own loopback address once lo is up
      Given the namespaces
        | NAMESPACE | LOOPBACK |
        | left      | down     |
        | right     | up       |
      And right gets a reply from 127.0.0.1
      When left and right ping 127.0.0.1
      Then the answers are
        | FROM  | 127.0.0.1   |
        | left  | unreachable |
        | right | answered    |

  Rule: A namespace takes along what is in it

    A named namespace lives as long as its name or a process in it. When the last of them goes, the kernel removes its
    virtual links, and with each end of a veth pair the other end, wherever that is.

    @claim-S29 @claim-S30 @breaks-with-surplus-namespace
    Scenario: A deleted namespace is gone, and so is the end of a veth pair whose other end was in it
      Given the namespaces
        | NAMESPACE |
        | left      |
        | right     |
      And the links of host1 are noted
      And the veth pairs
        | LINK      | PEER       |
        | left-end  | left-port  |
        | right-end | right-port |
      And the links are set up
        | LINK      | NAMESPACE |
        | left-end  | left      |
        | right-end | right     |
      When the namespace left of host1 is deleted
      Then the namespaces of host1 are
        | NAMESPACE |
        | right     |
      And host1 has gained the links
        | LINK       |
        | right-port |
