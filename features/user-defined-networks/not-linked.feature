Feature: Found by name is not linked

  The document says that containers on a network of one's own are linked by default. They only find each other by name,
  and the engine's resolver does that. A link would write the other's name into the hosts file and set variables.
  Documents: 003_aacd518e916de71d.txt

  Rule: A user-defined bridge makes names known, and no links

    @claim-S42 @breaks-with-resolver-deaf @breaks-with-hosts-file-entry
    Scenario: Each container finds the other by name without having been linked
      Given the networks
        | NETWORK  |
        | local-br |
      And the containers
        | CONTAINER | NETWORK  |
        | test1     | local-br |
        | test2     | local-br |
      When each container looks up the others by name
      Then the answers are
        | FROM  | test1             | test2             |
        | test1 | -                 | found by resolver |
        | test2 | found by resolver | -                 |

    @refutes-S42 @breaks-with-hosts-file-entry
    Scenario: No container's hosts file names the other, and no variable tells of it
      Given the networks
        | NETWORK  |
        | local-br |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  | EXPOSE |
        | test1     | local-br | 80     |
        | test2     | local-br | 80     |
      Then the engine answers
        | NAME  | ANSWER  |
        | test1 | started |
        | test2 | started |
      And the hosts file of test1 names
        | CONTAINER | NAMES       |
        | test1     | id of test1 |
      And the hosts file of test2 names
        | CONTAINER | NAMES       |
        | test2     | id of test2 |
      And the environment of test2 has
        | VARIABLE | VALUE |
