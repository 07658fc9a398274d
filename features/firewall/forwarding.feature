Feature: Who switches forwarding on

  A host hands packets from one of its interfaces to another only when the kernel's switch ip_forward is on. Containers
  behind a bridge need it, so the engine switches it on when it starts.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: An engine that switches forwarding on lets the host drop what no rule allows

    Otherwise a computer that was no router would become one for everybody around it.

    @moby-FilterForwardPolicy @breaks-with-ip-forward-off
    Scenario: On a host that did not forward, forwarding is on afterwards and the policy is DROP
      Given the forward policy of host1 is ACCEPT
      And host1 does not forward
      When the engine of host1 is started again
      Then the forwarding of host1 is
        | FORWARDS | POLICY |
        | yes      | DROP   |

    @moby-FilterForwardPolicy @breaks-with-forwarding-off
    Scenario: On a host that forwarded before, the policy stays as it was
      Given the forward policy of host1 is ACCEPT
      When the engine of host1 is started again
      Then the forwarding of host1 is
        | FORWARDS | POLICY |
        | yes      | ACCEPT |

  Rule: Since 28.0 the engine can be told to leave the policy alone

    @docker>=28.0 @moby-FilterForwardPolicy @breaks-with-ip-forward-off
    Scenario: With ip-forward-no-drop only forwarding is switched on
      Given the hosts
        | HOST  | OPTIONS                 |
        | host1 | ip-forward-no-drop=true |
      And the forward policy of host1 is ACCEPT
      And host1 does not forward
      When the engine of host1 is started again
      Then the forwarding of host1 is
        | FORWARDS | POLICY |
        | yes      | ACCEPT |

  Rule: Without forwarding a container reaches its host and nobody behind it

    @breaks-with-forwarding-on
    Scenario: An echo to another computer goes no further than the host
      Given the containers
        | CONTAINER |
        | c1        |
      And host1 does not forward
      And host1 gets a reply from the outsider
      When c1 pings host1 and the outsider
      Then the answers are
        | FROM | host1    | outsider  |
        | c1   | answered | no answer |
