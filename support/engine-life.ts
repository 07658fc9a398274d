import { quote, type Transcript } from './engine/transcript'
import type { HostName } from './lab/addresses'
import type { LabWorld } from './world'

/** The host's engine is another process afterwards; the host is replaced when the scenario ends. */
export async function restartEngine({ lab, transcript }: LabWorld, name: HostName): Promise<void> {
  const host = await lab.host({ name })
  // what an engine keeps of its first start is part of no host that others use; undone is what was done by hand, there
  lab.spend()
  typeRestart(transcript, name)
  await host.restartEngine()
}

/** What a person types for a host whose engine is to have these settings from its start. */
export function typeOptions(transcript: Transcript, name: HostName, options: Readonly<Record<string, unknown>>): void {
  transcript.add(name, `mkdir -p /etc/docker; echo ${quote(JSON.stringify(options))} > /etc/docker/daemon.json`)
  typeRestart(transcript, name)
}

function typeRestart(transcript: Transcript, name: HostName): void {
  transcript.add(name, 'engine="$(cat /run/docker.pid)"; kill -TERM "$engine"; tail --pid="$engine" -f /dev/null')
  transcript.add(name, 'until docker version > /dev/null 2>&1; do sleep 0.2; done')
}
