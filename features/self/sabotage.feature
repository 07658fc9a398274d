@self
Feature: Faults that are put in on purpose

  A check that cannot fail is worth nothing. A sabotage is a fault in a healthy lab; exactly the scenarios that name it
  must fail under it, and the others must not notice.

  Rule: A fault fails the scenarios that name it, and no others

    Scenario: With VXLAN dropped on the LAN
      When "vethlab run --tags '@claim-S83 or @claim-S85 or @claim-S41' --sabotage vxlan-dropped" is typed
      Then it ends with exit code 1
      And of its scenarios exactly those that break with "vxlan-dropped" are "failed"

    Scenario: With the engine's resolver deaf
      When "vethlab run --tags '@claim-S44 or @claim-S39 or @claim-S41' --sabotage resolver-deaf" is typed
      Then it ends with exit code 1
      And of its scenarios exactly those that break with "resolver-deaf" are "failed"

  Rule: A fault may also strike when the scenario has acted, and before it looks

    Scenario: With one network too many
      When "vethlab run --tags '@claim-S01 or @claim-S03' --sabotage surplus-network" is typed
      Then it ends with exit code 1
      And of its scenarios exactly those that break with "surplus-network" are "failed"

  Rule: What an engine says can be at fault as well

    Scenario: With other reasons for refusals
      When "vethlab run --tags '@claim-S75 or @claim-S71' --sabotage other-reasons" is typed
      Then it ends with exit code 1
      And of its scenarios exactly those that break with "other-reasons" are "failed"

  Rule: A silence counts for nothing when the control is silent too

    Scenario: With the workload's listener stopped, "does not reach" is blocked
      When "vethlab run --tags @claim-S54 --sabotage listener-stopped" is typed
      Then the results are
        | SCENARIO                                                                    | RESULT  |
        | Another computer on the network does not reach a port that is not published | blocked |
      And it ends with exit code 1
