@self
Feature: A run that is killed

  The private outer engine lives in namespaces that end with the run's own process. So whatever ends the run, the
  kernel ends the engine, its containers, their mounts and links; what is left are empty cgroups, until clean or the
  next run. Each message of the run is in its file before anything is made of it, so what it had found out is not lost.

  Background:
    Given the suite
      """
      Feature: Time
        Scenario: Is over in time
          When host1 pings the outsider
          Then the answers are
            | FROM  | outsider |
            | host1 | answered |
        Scenario: Goes on for ever
          Given the containers
            | CONTAINER | PUBLISHES |
            | web       | 5000:80   |
          And a step that never ends
        Scenario: Is never begun
          Given a step that never ends
      """

  Rule: After kill -9 and clean nothing is left

    Scenario: A run that is killed while a scenario runs is gone
      Given the state of the machine is noted
      When "vethlab run suite.feature --workers 1 --outer private" is typed, killed once it is at "a step that never ends", and then "vethlab clean" is typed
      Then it ends with exit code 0
      And nothing of it is left
      And the machine is as it was

    Scenario: A lab that is up ends with the program that wanted it
      When "vethlab up --outer private" is typed by a program that is then killed
      Then it ends with exit code 0
      And nothing of it is left

  Rule: What a killed run had found out is not lost

    Scenario: The reports of a killed run are made of its messages
      When "vethlab run suite.feature --workers 1 --outer private" is typed, killed once it is at "a step that never ends", and then "vethlab report reports/*" is typed
      Then the results are
        | SCENARIO         | RESULT | BECAUSE                                             |
        | Is over in time  | passed | -                                                   |
        | Goes on for ever | broken | never finished, was at "And a step that never ends" |
        | Is never begun   | broken | never started: the run stopped without a word       |
      And the run accounts for
        | PLANNED | SCENARIOS | RESULTS | DIFFERENT | COMPLETE |
        | 3       | 3         | 3       | 3         | no       |
      And it ends with exit code 0

  Rule: What a killed run left does not disturb the next

    Scenario: A run among the leftovers of a killed one is as ever
      Given the file "next.feature"
        """
        Feature: Names
          Scenario: Is found
            Given the containers
              | CONTAINER | PUBLISHES |
              | web       | 5000:80   |
            When the outsider opens host1:5000
            Then the answers are
              | FROM     | host1:5000      |
              | outsider | answered by web |
        """
      When "vethlab run suite.feature --workers 1 --outer private" is typed, killed once it is at "a step that never ends", and then "vethlab run next.feature --workers 1 --outer private" is typed
      Then the results are
        | SCENARIO | RESULT |
        | Is found | passed |
      And it ends with exit code 0
      And nothing of it is left
