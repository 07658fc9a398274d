import { z } from 'zod'
import { readAnswer } from '../answers'
import type { Engine } from '../engine/engine'
import type { Host } from './host'

const INFO = z.object({ Swarm: z.object({ LocalNodeState: z.string(), ControlAvailable: z.boolean() }) })

const NODE = z.object({
  ID: z.string(),
  Version: z.object({ Index: z.number() }),
  Description: z.object({ Hostname: z.string() }),
  Spec: z.looseObject({ Role: z.string(), Availability: z.string() }),
  Status: z.object({ State: z.string() }),
})

/** A node of a swarm as its manager describes it; `Hostname` is the name of the lab's host. */
export type SwarmNode = z.infer<typeof NODE>

/** The state of an engine in a swarm: `inactive`, `pending`, `active`, `error`, `locked`. */
export async function swarmState({ engine }: Host): Promise<string> {
  return (await swarmInfo(engine)).LocalNodeState
}

async function swarmInfo({ api }: Engine): Promise<z.infer<typeof INFO>['Swarm']> {
  return readAnswer(INFO, await api.info(), 'GET /info').Swarm
}

/** The host among these that manages their swarm; undefined when none does. */
export async function managerAmong(hosts: readonly Host[]): Promise<Host | undefined> {
  for (const host of hosts) {
    if ((await swarmInfo(host.engine)).ControlAvailable) return host
  }
  return undefined
}

/** @throws Error when no host in use manages a swarm. */
export async function managerOf(hosts: readonly Host[]): Promise<Host> {
  const manager = await managerAmong(hosts)
  if (!manager) throw new Error('No host manages a swarm: put "a swarm of host1 is formed" before')
  return manager
}

export async function nodesOf({ engine }: Host): Promise<SwarmNode[]> {
  return readAnswer(z.array(NODE), await engine.call((api) => api.listNodes()), 'GET /nodes')
}
