@self
Feature: What vethlab itself leaves behind

  What stays on the LAN, in the outer engine, on the machine under it or in the run's own process is no engine's doing. The
  verdicts stand, but the run ends with 3: a lab that is not as it was cannot be trusted with the next scenario.

  Rule: What vethlab itself leaves is its own failure, whatever the scenarios say

    Scenario: Each kind of thing is found where it was left, and once
      Given the suite
        """
        Feature: Places

          Scenario: On the LAN
            Given a link is left on the LAN
            And a route is left on the LAN
            And a process is left on the LAN
            And a socket is left on the LAN
            And a mount is left on the LAN
            And a file is left on the LAN

          Scenario: In the outer engine
            Given a container is left in the outer engine
            And a volume is left in the outer engine

          Scenario: In this process
            Given a file is left in this process
            And a timer is left in this process

          Scenario: Nowhere
            Given the links of host1 are noted
        """
      When "vethlab run suite.feature --workers 1" is typed
      Then the scenarios left behind
        | SCENARIO            | WHERE        | OWNER   | LEFTOVER                        |
        | On the LAN          | lan          | vethlab | + address: left0                |
        | On the LAN          | lan          | vethlab | + file: /tmp/left               |
        | On the LAN          | lan          | vethlab | + link: left0 BROADCAST         |
        | On the LAN          | lan          | vethlab | + mount: tmpfs /mnt             |
        | On the LAN          | lan          | vethlab | + process: sleep                |
        | On the LAN          | lan          | vethlab | + process: socat                |
        | On the LAN          | lan          | vethlab | + route: blackhole 10.99.0.0/16 |
        | On the LAN          | lan          | vethlab | + socket: udp UNCONN            |
        | In the outer engine | outer engine | vethlab | container: left                 |
        | In the outer engine | outer engine | vethlab | volume: left-                   |
        | In this process     | this process | vethlab | leave.ts                        |
        | In this process     | this process | vethlab | handle: Timeout                 |
      And the results are
        | SCENARIO            | RESULT |
        | On the LAN          | passed |
        | In the outer engine | passed |
        | In this process     | passed |
        | Nowhere             | passed |
      And it ends with exit code 3
