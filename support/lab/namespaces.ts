import type { Host } from './host'
import type { Lan } from './lan'
import { script } from './scripts'

/** A network namespace with a name, as `ip netns` keeps it on a host: nobody's, until somebody enters it. */
export interface NamedNamespace {
  readonly name: string
  readonly host: Host
  /** Its path, as the lab's `lan` container sees it. */
  readonly netns: string
}

export async function addNamespace(lan: Lan, host: Host, name: string): Promise<void> {
  await lan.must(script('namespaces.sh', String(host.machine.pid), 'add', name))
}

export async function deleteNamespace(lan: Lan, host: Host, name: string): Promise<void> {
  await lan.must(script('namespaces.sh', String(host.machine.pid), 'delete', name))
}

/** The namespaces that `ip netns list` would list on the host, whoever made them. */
export async function namespacesOf(lan: Lan, host: Host): Promise<NamedNamespace[]> {
  const folder = `${host.root}/run/netns`
  const list = 'for file in "$1"/*; do [ "$(stat -f -c %T "$file" 2>/dev/null)" != nsfs ] || basename "$file"; done'
  const names = (await lan.must(['sh', '-c', list, 'list', folder])).split('\n').filter(Boolean)
  return names.map((name) => ({ name, host, netns: `${folder}/${name}` }))
}

export async function namespaceNamed(
  lan: Lan,
  hosts: readonly Host[],
  name: string,
): Promise<NamedNamespace | undefined> {
  const lists = await Promise.all(hosts.map((host) => namespacesOf(lan, host)))
  return lists.flat().find((namespace) => namespace.name === name)
}
