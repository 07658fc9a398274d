Feature: Leaving a network

  A container can be unplugged from a network while it runs. Its interface there goes, and with it whatever the engine has
  noted of its address.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: The container's own line in its hosts file goes with the network since 28.0

    The engine writes each address of a container beside its host name into /etc/hosts. Until 28.0 it looked for the lines
    to take out under the wrong network, and the address stayed.

    @docker<28.0 @change-hosts-line-after-disconnect @breaks-with-another-engine
    Scenario: The address on the network that was left stays in the hosts file
      Given the networks
        | NETWORK | SUBNET        |
        | back    | 172.18.0.0/16 |
        | front   | 172.19.0.0/16 |
      And the containers
        | CONTAINER | NETWORK | ADDRESS     | HOSTNAME |
        | c1        | front   | 172.19.0.66 | c1       |
      And c1 is connected to back
      When host1 is asked to disconnect
        | CONTAINER | NETWORK |
        | c1        | front   |
      Then the engine answers
        | NAME          | ANSWER       |
        | c1 from front | disconnected |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | c1        | back     |
      And the hosts file of c1 names
        | CONTAINER   | NAMES |
        | 172.19.0.66 | c1    |
        | c1          | c1    |

    @docker>=28.0 @change-hosts-line-after-disconnect @moby-EtcHostsDisconnect @breaks-with-another-engine
    Scenario: The hosts file keeps the address on the other network only
      Given the networks
        | NETWORK | SUBNET        |
        | back    | 172.18.0.0/16 |
        | front   | 172.19.0.0/16 |
      And the containers
        | CONTAINER | NETWORK | ADDRESS     | HOSTNAME |
        | c1        | front   | 172.19.0.66 | c1       |
      And c1 is connected to back
      When host1 is asked to disconnect
        | CONTAINER | NETWORK |
        | c1        | front   |
      Then the engine answers
        | NAME          | ANSWER       |
        | c1 from front | disconnected |
      And the containers are attached to
        | CONTAINER | NETWORKS |
        | c1        | back     |
      And the hosts file of c1 names
        | CONTAINER | NAMES |
        | c1        | c1    |
