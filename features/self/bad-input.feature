@self
Feature: Bad input

  Whoever types a wrong word, or has a machine that cannot, is told so in one line that says what to do. The exit code
  is 2 for words and 3 for machines, and nothing is left behind.

  Background:
    Given the suite
      """
      @echo
      Feature: Echo
        Scenario: Reaches
          When host1 pings the outsider
          Then the answers are
            | FROM  | outsider |
            | host1 | answered |
      """

  Rule: A wrong word ends with 2

    Scenario Outline: <mistake> is named
      When "vethlab <typed>" is typed
      Then it says in one line "<said>"
      And it ends with exit code 2
      And nothing of it is left

      Examples:
        | mistake                         | typed                                | said                                                          |
        | an unknown engine               | run suite.feature --engine 19.99     | versions that can be had:                                     |
        | a word for no engine            | run suite.feature --engine ship      | is no engine: a version or its beginning                      |
        | an unknown tag                  | run suite.feature --tags @ecko       | no scenario carries @ecko, the tags there are: @echo          |
        | an expression that excludes all | run suite.feature --tags 'not @echo' | No scenario in suite.feature fits the tags                    |
        | half an expression              | run suite.feature --tags '@echo and' | cannot be read: Tag expression                                |
        | a missing feature               | run siute.feature                    | There is no feature and no folder siute.feature               |
        | a file that is no feature       | run /etc/passwd                      | /etc/passwd is no feature: the name of one ends with .feature |
        | a line without scenario         | run suite.feature:99                 | No scenario in suite.feature:99                               |
        | a missing options file          | run suite.feature --engine-options x | The engine options cannot be read: ENOENT                     |
        | an unknown option               | run suite.feature --wrokers 1        | unknown option '--wrokers' (Did you mean --workers?)          |
        | a word for a number             | run suite.feature --workers x        | --workers x: a number from 1 to 99 is wanted                  |
        | a word for a repetition         | run suite.feature --repeat x         | --repeat x: a number from 1 to 999 is wanted                  |
        | two ways to name engines        | run --engine 28 --engines all        | Give --engine or --engines, not both                          |
        | a missing list of engines       | run suite.feature --engines x        | The list of engines cannot be read: ENOENT                    |
        | a shard that is none            | run suite.feature --shard 3/2        | --shard 3/2: a part of the whole is wanted                    |
        | more shards than scenarios      | run suite.feature --shard 2/2        | --shard 2/2 would be empty: 2 shards are too many             |
        | a run that is none              | merge nowhere                        | There are no messages in nowhere/messages.ndjson              |
        | an unknown sabotage             | run suite.feature --sabotage x       | argument 'x' is invalid. Allowed choices are                  |
        | an unknown command              | rnu                                  | unknown command 'rnu' (Did you mean run?)                     |
        | no lab to enter                 | shell host1                          | No lab is up; vethlab up starts one                           |
        | no run to report                | report nowhere                       | No results in nowhere                                         |
        | an unknown document             | claims --document 005.txt            | is no document; they are 000_2b0d5e563e65a53a.txt             |
        | no engine for the ledger        | claims --engine ship                 | is no engine: a version or its beginning                      |
        | a language that is not spoken   | claims --language fr                 | argument 'fr' is invalid. Allowed choices are en, zh          |

    Scenario: A lab to type in is refused with the same words
      When "vethlab up --engine 19.99" is typed
      Then it says in one line "versions that can be had: "
      And it ends with exit code 2
      And nothing of it is left

    Scenario: Engine options that are no JSON are named with their file
      Given the file "daemon.json"
        """
        bip: 10.0.0.1/24
        """
      When "vethlab run suite.feature --engine-options daemon.json" is typed
      Then it says in one line "daemon.json is not JSON"
      And it ends with exit code 2

    Scenario: An accelerator that no virtual machine has is named with the known ones
      When "VETHLAB_VM_ACCELERATOR=fast vethlab run suite.feature --outer vm" is typed
      Then it says in one line "VETHLAB_VM_ACCELERATOR=fast: known are tcg, kvm"
      And it ends with exit code 2

    Scenario: A malformed feature is named with its line
      Given the file "malformed.feature"
        """
        Feature: Echo
          Scenario: Reaches
            When host1 pings the outsider
            Thne the answers are
        """
      When "vethlab run malformed.feature" is typed
      Then it says in one line "malformed.feature:4: "
      And it ends with exit code 2

    Scenario: A step that does not exist is the harness's fault and no scenario's
      Given the file "misspelt.feature"
        """
        Feature: Echo
          Scenario: Reaches
            When host1 pigns the outsider
        """
      When "vethlab run misspelt.feature --workers 1" is typed
      Then the results are
        | SCENARIO | RESULT | BECAUSE                                                    |
        | Reaches  | broken | no step definition matches "When host1 pigns the outsider" |
      And it ends with exit code 3
