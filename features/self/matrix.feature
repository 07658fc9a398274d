@self
Feature: The matrix

  Whoever runs a catalogue every night looks at one page in the morning: which behaviours differ between the engines, and
  what is not as it was the night before. Both are told by results, never by what somebody expects of a version.

  Rule: Each run leaves a matrix, and compares it with the run before

    Scenario: After two runs with the same outcome the matrix says that nothing has changed
      Given the suite
        """
        Feature: Echo
          Scenario: Reaches
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
          @docker<20.0
          Scenario: Of an engine long ago
            When host1 pings the outsider
        """
      And "vethlab run suite.feature --workers 1" was typed
      When "vethlab run suite.feature --workers 1" is typed
      Then the matrix shows
        | TEXT                   |
        | 2 behaviours           |
        | Of an engine long ago  |
        | <td class="good holds" |
        | idle not-applicable    |
        | Nothing has changed.   |
      And the matrix is in good order
      And it ends with exit code 0
