Feature: What an engine tells of networks

  docker inspect shows what the engine's API tells. The API grows with the versions: programs that read it have to live
  with what is not told yet.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The names of a container are told with its network since 25.0

    All the names by which the engine's resolver knows the container there: its name, its short id and its aliases.

    @docker<25.0 @change-field-dns-names @breaks-with-another-engine
    Scenario: The names are not told
      Given the networks
        | NETWORK  |
        | local-br |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the engine of host1 tells
        | OF             | FIELD    | TOLD     |
        | c1 on local-br | DNSNames | not told |

    @docker>=25.0 @change-field-dns-names @moby-DNSNamesForNonSwarmScopedNetworks @breaks-with-another-engine
    Scenario: The container's name and its short id are told
      Given the networks
        | NETWORK  |
        | local-br |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the engine of host1 tells
        | OF             | FIELD    | TOLD         |
        | c1 on local-br | DNSNames | c1, id of c1 |

  Rule: The priority of a network is told since 28.0

    @docker<28.0 @change-field-gw-priority @breaks-with-another-engine
    Scenario: No priority is told
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the engine of host1 tells
        | OF           | FIELD      | TOLD     |
        | c1 on bridge | GwPriority | not told |

    @docker>=28.0 @change-field-gw-priority @breaks-with-another-engine
    Scenario: A priority is told, zero where none was stated
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the engine of host1 tells
        | OF           | FIELD      | TOLD |
        | c1 on bridge | GwPriority | 0    |

  Rule: How full a network is, is told since 29.0

    @docker<29.0 @change-field-network-status @breaks-with-books-falsified
    Scenario: A network has no status
      When the engine of host1 has started
      Then the engine of host1 tells
        | OF             | FIELD  | TOLD     |
        | network bridge | Status | not told |

    @docker>=29.0 @change-field-network-status @breaks-with-another-engine
    Scenario: A network has a status
      When the engine of host1 has started
      Then the engine of host1 tells
        | OF             | FIELD  | TOLD |
        | network bridge | Status | told |

  Rule: Which firewall the engine writes its rules with is told since 28.1

    @docker<28.1 @change-field-firewall-backend @breaks-with-another-engine
    Scenario: The firewall is not told
      When the engine of host1 has started
      Then the engine of host1 tells
        | OF         | FIELD           | TOLD     |
        | the engine | FirewallBackend | not told |

    @docker>=28.1 @change-field-firewall-backend @breaks-with-another-engine
    Scenario: The firewall is told
      When the engine of host1 has started
      Then the engine of host1 tells
        | OF         | FIELD           | TOLD |
        | the engine | FirewallBackend | told |
