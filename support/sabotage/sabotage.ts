import type { Host } from '../lab/host'
import type { Lab } from '../lab/lab'
import type { Workload } from '../lab/workload'

/** A named fault put into a healthy lab: at the network, the host, the engine or a workload, never in the harness. */
export interface Sabotage {
  readonly title: string
  onLan?(lab: Lab): Promise<void>
  onHost?(lab: Lab, host: Host): Promise<void>
  onWorkload?(lab: Lab, workload: Workload): Promise<void>
}
