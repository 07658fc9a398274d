import type { Lab } from '../lab/lab'
import { folderScript } from '../lab/scripts'
import type { Sabotage } from './sabotage'

/** Each port is listened on, but by somebody else: who only asks whether there is an answer does not notice. */
export const foreignListener: Sabotage = {
  title: 'A foreign server has taken the ports',
  shows: 'Every page opens, and is that of a stranger.',
  reaches: {
    'the answers are': 'The page is that of a stranger.',
    'the engine answers': 'What a command in the container opens is the page of a stranger.',
  },
  sparesHosts: true,
  beforeAct: replace,
  beforeLook: replace,
}

async function replace({ lan, hosts }: Lab): Promise<void> {
  for (const { machine } of hosts)
    await lan.must(folderScript(__dirname, 'listeners.sh', String(machine.pid), 'stranger'))
}
