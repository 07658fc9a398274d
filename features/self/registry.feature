@self
Feature: Engines from a registry

  A host image can be any image of a registry that holds an engine. The private outer engine has no uplink, so a short
  second one fetches the image into the same store, in the machine's own network, before any lab is there.

  Rule: An image of a registry is a host image

    Scenario: An engine of a registry of one's own runs the default bridge
      Given a registry on the loopback of a network of its own, with "docker:28-dind"
      When "vethlab run --tags '@claim-S15 and @smoke' --outer private --engine 127.0.0.1:5000/docker:28-dind" is typed
      Then the results are
        | SCENARIO                                               | RESULT |
        | A second container is a second port of the same bridge | passed |
      And the subjects are
        | SUBJECT       | REQUESTED                     | SOURCE   |
        | docker-28.5.2 | 127.0.0.1:5000/docker:28-dind | registry |

    Scenario: An image that the registry does not have is a wrong word
      Given a registry on the loopback of a network of its own, with "docker:28-dind"
      When "vethlab run --tags '@claim-S15 and @smoke' --outer private --engine 127.0.0.1:5000/docker:99-dind" is typed
      Then it says in one line "the image 127.0.0.1:5000/docker:99-dind cannot be pulled"
      And it ends with exit code 2
