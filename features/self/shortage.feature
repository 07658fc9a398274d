@self
Feature: A machine that runs short

  Room on the disk, file descriptors, memory and time of the processors can give out in the middle of a run. The run
  then says which it was, in a line, and keeps what it has. Where memory gives out the kernel ends the run, which says
  nothing, but what it had is in its folder. A machine that is only slow changes no verdict.

  Rule: What gave out is named

    Scenario: A disk that fills up with the run's own messages is named
      Given the suite
        """
        Feature: Time
          Scenario Outline: Is over in time
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |

            Examples:
              | number |
              | 1      |
              | 2      |
              | 3      |
              | 4      |
              | 5      |
              | 6      |
        """
      And a disk of 80 kB in the folder reports
      When "vethlab run suite.feature --workers 1 --outer private" is typed
      Then it says the lines
        | LINE                                                                            |
        | vethlab: the run's messages cannot be kept: the disk is full: make room (ENOSPC |
        | vethlab: not all reports could be written: the disk is full: make room (ENOSPC  |
      And it ends with exit code 3
      And nothing of it is left

    Scenario: A disk that is full of the outer engine's images is named
      Given the suite
        """
        Feature: Time
          Scenario: Goes on for ever
            Given a step that never ends
        """
      And a disk of 100 MB in the folder cache/outer
      When "vethlab run suite.feature --workers 1 --outer private" is typed
      Then it says in one line "no space left on device"
      And it ends with exit code 3
      And nothing of it is left

    Scenario: A run that may open too few files says so
      Given the suite
        """
        Feature: Time
          Scenario: Goes on for ever
            Given a step that never ends
        """
      And no more than 30 open files for a process
      When "vethlab run suite.feature --workers 1 --outer private" is typed
      Then it says in one line "too many open files: allow more with ulimit -n"
      And it ends with exit code 3
      And nothing of it is left

    Scenario: A run for which there is too little memory is ended by the kernel, and what it had is not lost
      Given the suite
        """
        Feature: Memory
          Scenario: Needs little
            When host1 pings the outsider
            Then the answers are
              | FROM  | outsider |
              | host1 | answered |
          Scenario: Needs all
            Given a step that takes all memory
        """
      And no more than 1500 MB of memory
      When "vethlab run suite.feature --workers 1 --outer private" is typed, which the kernel ends, and then "vethlab report reports/*" and "vethlab clean" are typed
      Then the results are
        | SCENARIO     | RESULT | BECAUSE                                                     |
        | Needs little | passed | -                                                           |
        | Needs all    | broken | never finished, was at "Given a step that takes all memory" |
      And it ends with exit code 0
      And nothing of it is left

  Rule: A slow machine changes no verdict

    Scenario: With every processor busy the scenarios pass as they do without
      Given every processor is busy with something else
      When "vethlab run --tags '@claim-S39 or @claim-S54 or @claim-S90' --workers 2 --outer private" is typed
      Then it ends with exit code 0
      And nothing of it is left
