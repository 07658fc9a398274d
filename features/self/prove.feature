@self
Feature: Proving that scenarios can fail

  A suite is worth as much as its ability to say no. prove runs each scenario on a healthy lab, then under each fault that
  it names: there it must fail in a Then. One that sends a control is run without it, too, and must be blocked.

  Rule: A fault must break a scenario, and in the step that judges

    Scenario: A suite with a scenario of each kind
      Given the suite
        """
        Feature: What can be proven

          Background:
            Given the networks
              | NETWORK  |
              | local-br |
            And the containers
              | CONTAINER | NETWORK  |
              | c1        | local-br |
              | c2        | local-br |

          @breaks-with-resolver-deaf
          Scenario: Finds a name
            When c1 looks up c2
            Then the answers are
              | FROM | c2    |
              | c1   | found |

          @breaks-with-resolver-deaf
          Scenario: Needs no resolver
            When c1 pings c2
            Then the answers are
              | FROM | c2       |
              | c1   | answered |

          @breaks-with-masquerade-skipped
          Scenario: Stops before it judges
            Given c1 gets a reply from the outsider
            When c1 looks up c2
            Then the answers are
              | FROM | c2    |
              | c1   | found |

          Scenario: Names no fault
            When c1 pings c2
            Then the answers are
              | FROM | c2       |
              | c1   | answered |
        """
      When "vethlab prove suite.feature --workers 1" is typed
      Then the proof says
        | SCENARIO               | STATE        | FAULT              | VERDICT      | RESULT  | BECAUSE                                              |
        | Finds a name           | proven       | resolver-deaf      | killed       | failed  | -                                                    |
        | Needs no resolver      | survived     | resolver-deaf      | survived     | passed  | it passed all the same                               |
        | Stops before it judges | misdiagnosed | controls-cut       | killed       | blocked | -                                                    |
        | Stops before it judges | misdiagnosed | masquerade-skipped | misdiagnosed | blocked | blocked in "Given c1 gets a reply from the outsider" |
        | Names no fault         | unproven     | -                  | -            | -       | -                                                    |
      And it ends with exit code 1
      And nothing of it is left

  Rule: A negative counts for nothing without its control

    Scenario: A scenario of the catalogue whose controls are taken away, before it looks and after
      When "vethlab prove --tags @moby-InterNetworkDirectRouting --sabotage controls-cut --sabotage controls-cut-later" is typed
      Then the proof says
        | STATE  | FAULT              | VERDICT | RESULT  |
        | proven | controls-cut       | killed  | blocked |
        | proven | controls-cut-later | killed  | blocked |
      And it ends with exit code 0

  Rule: What was planned and has not run is told

    Scenario: An interrupted proof keeps what had run
      Given the suite
        """
        Feature: Names

          Background:
            Given the networks
              | NETWORK  |
              | local-br |
            And the containers
              | CONTAINER | NETWORK  |
              | c1        | local-br |
              | c2        | local-br |

          @breaks-with-resolver-deaf
          Scenario Outline: <seeker> finds a name
            When <seeker> looks up <sought>
            Then the answers are
              | FROM     | <sought> |
              | <seeker> | found    |

            Examples:
              | seeker | sought |
              | c1     | c2     |
              | c2     | c1     |
        """
      When "vethlab prove suite.feature --workers 1" is typed, and Ctrl-C once it says "killed"
      Then the proof says
        | SCENARIO        | STATE   | FAULT         | VERDICT | RESULT |
        | c1 finds a name | proven  | resolver-deaf | killed  | failed |
        | c2 finds a name | not run | resolver-deaf | not run | -      |
      And it ends with exit code 130
