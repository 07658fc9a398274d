import { inNamespaces } from './places'
import type { Sabotage } from './sabotage'

/** As an engine does it for every container. */
export const loopbackUp: Sabotage = {
  title: 'Loopback interfaces are up that nobody has set up',
  shows: 'ip link shows lo up in every namespace, and each reaches itself.',
  reaches: {
    'the answers are': 'A namespace reaches itself, though nobody has set its loopback interface up.',
    'the interfaces of {thing} are': 'The loopback interface is up.',
  },
  sparesHosts: true,
  beforeAct: (lab) => inNamespaces(lab, 'ip link set lo up'),
  beforeLook: (lab) => inNamespaces(lab, 'ip link set lo up'),
}
