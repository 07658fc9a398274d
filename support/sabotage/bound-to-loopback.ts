import type { Lab } from '../lab/lab'
import { folderScript } from '../lab/scripts'
import type { Sabotage } from './sabotage'

/** The commonest mistake of all: a server that listens on 127.0.0.1, which in a container is the container's own. */
export const boundToLoopback: Sabotage = {
  title: 'Servers listen on their loopback address only',
  shows: 'The container opens its own page; whoever else asks, published port or not, is refused.',
  reaches: {
    'the answers are': 'A server that listens on its loopback address only refuses whoever comes from elsewhere.',
    'the listeners of {thing} are': 'The socket is bound to 127.0.0.1.',
    'the engine answers': 'A program in a container does not reach the server of another one.',
  },
  sparesHosts: true,
  beforeAct: replace,
  beforeLook: replace,
}

async function replace({ lan, hosts }: Lab): Promise<void> {
  for (const { machine } of hosts)
    await lan.must(folderScript(__dirname, 'listeners.sh', String(machine.pid), 'loopback'))
}
