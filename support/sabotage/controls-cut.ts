import type { Role } from '../controls'
import type { Lab } from '../lab/lab'
import { folderScript } from '../lab/scripts'
import type { Sabotage } from './sabotage'

/** The engines of a swarm go on talking to one another, so that the scenario gets as far as its controls. */
const ENGINES = '{ 2377, 7946 }'
const DROPPED = [
  'icmp type echo-request drop',
  'icmpv6 type echo-request drop',
  `tcp flags & (syn | ack) == syn tcp dport != ${ENGINES} drop`,
  'udp dport 53 drop',
]
const TABLE = 'table inet fault'
const GONE = `${TABLE} {}; delete ${TABLE}`
// an engine's resolver gets what is sent to it on another port
const CUT = [
  GONE,
  `add ${TABLE}`,
  `add chain inet fault in { type filter hook prerouting priority -310; }`,
  `add chain inet fault out { type filter hook output priority -310; }`,
  ...DROPPED.map((rule) => `add rule inet fault in ${rule}`),
  'add rule inet fault out ip daddr 127.0.0.11 udp dport 53 drop',
].join('; ')

/** Whatever is asked for gets lost before it arrives, in every network namespace of the lab, from the first control on. */
export const controlsCut: Sabotage = cutBefore('control', 'Nothing answers from the first control on')

/** The same when the controls were met and the observation is over: a control is sent once more after it. */
export const controlsCutLater: Sabotage = cutBefore('control after', 'Nothing answers once the observation is over')

function cutBefore(moment: Exclude<Role, 'observation'>, title: string): Sabotage {
  return {
    title,
    takes: { role: moment, probes: ['echo', 'http', 'tcp', 'look-up'] },
    onlyControls: true,
    shows: 'A ping or a page that was answered a moment ago is answered no more, from anywhere.',
    async beforeProbes(lab, role, undo) {
      if (role !== moment) return
      await everywhere(lab, CUT)
      undo.defer(() => everywhere(lab, GONE))
    },
  }
}

async function everywhere(lab: Lab, command: string): Promise<void> {
  const machines = await lab.machines()
  await lab.lan.must(folderScript(__dirname, 'cut.sh', command, ...machines.map(({ pid }) => String(pid))))
}
