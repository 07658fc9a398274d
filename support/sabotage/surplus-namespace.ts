import { addNamespace, deleteNamespace } from '../lab/namespaces'
import type { Sabotage } from './sabotage'

/** Made by hand, as ip netns makes one. */
export const surplusNamespace: Sabotage = {
  title: 'There is one named namespace too many',
  shows: 'ip netns list shows a namespace "surplus".',
  reaches: {
    'the namespaces of {host} are': 'A namespace "surplus" is listed.',
  },
  sparesHosts: true,
  async beforeLook({ lan, hosts }, undo) {
    for (const host of hosts) {
      await addNamespace(lan, host, 'surplus')
      undo.defer(() => deleteNamespace(lan, host, 'surplus'))
    }
  },
}
