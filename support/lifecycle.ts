import { quote } from './engine/transcript'
import { EndedError } from './lab/containers'
import { Workload, waitForListener } from './lab/workload'
import { answerOf, lastReason } from './topology'
import type { LabWorld } from './world'

export async function stopContainer({ lab, transcript }: LabWorld, name: string): Promise<void> {
  const { host } = await Workload.find(lab.hosts, name)
  transcript.add(host.name, `docker stop ${quote(name)}`)
  await host.engine.call((api) => api.getContainer(name).stop())
}

/** Starts a container that was stopped and waits for its web server. @throws the engine's error, or EndedError. */
export async function startContainer({ lab, transcript }: LabWorld, name: string): Promise<void> {
  const { host } = await Workload.find(lab.hosts, name)
  transcript.add(host.name, `docker start ${quote(name)}`)
  await host.engine.call((api) => api.getContainer(name).start())
  const workload = await Workload.find([host], name)
  const ports = workload.info.Config.Cmd?.filter((word) => /^\d+$/.test(word)).map(Number) ?? []
  for (const port of ports.length > 0 ? ports : [80]) {
    const listening = workload.info.State.Running && (await waitForListener(lab.lan, workload, port))
    if (!listening) throw new EndedError(`${name} was started and does not serve on port ${port}`)
  }
}

export async function askToStart(world: LabWorld, name: string): Promise<ReadonlyMap<string, string>> {
  const answer = await answerOf(startContainer(world, name), 'started')
  if (answer !== 'started') world.transcript.shows(lastReason(answer))
  return new Map([[name, answer]])
}

export async function renameContainer({ lab, transcript, containers }: LabWorld, name: string, other: string) {
  const { host } = await Workload.find(lab.hosts, name)
  transcript.add(host.name, `docker rename ${quote(name)} ${quote(other)}`)
  await host.engine.call((api) => api.getContainer(name).rename({ name: other }))
  containers.splice(containers.indexOf(name), 1, other)
}

export async function removeContainer({ lab, transcript, containers }: LabWorld, name: string): Promise<void> {
  const { host } = await Workload.find(lab.hosts, name)
  transcript.add(host.name, `docker rm --force ${quote(name)}`)
  await host.engine.call((api) => api.getContainer(name).remove({ force: true }))
  containers.splice(containers.indexOf(name), 1)
}

/** Takes the link of that alias away from a container that goes on running. */
export async function unlink({ lab, transcript }: LabWorld, name: string, alias: string): Promise<void> {
  const { host } = await Workload.find(lab.hosts, name)
  transcript.add(host.name, `docker rm --link ${quote(`/${name}/${alias}`)}`)
  await host.engine.call((api) => api.getContainer(`${name}/${alias}`).remove({ link: true }))
}

export async function removeNetwork({ lab, transcript }: LabWorld, name: string): Promise<void> {
  const [host] = lab.hosts
  if (!host) throw new Error('No host is in use yet')
  transcript.add(host.name, `docker network rm ${quote(name)}`)
  await host.engine.call((api) => api.getNetwork(name).remove())
}
