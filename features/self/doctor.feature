@self
Feature: What doctor says

  Doctor finds out what a machine can do by trying it, in a container of the outer engine, because that kernel is the
  one that counts. A scenario that requires what is missing is skipped for the same reason.

  Rule: Doctor tells the truth

    Scenario: Each capability is here or missing as the kernel's own configuration has it
      When "vethlab doctor --outer private" is typed
      Then it ends with exit code 0
      And its capabilities are those of the kernel's configuration

    Scenario: Netfilter that is taken away is missed, and nothing else
      When "vethlab doctor --outer private" is typed, and again without netfilter
      Then it ends with exit code 0
      And the second time it also misses
        | CAPABILITY |
        | nat        |
        | raw        |
        | trace      |

    Scenario: A Java that is taken away is missed
      When "JAVA_HOME=/nowhere vethlab doctor --outer private" is typed
      Then it ends with exit code 0
      And it prints the line "Allure report: not built: no Java"

    Scenario: A Docker that is taken away is missed
      When "DOCKER_HOST=unix:///nowhere.sock vethlab doctor --outer docker" is typed
      Then it says in one line "No Docker answers (tried DOCKER_HOST=unix:///nowhere.sock)"
      And it ends with exit code 3
