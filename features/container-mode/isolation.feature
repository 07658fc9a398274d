Feature: What a container in container mode does not share

  Container mode is about the network. What the engine writes down for a network belongs to it, though: the name of the
  host, and the files in which names and resolvers stand. Processes, mounts and shared memory stay apart.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: Of the namespaces the network's alone is shared

    @claim-S104 @breaks-with-namespace-own
    Scenario: A borrower shares one of five namespaces with its lender
      Given the containers
        | CONTAINER | LISTENS |
        | lender    | 8080    |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS |
        | borrower  | container:lender | 9090    |
      Then the engine answers
        | NAME     | ANSWER  |
        | borrower | started |
      And borrower and lender share
        | NAMESPACE | SHARED |
        | net       | yes    |
        | pid       | no     |
        | mnt       | no     |
        | ipc       | no     |
        | uts       | no     |

  Rule: The host name and the hosts file are the lender's

    The engine sets the lender's host name in the borrower's own UTS namespace, and mounts the lender's hosts file and
    resolv.conf into the borrower. So the two are known by one name, and know the others by the same names.

    @refutes-S104 @breaks-with-host-names-changed
    Scenario: A borrower is called like its lender
      Given the containers
        | CONTAINER | LISTENS | HOSTNAME |
        | lender    | 8080    | shop     |
      When host1 is asked for the containers
        | CONTAINER | NETWORK          | LISTENS | HOSTNAME |
        | borrower  | container:lender | 9090    | -        |
        | other     | bridge           | 9090    | other    |
      Then the engine answers
        | NAME     | ANSWER  |
        | borrower | started |
        | other    | started |
      And the host names are
        | PLACE    | HOST NAME |
        | lender   | shop      |
        | borrower | shop      |
        | other    | other     |

    @refutes-S104 @breaks-with-hosts-files-merged
    Scenario: A name in the lender's hosts file is found by the borrower, and by no other container
      Given the containers
        | CONTAINER | NETWORK          | LISTENS | LINK        |
        | redis     | bridge           | 80      | -           |
        | lender    | bridge           | 8080    | redis:cache |
        | borrower  | container:lender | 9090    | -           |
        | other     | bridge           | 80      | -           |
      And other gets a reply from redis
      When lender, borrower and other look up cache
      Then the answers are
        | FROM     | cache               |
        | lender   | found by hosts file |
        | borrower | found by hosts file |
        | other    | not found           |
