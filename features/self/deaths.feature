@self
Feature: Parts of a lab that die

  A machine of the lab is a container: when it dies or stops answering, the scenario that needed it is broken, and the
  next one gets another.

  Rule: A scenario whose machine dies leaves the next one a machine that lives

    Scenario Outline: After the death of <whom> the next scenario passes
      Given the suite
        """
        Feature: Machines
          Scenario: Loses its engine
            Given <whom> gets SIGKILL
            And the containers
              | CONTAINER |
              | c1        |
          Scenario: Has another engine
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When "vethlab run suite.feature --workers 1 --outer private" is typed
      Then the results are
        | SCENARIO           | RESULT | HOSTS BOOTED |
        | Loses its engine   | broken | yes          |
        | Has another engine | passed | yes          |
      And the scenarios left behind
        | SCENARIO         | WHERE | LEFTOVER            |
        | Loses its engine | host1 | host1 ended: <said> |
      And it ends with exit code 3

      Examples:
        | whom                    | said                                                     |
        | the engine of host1     | the engine ended with exit code 137                      |
        | the containerd of host1 | the engine ended: its containerd did, with exit code 137 |

    Scenario: After the death of a LAN the next scenario passes
      Given the suite
        """
        Feature: Machines
          Scenario: Loses its LAN
            Given the LAN is killed
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
          Scenario: Has another LAN
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When "vethlab run suite.feature --workers 1 --outer private" is typed
      Then the results are
        | SCENARIO        | RESULT |
        | Loses its LAN   | broken |
        | Has another LAN | passed |
      And it ends with exit code 3

    Scenario: A host that stops answering is given up, and the next scenario passes
      Given the suite
        """
        Feature: Machines
          Scenario: Waits for its engine
            Given the engine of host1 gets SIGSTOP
            And the containers
              | CONTAINER |
              | c1        |
          Scenario: Has another engine
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When "VETHLAB_STEP_SECONDS=10 vethlab run suite.feature --workers 1 --outer private" is typed
      Then the results are
        | SCENARIO             | RESULT | HOSTS BOOTED | BECAUSE                           |
        | Waits for its engine | broken | yes          | timed out in "And the containers" |
        | Has another engine   | passed | yes          | -                                 |
      And it ends with exit code 3
      And nothing of it is left

  Rule: The runner, by which programs run in the LAN, is replaced at once

    Scenario: A scenario goes on when the runner of its LAN has ended
      Given the suite
        """
        Feature: Machines
          Scenario: Loses its runner
            Given the runner of the LAN is killed
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When "vethlab run suite.feature --workers 1 --outer private" is typed
      Then the results are
        | SCENARIO         | RESULT |
        | Loses its runner | passed |
      And the scenarios left behind
        | SCENARIO | WHERE | LEFTOVER |
      And it ends with exit code 0
