@self
Feature: What becomes of a scenario

  A run owes a word for each scenario that it planned: passed, failed, blocked, broken or skipped. Only the first is a
  pass, and what could not be looked at never counts for or against the engine.

  Rule: Each planned scenario has one result, with its reason

    Scenario: A suite of everything that can happen gets a word for each
      Given the suite
        """
        Feature: Everything that can happen

          Background:
            Given the networks
              | NETWORK  |
              | local-br |
            And the containers
              | CONTAINER | NETWORK  |
              | c1        | local-br |
              | c2        | local-br |

          Scenario: As the table says
            When c1 looks up c2
            Then the answers are
              | FROM | c2    |
              | c1   | found |

          Scenario: Not as the table says
            Given they reach one another by address
            When c1 looks up c2
            Then the answers are
              | FROM | c2        |
              | c1   | not found |

          Scenario: The control is not met
            Given c1 can open c2:80
            When c1 opens c2:81
            Then the answers are
              | FROM | c2:81   |
              | c1   | refused |

          Scenario: A negative has no control
            When c1 opens c2:81
            Then the answers are
              | FROM | c2:81   |
              | c1   | refused |

          @docker<20.0
          Scenario: Of an engine long ago
            When c1 looks up c2

          Scenario: A step is misspelt
            Given they reach one another by adress

          Scenario: A step hangs
            Given a step that never ends
        """
      When "VETHLAB_STEP_SECONDS=20 vethlab run suite.feature --workers 1 --sabotage listener-stopped" is typed
      Then the results are
        | SCENARIO                  | RESULT  | BECAUSE                                                             |
        | As the table says         | passed  | -                                                                   |
        | Not as the table says     | failed  | c1 -> c2: expected not found, observed found                        |
        | The control is not met    | blocked | 1 of 1 controls not met before the observation; c1 -> c2:80         |
        | A negative has no control | broken  | No control for c1 -> c2:81: show first that somebody may reach it   |
        | Of an engine long ago     | skipped | is outside docker<20.0                                              |
        | A step is misspelt        | broken  | no step definition matches "Given they reach one another by adress" |
        | A step hangs              | broken  | timed out in "Given a step that never ends"                         |
      And the run accounts for
        | PLANNED | SCENARIOS | RESULTS | DIFFERENT | COMPLETE |
        | 7       | 7         | 7       | 7         | yes      |
      And it ends with exit code 3
      And nothing of it is left
