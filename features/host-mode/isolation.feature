Feature: What a container in host mode does not share

  Host mode is about the network only. Processes, mounts and shared memory stay in namespaces of the container's own. The
  host name is a case between: the namespace is the container's own, but the engine fills in the host's name.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Only the network namespace is shared

    @claim-S68 @breaks-with-namespace-own @breaks-with-namespace-shared
    Scenario: A container in host mode shares one of five namespaces, one in bridge mode none
      When host1 is asked for the containers
        | CONTAINER | NETWORK | LISTENS |
        | shares    | host    | 8080    |
        | own       | bridge  | 8080    |
      Then the engine answers
        | NAME   | ANSWER  |
        | shares | started |
        | own    | started |
      And shares and host1 share
        | NAMESPACE | SHARED |
        | net       | yes    |
        | pid       | no     |
        | mnt       | no     |
        | ipc       | no     |
        | uts       | no     |
      And own and host1 share
        | NAMESPACE | SHARED |
        | net       | no     |
        | pid       | no     |
        | mnt       | no     |
        | ipc       | no     |
        | uts       | no     |

  Rule: The container is called like its host, in a namespace of its own

    @refutes-S68 @breaks-with-host-names-changed
    Scenario: A container in host mode has the host's name, one in bridge mode its own id
      When host1 is asked for the containers
        | CONTAINER | NETWORK | LISTENS | HOSTNAME |
        | shares    | host    | 8080    | -        |
        | named     | host    | 8081    | other    |
        | own       | bridge  | 8080    | own      |
      Then the engine answers
        | NAME   | ANSWER  |
        | shares | started |
        | named  | started |
        | own    | started |
      And the host names are
        | PLACE  | HOST NAME |
        | host1  | host1     |
        | shares | host1     |
        | named  | other     |
        | own    | own       |
