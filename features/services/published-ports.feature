@requires-vxlan
Feature: Published ports of services

  A published port of a service is open on every node. The engine that is asked hands the request on: first to the
  ingress network, where the service has a virtual address, and across it to a task, wherever one runs. This routing
  mesh needs the kernel's ip_vs; ports that are published on the nodes of the tasks alone do not.
  Documents: 002_f2957c5ec6f190dc.txt

  Rule: ingress carries what is published

    @claim-S81 @breaks-with-other-reasons
    Scenario: A published service has its virtual address, and its task an interface, on ingress
      Given a swarm of host1 is formed
      And the services
        | SERVICE | PUBLISHES |
        | web     | 8080:80   |
        | hidden  | -         |
      When host1 is asked for the containers
        | CONTAINER | NETWORK |
        | c1        | ingress |
      Then the engine answers
        | NAME | ANSWER                                  |
        | c1   | network ingress not manually attachable |
      And the services have
        | SERVICE | ENDPOINT | VIRTUAL ADDRESS ON | PORTS                         |
        | web     | vip      | ingress            | 8080:80/tcp by way of ingress |
        | hidden  | vip      |                    |                               |
      And the tasks of web are
        | TASK  | HOST  | NETWORKS |
        | web.1 | host1 | ingress  |

  Rule: With the routing mesh every node answers

    @claim-S81 @requires-ip_vs @breaks-with-dnat-flushed
    Scenario: A published port answers on every node, also on one without a task
      Given a swarm of host1, host2 and host3 is formed
      And the services
        | SERVICE | PUBLISHES | ON    |
        | web     | 8080:80   | host2 |
      When the outsider opens host1:8080, host2:8080 and host3:8080
      Then the answers are
        | FROM     | host1:8080        | host2:8080        | host3:8080        |
        | outsider | answered by web.1 | answered by web.1 | answered by web.1 |
      And the destination rules of host1 are
        | PROTOCOL | HOST PORT | TO                |
        | tcp      | 8080      | ingress-sbox:8080 |

  Rule: Published on the nodes of the tasks, a port answers there only

    @breaks-with-dnat-wrong-port
    Scenario: A port published by way of host answers on the node of the task, and other nodes do not know it
      Given a swarm of host1 and host2 is formed
      And the services
        | SERVICE | PUBLISHES | BY WAY OF | ON    |
        | web     | 8080:80   | host      | host2 |
      When the outsider opens host2:8080
      Then the answers are
        | FROM     | host2:8080        |
        | outsider | answered by web.1 |
      And the destination rules of host1 are
        | PROTOCOL | HOST PORT | TO |
      And the destination rules of host2 are
        | PROTOCOL | HOST PORT | TO       |
        | tcp      | 8080      | web.1:80 |

  Rule: dnsrr and the routing mesh exclude each other

    @breaks-with-other-reasons
    Scenario: A service with endpoint mode dnsrr cannot be published by way of ingress
      Given a swarm of host1 is formed
      When the swarm is asked for the services
        | SERVICE | ENDPOINT | PUBLISHES | BY WAY OF |
        | mesh    | dnsrr    | 8080:80   | ingress   |
        | direct  | dnsrr    | 8080:80   | host      |
      Then the engine answers
        | NAME   | ANSWER                                    |
        | mesh   | published with ingress mode can't be used |
        | direct | created                                   |
