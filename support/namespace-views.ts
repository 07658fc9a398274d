import path from 'node:path'
import type { HostName } from './lab/addresses'
import { Workload } from './lab/workload'
import type { Records } from './views'
import type { LabWorld } from './world'

/** Where the engine says that it keeps the network namespace of each container, and whose the one there is. */
export async function namespaceFiles({ lab }: LabWorld, names: readonly string[]): Promise<Records> {
  const workloads = await Promise.all(names.map((name) => Workload.find(lab.hosts, name)))
  return Promise.all(
    workloads.map(async ({ host, info, name }) => {
      const { SandboxKey: key, SandboxID: id } = info.NetworkSettings
      return {
        CONTAINER: name,
        FOLDER: path.dirname(key),
        FILE: path.basename(key) === id.slice(0, 12) ? "12 digits of the sandbox's id" : path.basename(key),
        'LEADS TO': key === '' ? NOWHERE : await ownerOf(lab, workloads, `${host.root}${asSeenFromOutside(key)}`),
      }
    }),
  )
}

export async function typeSandboxKeys({ lab, transcript }: LabWorld, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { host, info } = await Workload.find(lab.hosts, name)
    const { SandboxKey: key } = info.NetworkSettings
    const shown = key && path.dirname(key)
    const format = `'{{.State.Status}} {{.NetworkSettings.SandboxKey}}'`
    transcript.add(host.name, `docker inspect --format ${format} ${name}`, `${info.State.Status} ${shown}`)
  }
}

const NOWHERE = 'no namespace'

async function ownerOf(lab: LabWorld['lab'], workloads: readonly Workload[], file: string): Promise<string> {
  const { stdout } = await lab.lan.exec(['stat', '-f', '-L', '-c', '%T', file])
  // up to 26 an empty file stays behind for a while
  if (stdout.trim() !== 'nsfs') return NOWHERE
  const identity = await identityOf(lab, file)
  for (const { name, netns } of workloads.filter(({ info }) => info.State.Running))
    if ((await identityOf(lab, netns)) === identity) return name
  return 'nobody'
}

/** Does what `ip netns` would do for a container's namespace: gives it a name in the folder that ip looks into. */
export async function nameNamespace(world: LabWorld, of: HostName, container: string, name: string): Promise<void> {
  const { lab, undo, transcript } = world
  const { host, info } = await Workload.find([await lab.host({ name: of })], container)
  const key = `"$(on ${of} docker inspect --format '{{.NetworkSettings.SandboxKey}}' ${container})"`
  transcript.add(of, 'mkdir -p /var/run/netns')
  transcript.add(of, `ln -s ${key} /var/run/netns/${name}`)
  const folder = `${host.root}/run/netns`
  // relative, so that it leads to the same place when it is followed from outside the host
  const target = asSeenFromOutside(info.NetworkSettings.SandboxKey).replace(/^\/run/, '..')
  undo.defer(async () => {
    await lab.lan.must(['sh', '-c', 'rm "$1/$2"; rmdir "$1" 2>/dev/null || true', 'forget', folder, name])
  })
  await lab.lan.must(['mkdir', '-p', folder])
  await lab.lan.must(['ln', '-s', target, `${folder}/${name}`])
}

/** Which namespace a file is: the same number, the same namespace. */
function identityOf(lab: LabWorld['lab'], file: string): Promise<string> {
  return lab.lan.must(['stat', '-L', '-c', '%d:%i', file])
}

/** /var/run is a link from the root, so from outside the host it would lead astray. */
function asSeenFromOutside(key: string): string {
  return key.replace(/^\/var\/run\//, '/run/')
}
