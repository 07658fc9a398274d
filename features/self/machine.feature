@self
Feature: The machine stays as it is

  A run changes nothing of its machine: not a link, an address, a route, a rule, a sysctl, a mount or a container. And
  the lab has no uplink: nothing that a scenario sends leaves by the machine's own interfaces.

  Rule: A run leaves no trace on the machine

    Scenario: Links, rules, sysctls, mounts and Docker objects are the same before and after
      Given the state of the machine is noted
      When "vethlab run --tags '@claim-S83 or @claim-S51 or @claim-S44' --outer private" is typed
      Then it ends with exit code 0
      And the machine is as it was

  Rule: The lab is closed

    Scenario: No packet to or from a lab passes the machine's own interfaces
      When "vethlab run --tags '@claim-S54 or @claim-S90 or @claim-S83' --outer private" is typed while the uplink is watched
      Then it ends with exit code 0
      And the uplink carried no packet of a lab
