@self
Feature: Several subjects in one run

  What is judged is an engine with its options. A run takes the scenarios to each in turn, and keeps the results of each
  apart. With --repeat it does so several times: only what ends the same each time is passed or failed.

  Background:
    Given the suite
      """
      Feature: Neighbours
        Scenario: A neighbour answers
          Given the containers
            | CONTAINER | NETWORK |
            | c1        | bridge  |
            | c2        | bridge  |
          When c1 pings c2
          Then the answers are
            | FROM | c2       |
            | c1   | answered |
      """
    And the file "icc.json"
      """
      { "icc": false }
      """

  Rule: Each engine with each of its options has results of its own

    Scenario: Options that isolate neighbours make the newest engine fail, not the oldest without them
      Given the file "engines.txt"
        """
        oldest
        newest icc.json # what production runs with
        """
      When "vethlab run suite.feature --engines engines.txt" is typed
      Then the results are
        | SUBJECT                          | SCENARIO            | RESULT |
        | docker 20.10.5                   | A neighbour answers | passed |
        | docker 28.5.2 (options icc.json) | A neighbour answers | failed |
      And it ends with exit code 1

    Scenario: An engine that cannot be had is told, and the others are judged
      When "vethlab run suite.feature --engine newest --engine 19.99 --repeat 2" is typed
      Then the results are
        | SUBJECT       | SCENARIO            | RESULT | ATTEMPTS       |
        | docker 28.5.2 | A neighbour answers | passed | passed, passed |
      And it ends with exit code 0
      And it prints the line "No scenario on engine 19.99, which could not be had: there is no engine"

    Scenario: Where all are required the run ends before it begins
      When "vethlab run suite.feature --engine newest --engine 19.99 --require-all" is typed
      Then it says in one line "versions that can be had:"
      And it ends with exit code 2
      And nothing of it is left
