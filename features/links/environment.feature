Feature: Links and the environment

  A program is told where its database is by a variable such as REDIS_HOST. With a link the variable can hold a name.
  Until Docker 29 a link also brought variables of its own, with the addresses and ports of the target as they were when
  the linking container started.
  Documents: 003_aacd518e916de71d.txt

  Rule: A program can be given a linked container's name

    @claim-S62 @breaks-with-listener-stopped
    Scenario: A program reaches the linked container by the name in its variable
      Given the containers
        | CONTAINER | LINK  | ENV              |
        | redis     | -     | -                |
        | app       | redis | REDIS_HOST=redis |
      When "wget -q -O - http://$REDIS_HOST:80/" is executed in app
      Then the engine answers
        | NAME | ANSWER              |
        | app  | "container":"redis" |

  Rule: Until 28 a link sets variables that describe its target; since 29 it sets none

    They hold what the engine knew at the start: the target's exposed ports, its address, its own variables. If the target
    is started anew at another address they are wrong, while the hosts file is mended.

    @claim-S62 @docker<29.0 @change-link-variables @moby-LinksEnvs @breaks-with-wishes-ignored
    Scenario: A link sets variables named after its alias
      Given the containers
        | CONTAINER | EXPOSE |
        | redis     | 6379   |
      When host1 is asked for the containers
        | CONTAINER | LINK        |
        | app       | redis:cache |
      Then the engine answers
        | NAME | ANSWER  |
        | app  | started |
      And the environment of app has
        | VARIABLE                  | VALUE            |
        | CACHE_NAME                | /app/cache       |
        | CACHE_PORT                | tcp://redis:6379 |
        | CACHE_PORT_6379_TCP       | tcp://redis:6379 |
        | CACHE_PORT_6379_TCP_ADDR  | redis            |
        | CACHE_PORT_6379_TCP_PORT  | 6379             |
        | CACHE_PORT_6379_TCP_PROTO | tcp              |
        | CACHE_ENV_NAME            | redis            |

    @claim-S62 @docker>=29.0 @change-link-variables @moby-LegacyLinksEnvVars @breaks-with-another-engine
    Scenario: A link sets no variable
      Given the containers
        | CONTAINER | EXPOSE |
        | redis     | 6379   |
      When host1 is asked for the containers
        | CONTAINER | LINK        |
        | app       | redis:cache |
      Then the engine answers
        | NAME | ANSWER  |
        | app  | started |
      And the environment of app has
        | VARIABLE | VALUE |
