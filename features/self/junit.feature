@self
Feature: The JUnit report

  Servers that build software read JUnit's XML. A failure is the subject's, an error is the harness's own, so that whoever
  ships an engine is not woken by a broken test bench.

  Rule: The report fits its schema and tells failures from errors

    Scenario: A behaviour that differs and a control that is not met are failures, the harness's own faults are errors
      Given the suite
        """
        Feature: Echo & co
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
          Scenario: Has a control that is not met
            Given host1 can open host1:5000
            When host1 opens host1:5001
          Scenario: Has a step that does not exist
            Given a step that does not exist
          @docker<20.0
          Scenario: Of an engine long ago
            When host1 pings the outsider
        """
      When "vethlab run suite.feature --workers 1" is typed
      Then junit.xml says
        | SCENARIO                       | SAYS    | TYPE           | SUBJECT |
        | Reaches                        | passed  | -              | named   |
        | Is said not to reach           | failure | AssertionError | named   |
        | Has a control that is not met  | failure | blocked        | named   |
        | Has a step that does not exist | error   | Error          | named   |
        | Of an engine long ago          | skipped | -              | named   |
      And junit.xml fits its schema
      And it ends with exit code 3
