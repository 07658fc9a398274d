Feature: Links on the default bridge

  The default bridge has no resolver for names. A link makes up for it, for one pair of containers: the engine writes the
  target's name into the hosts file of the container that asks for the link. It is the old way, kept for old programs.
  Documents: 003_aacd518e916de71d.txt

  Rule: The linking container knows the other by name, from its hosts file

    @claim-S60 @claim-S41 @breaks-with-hosts-file-entry @moby-LinksPingLinkedContainers @moby-LinksPingUnlinkedContainers @breaks-with-hosts-files-merged
    Scenario: A linked container is found by its name and by the link's alias
      Given the containers
        | CONTAINER | LINK        |
        | test1     | -           |
        | redis     | -           |
        | app       | redis:cache |
      And test1 gets a reply from redis
      When app and test1 look up redis and cache
      Then the answers are
        | FROM  | redis               | cache               |
        | app   | found by hosts file | found by hosts file |
        | test1 | not found           | not found           |

    @claim-S60 @breaks-with-hosts-file-entry @moby-LinksHostsFilesInject @breaks-with-wishes-ignored
    Scenario: A link is a row of the hosts file
      Given the containers
        | CONTAINER |
        | redis     |
      When host1 is asked for the containers
        | CONTAINER | LINK        |
        | app       | redis:cache |
      Then the engine answers
        | NAME | ANSWER  |
        | app  | started |
      And the hosts file of app names
        | CONTAINER | NAMES                     |
        | redis     | cache, id of redis, redis |
        | app       | id of app                 |

    @moby-LinksMultipleWithSameName @breaks-with-hosts-files-emptied
    Scenario: One alias can stand for two targets
      Given the containers
        | CONTAINER  | LINK                                     |
        | upstream-a | -                                        |
        | upstream-b | -                                        |
        | app        | upstream-a:upstream, upstream-b:upstream |
      When app looks up upstream
      Then the answers are
        | FROM | upstream            |
        | app  | found by hosts file |

  Rule: A link has a direction

    @claim-S61 @breaks-with-hosts-file-entry
    Scenario: The target of a link does not find the container that linked to it
      Given the containers
        | CONTAINER | LINK  |
        | test2     | -     |
        | test1     | test2 |
      And they reach one another by address
      When each container looks up the others by name
      Then the answers are
        | FROM  | test1     | test2 |
        | test1 | -         | found |
        | test2 | not found | -     |

    @claim-S61 @breaks-with-hosts-file-entry
    Scenario: The target's hosts file names nobody but itself
      Given the containers
        | CONTAINER |
        | test2     |
      When host1 is asked for the containers
        | CONTAINER | LINK  |
        | test1     | test2 |
      Then the engine answers
        | NAME  | ANSWER  |
        | test1 | started |
      And the hosts file of test2 names
        | CONTAINER | NAMES       |
        | test2     | id of test2 |
