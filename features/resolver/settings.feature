Feature: What stands in a container's resolv.conf

  The engine writes /etc/resolv.conf anew for each container: on a network of the user's it names the engine's resolver,
  on the default bridge it is made from the host's.
  Documents: 000_2b0d5e563e65a53a.txt

  Rule: Since 26.0 the file says in comments where it came from

    The comments name the host's file that was read, the servers that the engine's resolver asks in turn, and what was
    stated for this container. Programs skip them; people need not guess.

    @docker<26.0 @change-comments-in-resolv-conf @breaks-with-another-engine @breaks-with-resolv-conf-rewritten
    Scenario: The file has no comments
      Given the networks
        | NETWORK  |
        | local-br |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the resolvers are
        | CONTAINER | RESOLVER   | COMMENTS |
        | c1        | 127.0.0.11 | no       |

    @docker>=26.0 @change-comments-in-resolv-conf @breaks-with-another-engine @breaks-with-resolv-conf-rewritten
    Scenario: The file has comments
      Given the networks
        | NETWORK  |
        | local-br |
      When host1 is asked for the containers
        | CONTAINER | NETWORK  |
        | c1        | local-br |
      Then the engine answers
        | NAME | ANSWER  |
        | c1   | started |
      And the resolvers are
        | CONTAINER | RESOLVER   | COMMENTS |
        | c1        | 127.0.0.11 | yes      |
