import type { Host } from '../lab/host'
import type { Lab } from '../lab/lab'
import { folderScript } from '../lab/scripts'
import { Workload } from '../lab/workload'
import { within } from '../within'
import { engineState } from './engine-state'

/** Milliseconds for each look: an engine that has stopped answering holds up nobody. */
const PATIENCE = 10_000

/** One file of evidence, by the path that it gets below the scenario's folder. */
export interface EvidenceFile {
  readonly name: string
  readonly text: string
}

/**
 * Everything that tells why a scenario ended as it did, taken before anything is torn down. What could not be taken is
 * said in its place: evidence never hides the failure that it is about.
 */
export async function collectEvidence(lab: Lab, since: Date): Promise<EvidenceFile[]> {
  const perHost = await Promise.all(lab.hosts.map((host) => hostEvidence(lab, host, since)))
  const resolver = await attempt('resolver.log', () => lab.lan.resolverLog())
  return [...perHost.flat(), resolver]
}

async function hostEvidence(lab: Lab, host: Host, since: Date): Promise<EvidenceFile[]> {
  const named = (name: string) => `${host.name}/${name}`
  const look = (script: string, argument: string) =>
    lab.lan.exec(folderScript(__dirname, script, argument)).then(({ stdout }) => stdout)
  const [workloads, ...files] = await Promise.all([
    within(PATIENCE, `${host.name} did not answer`, host.engine.api.listContainers()).catch(() => []),
    attempt(named('network.txt'), () => look('host.sh', String(host.machine.pid))),
    attempt(named('engine.log'), () => engineLog(lab, host, since)),
    attempt(named('containerd.log'), () => lab.lan.must(['tail', '-c', '200000', `${host.root}/run/containerd.log`])),
    attempt(named('engine.json'), () => engineState(host)),
  ])
  const perWorkload = workloads.map(async ({ Id, Names }) => {
    const name = named(`container${Names[0] ?? `/${Id}`}.txt`)
    return attempt(name, async () => look('workload.sh', (await Workload.find([host], Id)).process))
  })
  return [...files, ...(await Promise.all(perWorkload))]
}

/** The engine's log from the scenario's beginning on; a line without a time belongs to the one before it. */
async function engineLog(lab: Lab, host: Host, since: Date): Promise<string> {
  const lines = (await lab.lan.must(['tail', '-c', '200000', `${host.root}/run/dockerd.log`])).split('\n')
  const first = lines.findIndex((line) => (/time="([^"]+)"/.exec(line)?.[1] ?? '') >= since.toISOString())
  return first < 0 ? '' : lines.slice(first).join('\n')
}

async function attempt(name: string, take: () => Promise<string>): Promise<EvidenceFile> {
  try {
    return { name, text: await within(PATIENCE, 'nothing answered', take()) }
  } catch (error) {
    return { name, text: `could not be taken: ${String(error)}` }
  }
}
