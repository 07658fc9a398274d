@self
Feature: One run on several machines

  A catalogue that takes long is divided: each machine takes a part, and the parts are merged. That is of use only if it
  shows what a single run shows, the same results and the same evidence, and says so when a part is missing.

  Rule: The parts of a selection, merged, are what the whole is

    Scenario: Four shards that are merged have the results and the evidence of one run
      Given the suite
        """
        Feature: Division
          Scenario: Is said not to reach
            Given host1 gets a reply from the outsider
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider  |
              | host1 | no answer |
          @docker<20.0
          Scenario: Of an engine long ago
            When host1 pings the outsider
          Rule: A web server answers on its port
            Scenario Outline: Port <port>
              Given the containers
                | CONTAINER | LISTENS |
                | web       | <port>  |
              When host1 opens web:<port>
              Then the answers are
                | FROM  | web:<port>      |
                | host1 | answered by web |
              Examples:
                | port |
                | 80   |
                | 8080 |
                | 9090 |
        """
      When "vethlab run suite.feature --workers 1" is typed, and again in 4 shards that are merged
      Then the results are
        | RUN | SCENARIO              | RESULT  | BECAUSE                                                  |
        | 1   | Is said not to reach  | failed  | host1 -> outsider: expected no answer, observed answered |
        | 1   | Of an engine long ago | skipped | is outside docker<20.0                                   |
        | 1   | Port 80               | passed  | -                                                        |
        | 1   | Port 8080             | passed  | -                                                        |
        | 1   | Port 9090             | passed  | -                                                        |
        | 2   | Is said not to reach  | failed  | host1 -> outsider: expected no answer, observed answered |
        | 2   | Of an engine long ago | skipped | is outside docker<20.0                                   |
        | 2   | Port 80               | passed  | -                                                        |
        | 2   | Port 8080             | passed  | -                                                        |
        | 2   | Port 9090             | passed  | -                                                        |
      And the run accounts for
        | PLANNED | SCENARIOS | RESULTS | DIFFERENT | COMPLETE |
        | 5       | 5         | 5       | 5         | yes      |
        | 5       | 5         | 5       | 5         | yes      |
      And the merged run has the files of the whole one
      And it ends with exit code 1
