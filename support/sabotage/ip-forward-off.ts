import type { Sabotage } from './sabotage'

/** A host of the lab does not forward by itself, so nothing leaves or enters its bridges by routing. */
export const ipForwardOff: Sabotage = {
  title: 'The engine does not switch forwarding on',
  shows: 'Whether packets are forwarded is left to the host, and with it the forward policy: it stays ACCEPT.',
  options: { 'ip-forward': false },
}
