import { folderScript } from '../lab/scripts'
import type { Sabotage } from './sabotage'

/** In each namespace a resolver of somebody else gets what is asked of any other, and has one answer to everything. */
export const resolverLies: Sabotage = {
  title: 'The resolver lies',
  shows: 'Every name, also one that nobody has, leads to 192.0.2.66.',
  reaches: {
    'the answers are': 'Every name leads to 192.0.2.66.',
    'its resolver answers': 'The resolver answers 192.0.2.66, whatever the question.',
  },
  sparesHosts: true,
  async beforeAct({ lan, hosts }, undo) {
    for (const { machine } of hosts) {
      const started = await lan.must(folderScript(__dirname, 'resolver-lies.sh', String(machine.pid)))
      const processes = started.split('\n').filter(Boolean)
      undo.defer(async () => {
        if (processes.length > 0) await lan.exec(['kill', ...processes])
      })
    }
  },
}
