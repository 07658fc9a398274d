@self
Feature: The handbook

  A run that keeps all evidence can be read from first to last, as one file that is passed on and opened from the disk.
  A page that leads nowhere, loads from elsewhere or lacks a character would be found by its readers only.

  Rule: A handbook is whole, and says what it lacks

    Scenario: A run that keeps all evidence leaves a handbook in good order
      Given the suite
        """
        Feature: Echo

          A host answers echo requests.

          @claim-S39
          Scenario: Reaches
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When "vethlab run suite.feature --workers 1 --evidence all" is typed
      Then the handbook shows
        | TEXT                                     |
        | A host answers echo requests.            |
        | <span class="chip">S39</span>            |
        | ping -c 1 -w 4 10.66.0.99                |
        | class="topology"                         |
        | <span lang="en">host1/network.txt</span> |
      And the handbook is in good order
      And it ends with exit code 0

    Scenario: A run that kept no evidence gets a handbook that says so
      Given the suite
        """
        Feature: Echo
          Scenario: Reaches
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      And "vethlab run suite.feature --workers 1" was typed
      When "vethlab report" is typed
      Then the handbook shows
        | TEXT                                  |
        | Beyond the documents                  |
        | No evidence was kept of this scenario |
      And the handbook is in good order
      And it ends with exit code 0
