@self
Feature: Expectations

  Whoever ships on an engine with a known fault wants to hear of the next one. A file names what is known, why, and until
  when; it must never hide anything else.

  Rule: What is expected keeps its result, and does not make the exit code 1

    Scenario: A failure that a file expects is accepted, with its reason
      Given the suite
        """
        Feature: Echo

          @claim-S39
          Scenario: Is said not to reach
            Given host1 gets a reply from the outsider
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider  |
              | host1 | no answer |

          Scenario: Reaches
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
        """
      And the file "known.yaml"
        """
        expectations:
          - claim: S39
            engine: '>=20'
            result: failed
            reason: The cable is a good one
            expires: 2999-12-31
        """
      When "vethlab run suite.feature --workers 1 --expectations known.yaml" is typed
      Then the results are
        | SCENARIO             | RESULT | BECAUSE                                         | ACCEPTED                |
        | Is said not to reach | failed | host1 -> outsider: expected no answer, observed | The cable is a good one |
        | Reaches              | passed | -                                               | -                       |
      And it ends with exit code 0

    Scenario: A file that is wrong is refused before anything runs
      Given the suite
        """
        Feature: Echo
          Scenario: Reaches
            When host1 pings the outsider
        """
      And the file "known.yaml"
        """
        expectations:
          - claim: S39
            result: fails
            reason: The cable is a good one
            expires: 2999-12-31
        """
      When "vethlab run suite.feature --workers 1 --expectations known.yaml" is typed
      Then it says in one line 'known.yaml:3: expectation 1: result "fails" must be one of failed, blocked, flaky, skipped, vanished'
      And it ends with exit code 2
