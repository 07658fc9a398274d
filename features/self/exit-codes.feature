@self
Feature: What a run's exit code says

  A shell, a nightly job and a teacher's script read one number: 0 everything as expected, 1 a behaviour differs, 2 the
  command was wrong or nothing ran, 3 the harness or the machine failed, 130 interrupted.

  Rule: The worst of the results decides

    Scenario: A suite whose scenarios fail ends with 1
      Given the suite
        """
        Feature: Echo
          Scenario: Reaches
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
          Scenario: Is said not to reach
            Given host1 gets a reply from the outsider
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider  |
              | host1 | no answer |
        """
      When "vethlab run suite.feature --workers 1" is typed
      Then the results are
        | SCENARIO             | RESULT | BECAUSE                                                  |
        | Reaches              | passed | -                                                        |
        | Is said not to reach | failed | host1 -> outsider: expected no answer, observed answered |
      And it ends with exit code 1

    Scenario: A suite whose scenarios are all skipped ends with 2, because nothing was tried
      Given the suite
        """
        Feature: Echo
          @docker<20.0
          Scenario: Of an engine long ago
            When host1 pings the outsider
        """
      When "vethlab run suite.feature --workers 1" is typed
      Then the results are
        | SCENARIO              | RESULT  |
        | Of an engine long ago | skipped |
      And it ends with exit code 2
