import type { Sabotage } from './sabotage'

/** Ends the web servers of a workload, but not its first process: the container goes on with nothing listening. */
export const listenerStopped: Sabotage = {
  title: "The workload's listener has stopped",
  shows: 'The container runs and answers echoes; its pages are refused.',
  reaches: {
    'the answers are': 'The page is refused.',
    'the engine answers': 'Nobody has the port, or serves what a command in the container asks for.',
    'the listeners of {thing} are': 'The server of the container is not among them.',
  },
  takes: { role: 'control', probes: ['http', 'tcp'] },
  async onWorkload({ lan }, workload) {
    const kill = `for comm in ${workload.process}/root/proc/[0-9]*/comm; do
      number=$(basename "$(dirname "$comm")")
      [ "$number" != 1 ] && echo "$number"
    done | xargs -r nsenter --pid=${workload.process}/ns/pid kill -KILL`
    await lan.must(['sh', '-c', kill])
  },
}
