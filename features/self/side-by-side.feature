@self
Feature: Runs side by side

  Every run has an outer engine and labs of its own, with the same addresses in each. So two runs of one machine do not
  see one another, whatever they do at the same time.

  Rule: Two runs at once are both right

    Scenario: Two runs publish the same port of the same host at once
      Given the suite
        """
        Feature: Publishing
          Scenario: Is published
            Given the containers
              | CONTAINER | PUBLISHES |
              | web       | 5000:80   |
            When the outsider opens host1:5000
            Then the answers are
              | FROM     | host1:5000      |
              | outsider | answered by web |
        """
      When "vethlab run suite.feature --workers 1" is typed twice at once
      Then the results are
        | RUN | SCENARIO     | RESULT |
        | 1   | Is published | passed |
        | 2   | Is published | passed |
      And it ends with exit code 0
      And nothing of it is left

    Scenario: Two runs of the same features at once both pass
      When "vethlab run --tags '@claim-S39 or @claim-S54' --workers 1" is typed twice at once
      Then the run accounts for
        | COMPLETE |
        | yes      |
        | yes      |
      And it ends with exit code 0
      And nothing of it is left

  Rule: A run that is killed takes nothing of another along

    Scenario: A run goes on while the one beside it is killed
      Given the suite
        """
        Feature: Publishing
          Scenario: Is published
            Given the containers
              | CONTAINER | PUBLISHES |
              | web       | 5000:80   |
            When the outsider opens host1:5000
            Then the answers are
              | FROM     | host1:5000      |
              | outsider | answered by web |
        """
      And the file "doomed.feature"
        """
        Feature: Time
          Scenario: Goes on for ever
            Given the containers
              | CONTAINER | PUBLISHES |
              | web       | 5000:80   |
            And a step that never ends
        """
      When "vethlab run suite.feature --repeat 3 --workers 1 --outer private" is typed beside "vethlab run doomed.feature --workers 1 --outer private", which is killed once it is at "a step that never ends", and then "vethlab clean" is typed
      Then the results are
        | SCENARIO     | RESULT | ATTEMPTS               |
        | Is published | passed | passed, passed, passed |
      And it ends with exit code 0
      And nothing of it is left
