Feature: Two networks of one name

  A network is known by its id, and called by its name. The docker command asks the engine to look for another network of
  the name before it makes one, so that whoever types commands seldom sees two.
  Documents: 000_2b0d5e563e65a53a.txt

  Rule: An engine that is not asked to look takes a name twice until 25.0

    The API made the question a wish of whoever asks. Since 25.0 names are unique, whatever is wished.

    @docker<25.0 @change-network-name-twice @breaks-with-another-engine
    Scenario: A request that does not ask for a check makes a second network of the name
      Given the networks
        | NETWORK | DRIVER   | SUBNET        |
        | twice   | unstated | 172.18.0.0/16 |
      When host1 is asked for the networks
        | NETWORK | DRIVER   | UNCHECKED |
        | twice   | unstated | yes       |
      Then the engine answers
        | NAME  | ANSWER  |
        | twice | created |
      And the networks of host1 are
        | NETWORK | DRIVER | SCOPE |
        | bridge  | bridge | local |
        | host    | host   | local |
        | none    | null   | local |
        | twice   | bridge | local |
        | twice   | bridge | local |

    @docker>=25.0 @change-network-name-twice @moby-ForbidDuplicateNetworkNames @breaks-with-another-engine
    Scenario: A request that does not ask for a check is refused all the same
      Given the networks
        | NETWORK | DRIVER   | SUBNET        |
        | twice   | unstated | 172.18.0.0/16 |
      When host1 is asked for the networks
        | NETWORK | DRIVER   | UNCHECKED |
        | twice   | unstated | yes       |
      Then the engine answers
        | NAME  | ANSWER                                 |
        | twice | network with name twice already exists |
      And the networks of host1 are
        | NETWORK | DRIVER | SCOPE |
        | bridge  | bridge | local |
        | host    | host   | local |
        | none    | null   | local |
        | twice   | bridge | local |

    @breaks-with-other-reasons
    Scenario: The docker command's request is refused by every version
      Given the networks
        | NETWORK | DRIVER   |
        | twice   | unstated |
      When host1 is asked for the networks
        | NETWORK | DRIVER   |
        | twice   | unstated |
      Then the engine answers
        | NAME  | ANSWER                                 |
        | twice | network with name twice already exists |
