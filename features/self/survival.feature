@self
Feature: A run that is killed

  The private outer engine lives in namespaces that end with the run's own process. So whatever ends the run, the
  kernel ends the engine, its containers, their mounts and links; what is left are empty cgroups, until clean.

  Rule: After kill -9 and clean nothing is left

    Scenario: A run that is killed while a scenario runs is gone
      Given the suite
        """
        Feature: Time
          Scenario: Goes on for ever
            Given the containers
              | CONTAINER | PUBLISHES |
              | web       | 5000:80   |
            And a step that never ends
        """
      And the state of the machine is noted
      When "vethlab run suite.feature --workers 1 --outer private" is typed, killed once it is at "a step that never ends", and then "vethlab clean" is typed
      Then it ends with exit code 0
      And nothing of it is left
      And the machine is as it was
