import type { Role } from '../controls'
import type { Host } from '../lab/host'
import type { Lab } from '../lab/lab'
import type { Workload } from '../lab/workload'

/** Takes back what a blow has done outside of the hosts, and on those that are to be spared. */
export type Undo = AsyncDisposableStack

/** A named fault put into a healthy lab: at the network, the host, the engine or a workload, never in the harness. */
export interface Sabotage {
  /** What is broken, in one sentence. */
  readonly title: string
  /** What a person sees of it. */
  readonly shows: string
  /**
   * Why scenarios fail under it, whether or not they name it: a sentence for each kind of Then in which they do. That is the
   * pattern of its step definition: `the answers are`.
   */
  readonly reaches?: Readonly<Record<string, string>>
  /** Settings of the engines, as in daemon.json; they win over the run's and the scenario's. */
  readonly options?: Readonly<Record<string, unknown>>
  /** The word for the engine that is there in place of the one under test. */
  engine?(version: string): string
  /** The probes that, sent as controls, are not answered under it: a scenario with such a control must be blocked. */
  readonly takes?: { readonly role: Exclude<Role, 'observation'>; readonly probes: readonly string[] }
  /** It does nothing but take controls away. */
  readonly onlyControls?: true
  /**
   * What its blows do goes with the scenario's containers, networks and namespaces, or is undone: its hosts can be reset, not
   * only replaced.
   */
  readonly sparesHosts?: true
  onLan?(lab: Lab): Promise<void>
  /** When a host has booted: belongs to the state that it is reset to. */
  onHost?(lab: Lab, host: Host): Promise<void>
  /** When a container has been started by a step. */
  onWorkload?(lab: Lab, workload: Workload): Promise<void>
  /** When everything stands and its controls are met, before the scenario acts. */
  beforeAct?(lab: Lab, undo: Undo): Promise<void>
  /** When the scenario has acted, before it looks at what has come of it. */
  beforeLook?(lab: Lab, undo: Undo): Promise<void>
  /** Each time before probes are sent; the role tells what for. */
  beforeProbes?(lab: Lab, role: Role, undo: Undo): Promise<void>
}
