@self
Feature: A run that is told to end

  Ctrl-C is SIGINT; a build server that has had enough sends SIGTERM. Both end a run in good order, in whatever phase it
  is: what has begun is taken away, and what is known is written down.

  Background:
    Given the suite
      """
      Feature: Time
        Scenario: Is over in time
          When host1 pings the outsider
          Then the answers are
            | FROM  | outsider |
            | host1 | answered |
        @waits
        Scenario: Goes on for ever
          Given a step that never ends
      """

  Rule: SIGTERM does what Ctrl-C does

    Scenario Outline: SIGTERM while <preparing> ends the run
      When "vethlab run suite.feature --workers 1 --outer private" is typed, and SIGTERM once it says "<said>"
      Then it says in one line "interrupted (SIGTERM)"
      And it ends with exit code 130
      And nothing of it is left

      Examples:
        | preparing              | said                   |
        | the engine is starting | outer engine ...       |
        | images are looked for  | tools and requirements |

    Scenario: SIGTERM while a scenario runs ends the run, and keeps what it has
      When "vethlab run suite.feature --workers 1 --outer private" is typed, and SIGTERM once it is at "a step that never ends"
      Then it says in one line "interrupted (SIGTERM)"
      And the results are
        | SCENARIO         | RESULT | BECAUSE                                               |
        | Is over in time  | passed | -                                                     |
        | Goes on for ever | broken | never finished, was at "Given a step that never ends" |
      And it ends with exit code 130
      And nothing of it is left

  Rule: Reports that were begun are finished

    Scenario Outline: <signal> while the reports are written leaves them whole
      When "vethlab run suite.feature --tags 'not @waits' --workers 1 --outer private" is typed, and <signal> once it writes its reports
      Then it says in one line "interrupted (<name>)"
      And the results are
        | SCENARIO        | RESULT |
        | Is over in time | passed |
      And junit.xml fits its schema
      And it ends with exit code 130
      And nothing of it is left

      Examples:
        | signal  | name    |
        | Ctrl-C  | SIGINT  |
        | SIGTERM | SIGTERM |
