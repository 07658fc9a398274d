Feature: Where the resolver of a container runs

  A container on a user-defined network asks 127.0.0.11 for names. The address is a loopback one, so the question never
  leaves the container's network namespace; and yet no program of the container answers it.
  Documents: 000_2b0d5e563e65a53a.txt

  Rule: The engine listens in the container's network, and runs on the host

    A socket belongs to the network namespace in which it was opened, and stays there whoever holds it. The engine enters
    the container's namespace, opens its sockets there, and goes on working where it was. Rules in that namespace lead
    port 53 to the port that it got.

    @refutes-S102 @breaks-with-bound-to-loopback
    Scenario: On a user-defined network 127.0.0.11 is served by the engine's own process
      Given the networks
        | NETWORK  |
        | local-br |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the listeners of c1 are
        | ADDRESS    | PROTOCOL | PROGRAM | RUNS ON |
        | any        | tcp      | httpd   | c1      |
        | 127.0.0.11 | tcp      | dockerd | host1   |
        | 127.0.0.11 | udp      | dockerd | host1   |

  Rule: In the default network nobody listens for names

    A container there asks the servers in its resolv.conf directly, a copy of the host's, so nothing has to be opened.

    @breaks-with-bound-to-loopback
    Scenario: On the default bridge nothing but the container's own server listens
      When host1 is asked for the containers
        | CONTAINER |
        | c1        |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the listeners of c1 are
        | ADDRESS | PROTOCOL | PROGRAM | RUNS ON |
        | any     | tcp      | httpd   | c1      |
