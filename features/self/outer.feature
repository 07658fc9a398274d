@self
Feature: A Docker that was there before

  With --outer docker the lab's machines are containers of a Docker of the user's own. vethlab shares nothing with it
  but its API, asks it for nothing that it refuses, and takes away what it made.

  Rule: An older Docker that refuses privileged containers will do

    Scenario: The lab works in Docker 20.10.24 through its API alone
      Given a Docker "20.10.24" of its own that vethlab did not start
      When "vethlab run --tags '@claim-S39 or @claim-S54 or @claim-S90 or @claim-S83' --outer docker --no-socket-shortcut" is typed
      Then it ends with exit code 0
