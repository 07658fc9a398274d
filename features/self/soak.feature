@self
Feature: Soaking

  What is forgotten once is small, and adds up. A soak takes scenarios again and again in one process, and looks for growth of
  memory, descriptors, disk and times from round to round.

  Rule: A soak measures each round, judges the trend, and keeps the last reports only

    Scenario: Two rounds of a small suite
      Given the suite
        """
        Feature: Small

          Scenario: Host and outsider
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      When the suite is soaked for 2 rounds
      Then it ends with exit code 0
      And the soak left
        | ROUNDS | SCENARIOS | FLAKY | GROWTH         | PLOTTED       | REPORTS KEPT |
        | 2      | 1         | 0     | too few rounds | every measure | round-2      |
