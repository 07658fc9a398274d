import { folderScript } from '../lab/scripts'
import type { Sabotage } from './sabotage'

/** The host ports that features use. One that is taken already stays whose it is. */
const PORTS = ['5000', '8080', '8081']

export const portTaken: Sabotage = {
  title: 'A foreign process listens on the ports of the host',
  shows: 'What wants port 5000 or 8080 of the host finds it in use.',
  reaches: {
    'the answers are': 'A foreign process has the port, and takes requests for it.',
    'the engine answers': 'The port is in use, so that neither the engine nor a server gets it.',
  },
  sparesHosts: true,
  async beforeAct({ lan, hosts }, undo) {
    for (const { machine } of hosts) {
      const started = await lan.must(folderScript(__dirname, 'port-taken.sh', machine.netns, ...PORTS))
      const processes = started.split('\n').filter(Boolean)
      undo.defer(async () => {
        if (processes.length > 0) await lan.exec(['kill', ...processes])
      })
    }
  },
}
