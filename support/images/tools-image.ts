import path from 'node:path'
import { Readable } from 'node:stream'
import tar from 'tar-stream'
import { type ImageStore, KEY_LABEL, ROLE_LABEL } from '../engine/image-store'
import { MachineError } from '../errors'
import { cached, keyOf } from './cache'
import { Debian } from './debian'
import { buildRoot, ROOT_RECIPE, rootTar } from './debian-root'
import type { Report } from './host-image'

/** Whose packages have what the probes ask for; the next is taken where one cannot be had. */
const SUITES = ['trixie', 'bookworm'] as const

const PACKAGES = [
  ...['iproute2', 'bridge-utils', 'iptables', 'nftables', 'conntrack', 'ethtool', 'ipset', 'ipvsadm'],
  ...[
    'tcpdump',
    'tshark',
    'iputils-ping',
    'iputils-arping',
    'bind9-dnsutils',
    'curl',
    'socat',
    'netcat-openbsd',
    'iperf3',
  ],
  ...['dnsmasq-base', 'busybox-static', 'bash', 'util-linux', 'mount', 'procps', 'jq', 'ca-certificates'],
]

/** The image of the tools that look at things, in the outer engine: its id. From the cache, Debian, or a registry. */
export async function ensureToolsImage(outer: ImageStore, report: Report): Promise<string> {
  const keys = [...SUITES.map(rootKey), imageKey()]
  for (const key of keys) {
    const there = await outer.findByLabel(KEY_LABEL, key)
    if (there) return there
  }
  return importRoot(outer, report).catch(async (error: unknown) => {
    if (!(error instanceof MachineError) || !(await outer.remoteDigest(BASE))) throw error
    return outer.build(context(), newImage(imageKey()), report)
  })
}

async function importRoot(outer: ImageStore, report: Report): Promise<string> {
  const had = await new Debian().suites()
  const suite = SUITES.find((wanted) => had.includes(wanted))
  if (!suite) throw new MachineError(`the tools need Debian ${SUITES.join(' or ')}; the mirror has ${had.join(', ')}`)
  const entry = await cached('tools', rootKey(suite), async (folder) => {
    report(`Building the tools from Debian ${suite}`)
    await buildRoot(suite, PACKAGES, path.join(folder, 'root'), report)
  })
  report('Loading the tools')
  return outer.importTar(rootTar(path.join(entry, 'root')), { ...newImage(rootKey(suite)), cmd: ['bash'] })
}

function newImage(key: string) {
  return { labels: { [ROLE_LABEL]: 'tools', [KEY_LABEL]: key }, reference: 'vethlab-tools:latest' }
}

function rootKey(suite: string): string {
  return keyOf('tools', ROOT_RECIPE, process.arch, suite, PACKAGES)
}

const BASE = 'debian:trixie-slim'
const DOCKERFILE = `FROM ${BASE}
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends ${PACKAGES.join(' ')} \\
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/*
CMD ["bash"]
`

function imageKey(): string {
  return keyOf('tools', DOCKERFILE)
}

function context(): Readable {
  const pack = tar.pack()
  pack.entry({ name: 'Dockerfile' }, DOCKERFILE)
  pack.finalize()
  return Readable.from(pack)
}
