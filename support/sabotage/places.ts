import type { Lab } from '../lab/lab'
import { folderScript } from '../lab/scripts'

/** Runs a script in the network namespace of each host that the scenario uses. */
export async function onHosts({ lan, hosts }: Lab, text: string, ...args: string[]): Promise<void> {
  for (const { machine } of hosts)
    await lan.must(['nsenter', `--net=${machine.netns}`, 'sh', '-c', `set -eu; ${text}`, 'host', ...args])
}

/** The same in every other network namespace of these hosts, whoever made it: an engine, a swarm or a person. */
export async function inNamespaces({ lan, hosts }: Lab, text: string, ...args: string[]): Promise<void> {
  for (const { machine } of hosts)
    await lan.must(folderScript(__dirname, 'each-namespace.sh', String(machine.pid), text, ...args))
}

export async function everywhere(lab: Lab, text: string, ...args: string[]): Promise<void> {
  await onHosts(lab, text, ...args)
  await inNamespaces(lab, text, ...args)
}
