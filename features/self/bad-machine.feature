@self
Feature: A machine that cannot

  Whoever has a machine that cannot is told in one line what is missing and how to get it. The exit code is 3, or 130
  after Ctrl-C, and whatever was begun is taken away.

  Background:
    Given the suite
      """
      Feature: Time
        Scenario: Goes on for ever
          Given a step that never ends
      """

  Rule: A machine on which no lab can be made is told what it lacks

    Scenario: Without root and without Docker there is no engine to run a lab in
      Given a machine without root and without Docker
      When "vethlab run suite.feature" is typed
      Then it says in one line "a private outer engine needs root: run as root, or use a Docker"
      And it ends with exit code 3
      And nothing of it is left

    Scenario: A disk that is full while an image is built is named
      Given a disk of 30 MB in the folder disk
      When "VETHLAB_CACHE=disk vethlab run suite.feature --outer private" is typed
      Then it says in one line "disk full: the 31 MB free under"
      And it ends with exit code 3
      And nothing of it is left

    Scenario: A mirror that does not answer is named
      Given a network on which nobody answers
      When "VETHLAB_CACHE=new VETHLAB_DEBIAN_MIRROR=http://192.0.2.2/debian vethlab run suite.feature --outer private" is typed
      Then it says in one line "the Debian mirror http://192.0.2.2/debian cannot be used"
      And it ends with exit code 3
      And nothing of it is left

  Rule: A run that is cut off says so and leaves nothing

    Scenario: An outer engine that dies ends the run
      When "vethlab run suite.feature --workers 1 --outer private" is typed, and its outer engine killed once it is at "a step that never ends"
      Then it says in one line "the private outer engine ended"
      And the results are
        | SCENARIO         | RESULT | BECAUSE                                               |
        | Goes on for ever | broken | never finished, was at "Given a step that never ends" |
      And it ends with exit code 3
      And nothing of it is left

    Scenario Outline: Ctrl-C while <preparing> ends the run
      When "vethlab run suite.feature --workers 1 --outer private" is typed, and Ctrl-C once it says "<said>"
      Then it says in one line "interrupted (SIGINT)"
      And it ends with exit code 130
      And nothing of it is left

      Examples:
        | preparing              | said                   |
        | the engine is starting | outer engine ...       |
        | images are looked for  | tools and requirements |

    Scenario: Ctrl-C while a lab to type in gets ready ends the lab
      When "vethlab up --outer private" is typed, and Ctrl-C once it says "tools and requirements"
      Then it says in one line "interrupted (SIGINT)"
      And it ends with exit code 130
      And nothing of it is left

    Scenario: Ctrl-C while a scenario runs ends the run, and tells what it was at
      When "vethlab run suite.feature --workers 1 --outer private" is typed, and Ctrl-C once it is at "a step that never ends"
      Then it says in one line "interrupted (SIGINT)"
      And the results are
        | SCENARIO         | RESULT | BECAUSE                                               |
        | Goes on for ever | broken | never finished, was at "Given a step that never ends" |
      And it ends with exit code 130
      And nothing of it is left
