import type { Lab } from '../lab/lab'
import { folderScript } from '../lab/scripts'
import type { Undo } from './sabotage'

/** Runs a script in the network namespace of each host that the scenario uses. */
export async function onHosts({ lan, hosts }: Lab, text: string, ...args: string[]): Promise<void> {
  for (const { machine } of hosts)
    await lan.must(['nsenter', `--net=${machine.netns}`, 'sh', '-c', `set -eu; ${text}`, 'host', ...args])
}

/** When the scenario has ended, runs a script on each of its hosts that takes back what a blow did; replaces them if that fails. */
export function mendHosts(lab: Lab, undo: Undo, text: string): void {
  undo.defer(() => onHosts(lab, text).catch(() => lab.freshen()))
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
