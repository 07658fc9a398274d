@self
Feature: What a scenario leaves on its host

  After each scenario a host is reset and compared with what it was before. What the reset cannot bring back is a
  finding with the scenario's name, and the next scenario gets another host.

  Rule: A leftover is told with its scenario, and goes with the host

    Scenario: A link that was left is found, and the next scenario does not see it
      Given the suite
        """
        Feature: Links

          Scenario: One leaves a link
            Given a link "left0" is left on host1
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |

          Scenario: The next has a host of its own
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
            And the bridges of host1 have the ports
              | BRIDGE  | PORTS |
              | docker0 |       |

          Scenario: The last has the host of the one before it
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When "vethlab run suite.feature --workers 1" is typed
      Then the scenarios left behind
        | SCENARIO          | HOST  | LEFTOVER                |
        | One leaves a link | host1 | + address: left0        |
        | One leaves a link | host1 | + link: left0 BROADCAST |
      And the results are
        | SCENARIO                                   | RESULT | HOSTS BOOTED |
        | One leaves a link                          | passed | yes          |
        | The next has a host of its own             | passed | yes          |
        | The last has the host of the one before it | passed | no           |
      And it ends with exit code 0

  Rule: A scenario whose step hangs leaves no host to the next

    Scenario: The scenario after a hanging one gets a host of its own
      Given the suite
        """
        Feature: Time

          Scenario: One hangs on host1
            Given the links of host1 are noted
            And a step that never ends

          Scenario: The next is quick
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When "VETHLAB_STEP_SECONDS=15 vethlab run suite.feature --workers 1" is typed
      Then the results are
        | SCENARIO           | RESULT | HOSTS BOOTED | BECAUSE                                   |
        | One hangs on host1 | broken | yes          | timed out in "And a step that never ends" |
        | The next is quick  | passed | yes          | -                                         |
      And it ends with exit code 3
