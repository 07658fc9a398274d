import { z } from 'zod'
import { readAnswer } from '../answers'
import { quote, type Transcript } from '../engine/transcript'
import { WORKLOAD_REFERENCE } from '../images/workload-image'
import type { Publication } from './containers'
import type { Host } from './host'

export const ENDPOINTS = ['vip', 'dnsrr'] as const
export const WAYS = ['ingress', 'host'] as const

/** A service as a feature states it; what is absent is left to the engine. */
export interface ServiceWish {
  readonly name: string
  readonly network?: string
  /** How many tasks; 1 when not stated. */
  readonly replicas?: number
  /** What its name leads to: a virtual address, or those of all its tasks. */
  readonly endpoint?: (typeof ENDPOINTS)[number]
  readonly publishes?: readonly Publication[]
  /** Where its ports are published: on every node by way of ingress, or on those only that run a task. */
  readonly way?: (typeof WAYS)[number]
  /** The only host that may run its tasks. */
  readonly on?: string
}

const ATTACHMENT = z.object({
  Network: z.object({ ID: z.string(), Spec: z.object({ Name: z.string() }) }),
  Addresses: z.array(z.string()).nullish(),
})

const TASK = z.object({
  Slot: z.number(),
  NodeID: z.string().default(''),
  Status: z.object({
    State: z.string(),
    Err: z.string().optional(),
    ContainerStatus: z.object({ ContainerID: z.string().optional() }).optional(),
  }),
  NetworksAttachments: z.array(ATTACHMENT).nullish(),
})

/** One container of a service, as the manager describes it. */
export type Task = z.infer<typeof TASK>

const PORT = z.object({
  Protocol: z.string(),
  TargetPort: z.number(),
  PublishedPort: z.number().optional(),
  PublishMode: z.string(),
})

const SERVICE = z.object({
  ID: z.string(),
  Spec: z.object({
    Name: z.string(),
    Mode: z.object({ Replicated: z.object({ Replicas: z.number() }) }),
    EndpointSpec: z.object({ Mode: z.string() }).optional(),
  }),
  Endpoint: z.object({
    Ports: z.array(PORT).nullish(),
    VirtualIPs: z.array(z.object({ NetworkID: z.string(), Addr: z.string().optional() })).nullish(),
  }),
})

export type Service = z.infer<typeof SERVICE>

/** What a name leads to when nobody says. */
export function endpointOf({ Spec }: Service): string {
  return Spec.EndpointSpec?.Mode ?? 'vip'
}

/** What each task is called in its container and on its page: `web.1`. The engine fills the braces. */
const TASK_NAME = '{{.Service.Name}}.{{.Task.Slot}}'

export async function createService({ name, engine }: Host, wish: ServiceWish, transcript: Transcript): Promise<void> {
  transcript.add(name, createCommand(wish))
  const { network, replicas = 1, endpoint, publishes = [], way = 'ingress', on } = wish
  await engine.call((api) =>
    api.createService({
      Name: wish.name,
      Mode: { Replicated: { Replicas: replicas } },
      TaskTemplate: {
        ContainerSpec: { Image: WORKLOAD_REFERENCE, Env: [`NAME=${TASK_NAME}`], Hostname: TASK_NAME },
        ...(network ? { Networks: [{ Target: network }] } : {}),
        ...(on ? { Placement: { Constraints: [`node.hostname==${on}`] } } : {}),
      },
      EndpointSpec: {
        ...(endpoint ? { Mode: endpoint } : {}),
        Ports: publishes.map(({ hostPort, port }) => ({
          Protocol: 'tcp' as const,
          TargetPort: port,
          ...(hostPort ? { PublishedPort: hostPort } : {}),
          PublishMode: way,
        })),
      },
    }),
  )
}

function createCommand({ name, network, replicas = 1, endpoint, publishes = [], way, on }: ServiceWish): string {
  return [
    // the image is on every node, and there is no registry to ask for its digest
    `docker service create --detach --no-resolve-image --name ${quote(name)} --replicas ${replicas}`,
    ...(network ? [`--network ${quote(network)}`] : []),
    ...(endpoint ? [`--endpoint-mode ${endpoint}`] : []),
    ...publishes.map(
      ({ hostPort = '', port }) => `--publish published=${hostPort},target=${port},mode=${way ?? 'ingress'}`,
    ),
    ...(on ? [`--constraint node.hostname==${on}`] : []),
    `--env ${quote(`NAME=${TASK_NAME}`)} --hostname ${quote(TASK_NAME)} workload`,
  ].join(' ')
}

/** @returns undefined when the manager knows no such service. */
export async function findService({ engine }: Host, name: string): Promise<Service | undefined> {
  const found = await engine.call((api) => api.getService(name).inspect()).catch(noneThere)
  return found === undefined ? undefined : readAnswer(SERVICE, found, `GET /services/${name}`)
}

/** The tasks that are meant to run, in whatever state they are yet. */
export async function tasksOf({ engine }: Host, service: string): Promise<Task[]> {
  const filters = { service: [service], 'desired-state': ['running'] }
  return readAnswer(z.array(TASK), await engine.call((api) => api.listTasks({ filters })), 'GET /tasks')
}

function noneThere(error: { statusCode?: number }): undefined {
  if (error.statusCode !== 404) throw error
}
