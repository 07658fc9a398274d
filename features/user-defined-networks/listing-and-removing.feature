Feature: Listing and removing networks

  An engine lists its networks whole or by what they have in common. It removes those that nobody is on, and never the
  three that it has made itself.
  Documents: 000_2b0d5e563e65a53a.txt

  Rule: A list shows what fits all that is asked

    @moby-DockerNetworkLsFilter @moby-DockerNetworkCreateLabel @breaks-with-surplus-network
    Scenario: Networks are found by a part of the name, by driver, by kind and by label
      When host1 is asked for the networks
        | NETWORK | LABEL   |
        | dev     | -       |
        | testnet | foo=bar |
      Then the engine answers
        | NAME    | ANSWER  |
        | dev     | created |
        | testnet | created |
      And host1 lists the networks by
        | FILTER            | NETWORKS             |
        | name=dge          | bridge               |
        | driver=null       | none                 |
        | driver=host       | host                 |
        | driver=bridge     | bridge, dev, testnet |
        | type=builtin      | bridge, host, none   |
        | type=custom       | dev, testnet         |
        | label=foo         | testnet              |
        | label=foo=bar     | testnet              |
        | label=foo=baz     |                      |
        | label=nonexistent |                      |
      And the network testnet has
        | LABELS  |
        | foo=bar |

  Rule: A network is removed when nobody is on it

    @moby-DockerNetworkDeleteMultiple @moby-DockerNetworkDeleteNotExists @breaks-with-surplus-network
    Scenario: Of several networks those are removed that exist and that no container runs on
      Given the networks
        | NETWORK |
        | multi0  |
        | multi1  |
        | multi2  |
      And the containers
        | CONTAINER | NETWORK |
        | c1        | multi2  |
      When host1 is asked to remove the networks
        | NETWORK |
        | multi0  |
        | multi1  |
        | multi2  |
        | multi3  |
      Then the engine answers
        | NAME   | ANSWER               |
        | multi0 | removed              |
        | multi1 | removed              |
        | multi2 | has active endpoints |
        | multi3 | not found            |
      And the networks of host1 are
        | NETWORK | DRIVER |
        | bridge  | bridge |
        | host    | host   |
        | none    | null   |
        | multi2  | bridge |

    @moby-DockerNetworkCreateDelete @moby-NetworkCreateDelete @moby-DockerNetworkCreateDeleteSpecialCharacters @breaks-with-surplus-network
    Scenario: Networks of whatever name leave nothing behind
      Given the links of host1 are noted
      And the networks
        | NETWORK |
        | test    |
        | test@#$ |
        | kiwl$%^ |
      When host1 is asked to remove the networks
        | NETWORK |
        | test    |
        | test@#$ |
        | kiwl$%^ |
      Then the engine answers
        | NAME    | ANSWER  |
        | test    | removed |
        | test@#$ | removed |
        | kiwl$%^ | removed |
      And host1 has gained the links
        | LINK | KIND |

    @moby-DockerNetworkDisconnectContainerNonexistingNetwork @breaks-with-container-connected
    Scenario: A stopped container can be disconnected from a network that has been removed meanwhile
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      And c1 is stopped
      And the network local-br is removed
      When host1 is asked to disconnect
        | CONTAINER | NETWORK  | FORCED |
        | c1        | local-br | yes    |
      Then the engine answers
        | NAME             | ANSWER       |
        | c1 from local-br | disconnected |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | c1        |          |
