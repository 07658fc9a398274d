import { quote } from './engine/transcript'
import { Workload } from './lab/workload'
import { listenersOf } from './probes/listeners'
import type { Records } from './views'
import type { LabWorld } from './world'

/** What listens in the network of a container, whoever opened it. */
export async function listeners({ lab, transcript }: LabWorld, name: string): Promise<Records> {
  const workload = await Workload.find(lab.hosts, name)
  const netns = `$(docker inspect --format '{{.NetworkSettings.SandboxKey}}' ${quote(name)})`
  transcript.add(workload.host.name, `nsenter --net="${netns}" ss -l -n -p -t -u`)
  const found = await listenersOf(lab.lan, workload)
  return found.map(({ address, protocol, program, place }) => ({
    ADDRESS: address,
    PROTOCOL: protocol,
    PROGRAM: program,
    'RUNS ON': place,
  }))
}
