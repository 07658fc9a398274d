import { WORKLOAD_REFERENCE } from '../images/workload-image'
import type { Lab } from '../lab/lab'
import { Workload } from '../lab/workload'

/**
 * Removes running containers and starts others of their names in another network mode. Nobody listens in these, for the
 * ports may be taken there.
 * @param modeFor undefined for a container that is to stay.
 */
export async function inOtherNetworks(lab: Lab, modeFor: (workload: Workload) => string | undefined): Promise<void> {
  for (const host of lab.hosts) {
    const running = await host.engine.api.listContainers()
    const workloads = await Promise.all(running.map(({ Id }) => Workload.find([host], Id)))
    for (const workload of workloads) {
      const mode = modeFor(workload)
      if (mode === undefined) continue
      await host.engine.api.getContainer(workload.name).remove({ force: true })
      const options = { Image: WORKLOAD_REFERENCE, Cmd: ['stay'], Env: workload.info.Config.Env ?? [] }
      const made = await host.engine.api.createContainer({
        ...options,
        name: workload.name,
        HostConfig: { NetworkMode: mode },
      })
      await made.start()
    }
  }
}
