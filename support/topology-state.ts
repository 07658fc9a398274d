import { z } from 'zod'

/**
 * What a lab was made of at one moment, as its kernel and its engines told it: the facts behind a picture of it. An
 * `id` of a namespace is unique in the lab: `host1`, `host1/c1`, `host1/overlay over`, `lan`.
 */

const end = z.object({ namespace: z.string(), interface: z.string() })

const interfaceSchema = z.object({
  /** Its number in its namespace. */
  number: z.number().int(),
  name: z.string(),
  /** `veth`, `bridge`, `macvlan bridge` (kind and mode), `vxlan`, ...; `loopback`; `card` for what is none of them. */
  kind: z.string(),
  up: z.boolean(),
  mac: z.string().optional(),
  /** With their prefix lengths, IPv4 before IPv6; no link-local ones. */
  addresses: z.array(z.string()),
  /** The bridge, of the same namespace, that it is a port of. */
  master: z.string().optional(),
  /** The other end of a veth pair, or the card that a macvlan device is on. */
  peer: end.optional(),
  /** The number of a VXLAN tunnel. */
  vni: z.number().int().optional(),
  /** The engine's network that it belongs to. */
  network: z.string().optional(),
})

const namespaceSchema = z.object({
  id: z.string(),
  /** `lan`, `outsider` or a host. */
  machine: z.string(),
  /**
   * `machine`: a host's or the outsider's own; `lan`: bridges and router of the lab; `container`: of one container or
   * several; `overlay`: where an engine hides an overlay network's bridge and tunnel; `hand`: any other, made by hand or
   * by the engine for itself.
   */
  kind: z.enum(['machine', 'lan', 'container', 'overlay', 'engine', 'hand']),
  name: z.string(),
  interfaces: z.array(interfaceSchema),
  /** IPv4 routes: to an address with its prefix length or `default`, through one of its interfaces. */
  routes: z.array(z.object({ to: z.string(), via: z.string().optional(), through: z.string() })),
})

const containerSchema = z.object({
  name: z.string(),
  host: z.string(),
  running: z.boolean(),
  /** Whose network it uses: its own, none but its own loopback, its host's, another container's. */
  mode: z.enum(['own', 'none', 'host', 'container']),
  /** In container mode: whose network it borrows. */
  lender: z.string().optional(),
  /** Id of its network namespace; absent when it does not run. */
  namespace: z.string().optional(),
  networks: z.array(z.object({ network: z.string(), address: z.string().optional(), aliases: z.array(z.string()) })),
})

const networkSchema = z.object({
  name: z.string(),
  host: z.string(),
  driver: z.string(),
  scope: z.string(),
  internal: z.boolean(),
  /** The Linux bridge of a bridge network. */
  bridge: z.string().optional(),
  subnets: z.array(z.string()),
})

const publicationSchema = z.object({
  host: z.string(),
  /** The host's address that the port is published on; `0.0.0.0` and `::` for every one. */
  address: z.string(),
  hostPort: z.number().int(),
  protocol: z.string(),
  container: z.string(),
  port: z.number().int(),
  /** Whether the host's NAT table has a rule that rewrites the destination so. */
  rule: z.boolean(),
})

export const topologySchema = z.object({
  machines: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['host', 'outsider', 'lan']),
      /** Family and version of a host's engine: `docker 28.5.2`. */
      engine: z.string().optional(),
    }),
  ),
  namespaces: z.array(namespaceSchema),
  containers: z.array(containerSchema),
  networks: z.array(networkSchema),
  publications: z.array(publicationSchema),
})

export type Topology = z.infer<typeof topologySchema>
export type Namespace = z.infer<typeof namespaceSchema>
export type Interface = z.infer<typeof interfaceSchema>
