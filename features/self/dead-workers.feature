@self
Feature: Workers that die

  A worker is a thread that runs scenarios in a lab of its own. The rest of the run cannot go on without it, so the run
  ends and accounts for each scenario.

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
