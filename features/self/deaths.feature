@self
Feature: Parts of a run that die

  A worker is a thread: the rest of the run cannot go on without it, so the run ends and accounts for each scenario. A
  machine of the lab is a container: when it dies or stops answering, the scenario that needed it is broken, and the
  next one gets another.

  Rule: A run whose worker dies says so and accounts for everything

    Scenario Outline: A worker that <dies> ends the run
      Given the suite
        """
        Feature: Time
          Scenario: Is over in time
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
          Scenario: Ends its worker
            Given <how>
          Scenario: Is never begun
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When "NODE_OPTIONS=--max-old-space-size=256 vethlab run suite.feature --workers 1 --outer private" is typed
      Then it says in one line "<said>"
      And the results are
        | SCENARIO        | RESULT | BECAUSE                                                    |
        | Is over in time | passed | -                                                          |
        | Ends its worker | broken | never finished, was at "Given <how>": the run ended early: |
        | Is never begun  | broken | never started: the run ended early:                        |
      And it ends with exit code 3
      And nothing of it is left

      Examples:
        | dies               | how                               | said                                     |
        | exits              | the worker exits with code 7      | Worker 0 exited unexpectedly with code 7 |
        | runs out of memory | a step that allocates without end | reaching memory limit                    |

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
