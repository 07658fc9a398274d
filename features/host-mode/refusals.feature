Feature: Which modes and settings exclude each other

  Some settings make no sense with a network that is not the container's own, or with a network that nobody knows. The
  engine says so before it makes anything.
  Documents: 002_f2957c5ec6f190dc.txt, 003_aacd518e916de71d.txt

  Rule: In host mode there are no links

    @moby-ConflictContainerNetworkHostAndLinks @moby-LinksNetworkHostContainer @breaks-with-other-reasons @breaks-with-wishes-ignored
    Scenario: Neither has a container in host mode a link, nor does one lead to it
      Given the containers
        | CONTAINER | NETWORK | LISTENS |
        | shares    | host    | 8080    |
        | own       | bridge  | 80      |
      When host1 is asked for the containers
        | CONTAINER | NETWORK | LISTENS | LINK       |
        | app1      | bridge  | 80      | own:zap    |
        | app2      | host    | 9090    | own:zap    |
        | app3      | bridge  | 80      | shares:zap |
      Then the engine answers
        | NAME | ANSWER                                        |
        | app1 | started                                       |
        | app2 | host type networking can't be used with links |
        | app3 | host type networking can't be used with links |

  Rule: The network, or the lender, must be there

    @moby-NetHostname @breaks-with-other-reasons
    Scenario: A network that nobody has made, and a lender without a name or an existence, are refused
      Given the containers
        | CONTAINER |
        | lender    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS |
        | c1        | container:lender | 8080    |
        | c2        | container:       | 80      |
        | c3        | container:nobody | 80      |
        | c4        | weird            | 80      |
      Then the engine answers
        | NAME | ANSWER                    |
        | c1   | started                   |
        | c2   | invalid container format  |
        | c3   | No such container: nobody |
        | c4   | network weird not found   |

  Rule: A host name can be stated where the namespace for it is the container's own

    @moby-NetHostname @moby-NetHostnameWithNetHost @breaks-with-host-names-changed
    Scenario: On a bridge, without a network and in host mode, but not for a borrower
      Given the containers
        | CONTAINER |
        | lender    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS | HOSTNAME |
        | c1        | bridge           | 80      | name     |
        | c2        | none             | 80      | name     |
        | c3        | host             | 80      | name     |
        | c4        | container:lender | 8080    | name     |
      Then the engine answers
        | NAME | ANSWER                                             |
        | c1   | started                                            |
        | c2   | started                                            |
        | c3   | started                                            |
        | c4   | conflicting options: hostname and the network mode |
      And the host names are
        | PLACE | HOST NAME |
        | c1    | name      |
        | c2    | name      |
        | c3    | name      |
