Feature: Gateway modes and computers with a route

  A bridge network stands to other networks as its gateway mode says. nat, the mode of a network that states none, lets
  others reach published ports at the host's address only. A routed network has no ports of the host: its containers are
  reached at their own addresses, where a port is published. In nat-unprotected no port is closed.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Since 28.0 the mode decides what a computer with a route reaches, and before 27.0 it was passed over

    The forward policy DROP leaves the decision to Docker's own rules. Without modes these let published ports through,
    at whatever address they were asked for, and nothing else.

    Scenario Outline: In mode <MODE> a computer with a route gets for an echo: <ECHO>
      Given the forward policy of host1 is DROP
      And the outsider has a route to 10.20.0.0/24 by host1
      And the networks
        | NETWORK  | SUBNET       | GATEWAY MODE |
        | local-br | 10.20.0.0/24 | <MODE>       |
      And the containers
        | CONTAINER | NETWORK  |
        | web       | local-br |
      And host1 gets a reply from web
      When the outsider pings web
      Then the answers are
        | FROM     | web    |
        | outsider | <ECHO> |

      @docker<27.0 @change-gateway-modes @breaks-with-isolation-lifted
      Examples: before 27.0
        | MODE            | ECHO      |
        | nat             | no answer |
        | nat-unprotected | no answer |
        | routed          | no answer |

      @docker>=28.0 @change-gateway-modes @moby-DirectRoutingOpenPorts @breaks-with-isolation-lifted
      Examples: from 28.0, closed
        | MODE | ECHO      |
        | nat  | no answer |

      @docker>=28.0 @change-gateway-modes @moby-DirectRoutingOpenPorts @breaks-with-forward-dropped
      Examples: from 28.0, open
        | MODE            | ECHO     |
        | nat-unprotected | answered |
        | routed          | answered |

    Scenario Outline: In mode <MODE> it gets for a published port: <PUBLISHED>; for another one: <OTHER>
      Given the forward policy of host1 is DROP
      And the outsider has a route to 10.20.0.0/24 by host1
      And the networks
        | NETWORK  | SUBNET       | GATEWAY MODE |
        | local-br | 10.20.0.0/24 | <MODE>       |
      And the containers
        | CONTAINER | NETWORK  | LISTENS  | PUBLISHES |
        | web       | local-br | 80, 8080 | 80        |
      And host1 can open web:80 and web:8080
      When the outsider opens web:80 and web:8080
      Then the answers are
        | FROM     | web:80      | web:8080 |
        | outsider | <PUBLISHED> | <OTHER>  |

      @docker<27.0 @change-gateway-modes @breaks-with-isolation-lifted
      Examples: before 27.0
        | MODE            | PUBLISHED       | OTHER     |
        | nat             | answered by web | no answer |
        | nat-unprotected | answered by web | no answer |
        | routed          | answered by web | no answer |

      @docker>=28.0 @change-gateway-modes @moby-DirectRoutingOpenPorts @breaks-with-isolation-lifted
      Examples: from 28.0, closed
        | MODE | PUBLISHED | OTHER     |
        | nat  | no answer | no answer |

      @docker>=28.0 @change-gateway-modes @moby-DirectRoutingOpenPorts @breaks-with-forward-dropped
      Examples: from 28.0, open
        | MODE            | PUBLISHED       | OTHER           |
        | nat-unprotected | answered by web | answered by web |
        | routed          | answered by web | no answer       |
