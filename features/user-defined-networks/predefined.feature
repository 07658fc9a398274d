Feature: The engine's own networks are not to be changed

  The networks bridge, host and none come with the engine. Nobody makes a second one of their name, and nobody removes them.
  Documents: 000_2b0d5e563e65a53a.txt, 002_f2957c5ec6f190dc.txt

  Rule: They are neither made nor removed

    @moby-DockerNetworkCreatePredefined @moby-APICreateDeletePredefinedNetworks @breaks-with-other-reasons
    Scenario: A network of one of their names, or called default, is refused
      When host1 is asked for the networks
        | NETWORK | DRIVER   |
        | bridge  | unstated |
        | host    | unstated |
        | none    | unstated |
        | default | unstated |
        | other   | unstated |
      Then the engine answers
        | NAME    | ANSWER                                           |
        | bridge  | operation is not permitted on predefined bridge  |
        | host    | operation is not permitted on predefined host    |
        | none    | operation is not permitted on predefined none    |
        | default | operation is not permitted on predefined default |
        | other   | created                                          |

    @moby-DockerNetworkRmPredefined @moby-APICreateDeletePredefinedNetworks @breaks-with-other-reasons
    Scenario: Each of them is still there when it has been asked to be removed
      When host1 is asked to remove the networks
        | NETWORK |
        | bridge  |
        | host    |
        | none    |
      Then the engine answers
        | NAME   | ANSWER                                         |
        | bridge | is a pre-defined network and cannot be removed |
        | host   | is a pre-defined network and cannot be removed |
        | none   | is a pre-defined network and cannot be removed |
      And the networks of host1 are
        | NETWORK | DRIVER |
        | bridge  | bridge |
        | host    | host   |
        | none    | null   |
