Feature: The subnets of a network that was refused

  An engine keeps account of the subnets that its networks have, and refuses to give one out twice. A request that is
  refused half way should leave nothing in these books.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: From 27.0 until 29.0 the first of several subnets stayed taken when the second one was refused

    The network is not there, no bridge has the subnet, and yet nobody else gets it until the engine is started again.

    @docker<27.0 @change-subnet-of-a-refused-network @breaks-with-another-engine
    Scenario: A subnet is free again when the network that asked for it has been refused
      When host1 is asked for the networks
        | NETWORK | SUBNET                       |
        | both    | 10.30.0.0/16, 10.30.128.0/17 |
        | later   | 10.30.0.0/16                 |
      Then the engine answers
        | NAME  | ANSWER  |
        | both  | overlap |
        | later | created |

    @docker>=27.0 @docker<29.0 @change-subnet-of-a-refused-network @breaks-with-another-engine
    Scenario: A subnet stays taken by a network that has been refused
      When host1 is asked for the networks
        | NETWORK | SUBNET                       |
        | both    | 10.30.0.0/16, 10.30.128.0/17 |
        | later   | 10.30.0.0/16                 |
      Then the engine answers
        | NAME  | ANSWER        |
        | both  | overlap       |
        | later | Pool overlaps |

    @docker>=29.0 @change-subnet-of-a-refused-network @breaks-with-another-engine
    Scenario: Since 29.0 it is free again
      When host1 is asked for the networks
        | NETWORK | SUBNET                       |
        | both    | 10.30.0.0/16, 10.30.128.0/17 |
        | later   | 10.30.0.0/16                 |
      Then the engine answers
        | NAME  | ANSWER  |
        | both  | overlap |
        | later | created |
