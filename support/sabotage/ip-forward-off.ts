import type { Sabotage } from './sabotage'

/** A host of the lab does not forward by itself, so nothing leaves or enters its bridges by routing. */
export const ipForwardOff: Sabotage = {
  title: 'The engine does not switch forwarding on',
  shows: 'Whether packets are forwarded is left to the host, and with it the forward policy: it stays ACCEPT.',
  reaches: {
    'the answers are': 'The host forwards nothing: nobody has told it to.',
    'the forwarding of {host} is': 'The engine has left forwarding and the policy as they were.',
  },
  options: { 'ip-forward': false },
}
