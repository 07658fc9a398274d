import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import type { Engine } from '../engine/engine'
import { Remains } from './remains'

const HOST = { name: 'host1', container: 'aaaa' } as const
const MERGED = '/var/lib/docker/overlay2/x/merged'

/** An outer engine whose host1 is process 7; what it lists can be changed. */
async function machineWithHost(folder: string) {
  const root = path.join(folder, '1', 'root')
  const cgroup = path.join(folder, 'cgroup', 'pids', 'vethlab-0', 'aaaa')
  const namespace = path.join(root, 'run', 'docker', 'netns', '0123456789ab')
  const mountinfo = path.join(folder, '1', 'mountinfo')
  for (const each of [cgroup, path.join(root, 'proc', '7'), path.dirname(namespace)])
    await mkdir(each, { recursive: true })
  await writeFile(path.join(root, 'proc', '7', 'cgroup'), '8:pids:/vethlab-0/aaaa\n5:devices:/elsewhere\n')
  await writeFile(namespace, '')
  await writeFile(mountinfo, `9 1 0:9 / ${MERGED} rw - overlay overlay rw\n`)
  const listed = { containers: [{ Id: 'aaaa', Labels: { vethlab: 'host1' } }], volumes: [{ Name: 'v1' }] }
  const inspected = {
    State: { Pid: 7 },
    Mounts: [{ Name: 'v1' }],
    NetworkSettings: { SandboxKey: '/var/run/docker/netns/0123456789ab' },
    GraphDriver: { Data: { MergedDir: MERGED } },
  }
  const api = {
    getContainer: () => ({ inspect: async () => inspected }),
    listContainers: async () => listed.containers,
    listVolumes: async () => ({ Volumes: listed.volumes }),
    listNetworks: async () => [],
  }
  const address = { kind: 'private', engine: { socket: '' }, privileged: true, procRoot: root } as const
  const remains = new Remains(
    { api } as unknown as Engine,
    address,
    { run: 'r', lab: 'l' },
    path.join(folder, 'cgroup'),
  )
  const end = async () => {
    listed.containers = []
    listed.volumes = []
    await Promise.all([cgroup, namespace, mountinfo].map((each) => rm(each, { recursive: true })))
  }
  return { remains, listed, end, cgroup, namespace, mountinfo }
}

test('a machine that is there leaves nothing, and neither does one that is gone with all that it had', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vethlab-remains-'))
  t.after(() => rm(folder, { recursive: true }))
  const { remains, end } = await machineWithHost(folder)
  await remains.note(HOST)
  assert.deepEqual(await remains.left(['aaaa']), [])
  remains.ended(HOST)
  await end()
  assert.deepEqual(await remains.left([]), [])
})

test('a container, a volume, a cgroup, a namespace and a mount of a machine that is gone are each told', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vethlab-remains-'))
  t.after(() => rm(folder, { recursive: true }))
  const { remains, cgroup, namespace } = await machineWithHost(folder)
  await remains.note(HOST)
  remains.ended(HOST)
  assert.deepEqual(await remains.left([]), [
    'container: host1',
    'volume: v1',
    `cgroup: ${cgroup} of host1`,
    `namespace: ${namespace} of host1`,
    `mount: ${MERGED} of host1`,
  ])
  assert.deepEqual(await remains.left([]), [])
})
