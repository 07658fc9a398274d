Feature: Links where containers are kept apart

  An engine can be told to keep the containers of its default bridge apart: icc=false, no inter-container communication.
  A link is then an opening between two of them, for the ports that its target exposes.
  Documents: 003_aacd518e916de71d.txt

  Rule: With icc=false only a linked container gets through

    A rule on the host drops what crosses the bridge. Each link adds two rules before it, one for each direction, and
    they go when the container that asked for the link stops.

    @moby-LegacyLink @requires-br_netfilter @breaks-with-bridge-unfiltered
    Scenario: A linked container opens the page of its target, an unlinked one does not
      Given the hosts
        | HOST  | OPTIONS   |
        | host1 | icc=false |
      And the containers
        | CONTAINER | EXPOSE | LINK    |
        | web       | 80     | -       |
        | linked    | -      | web:srv |
        | stranger  | -      | -       |
      And host1 can open web:80
      When linked and stranger open web:80
      Then the answers are
        | FROM     | web:80          |
        | linked   | answered by web |
        | stranger | no answer       |

    @moby-RemoveLegacyLink @requires-br_netfilter @breaks-with-bridge-unfiltered
    Scenario: Without the link the container that had it is a stranger again
      Given the hosts
        | HOST  | OPTIONS   |
        | host1 | icc=false |
      And the containers
        | CONTAINER | EXPOSE | LINK    |
        | web       | 80     | -       |
        | linked    | -      | web:srv |
        | unlinked  | -      | web:old |
      And unlinked is unlinked from old
      And host1 can open web:80
      When linked and unlinked open web:80
      Then the answers are
        | FROM     | web:80          |
        | linked   | answered by web |
        | unlinked | no answer       |
