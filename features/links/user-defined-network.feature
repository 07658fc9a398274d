Feature: Links on a user-defined network

  Where the engine's resolver answers anyway, a link is one more name that it knows. The engine keeps it for the container
  that asked for the link; the hosts file and the environment stay as they are.
  Documents: 003_aacd518e916de71d.txt

  Rule: The link's alias is known to the linking container alone

    @claim-S63 @breaks-with-resolver-deaf @breaks-with-hosts-file-entry
    Scenario: Only the linking container finds the alias, and all find the names
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  | LINK        |
        | redis     | local-br | -           |
        | other     | local-br | -           |
        | app       | local-br | redis:cache |
      And other gets a reply from redis
      When app and other look up redis, cache and app
      Then the answers are
        | FROM  | redis             | cache             | app   |
        | app   | found by resolver | found by resolver | -     |
        | other | found by resolver | not found         | found |

    @claim-S63 @breaks-with-hosts-file-entry
    Scenario: Neither the hosts file nor the environment tells of the link
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  | EXPOSE |
        | redis     | local-br | 6379   |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | LINK        |
        | app       | local-br | redis:cache |
      Then the engine answers
        | NAME | ANSWER  |
        | app  | started |
      And the hosts file of app names
        | CONTAINER | NAMES     |
        | app       | id of app |
      And the environment of app has
        | VARIABLE | VALUE |

  Rule: A link is for one network, like an alias

    @moby-UserDefinedNetworkConnectDisconnectLink @breaks-with-resolver-deaf
    Scenario: Each network has a link's alias of its own, which leads nowhere when the target has left
      Given the networks
        | NETWORK | SUBNET       |
        | foo1    | 10.20.0.0/24 |
        | foo2    | 10.30.0.0/24 |
      And the containers
        | CONTAINER | NETWORK | ADDRESS    | LINK                     |
        | first     | foo1    | 10.20.0.11 | -                        |
        | second    | foo1    | 10.20.0.12 | first:in-foo1, third:bar |
      And the connections
        | CONTAINER | NETWORK | ADDRESS    | LINK          |
        | first     | foo2    | 10.30.0.11 | -             |
        | second    | foo2    | 10.30.0.12 | first:in-foo2 |
      And first is disconnected from foo1
      When second asks its resolver
        | NAME    | TYPE |
        | first   | A    |
        | in-foo2 | A    |
        | in-foo1 | A    |
        | bar     | A    |
      Then its resolver answers
        | NAME    | TYPE | STATUS   | ANSWER     |
        | first   | A    | NOERROR  | 10.30.0.11 |
        | in-foo2 | A    | NOERROR  | 10.30.0.11 |
        | in-foo1 | A    | NXDOMAIN |            |
        | bar     | A    | NXDOMAIN |            |
