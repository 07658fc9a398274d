import type { HostName } from './lab/addresses'
import type { LabWorld } from './world'

/** The host's engine is another process afterwards; the host is replaced when the scenario ends. */
export async function restartEngine({ lab, undo, transcript }: LabWorld, name: HostName): Promise<void> {
  const host = await lab.host({ name })
  // what an engine keeps of its first start is part of no host that others use
  undo.defer(() => lab.freshen())
  transcript.add(name, 'engine="$(cat /run/docker.pid)"; kill -TERM "$engine"; tail --pid="$engine" -f /dev/null')
  transcript.add(name, 'until docker version > /dev/null 2>&1; do sleep 0.2; done')
  await host.restartEngine()
}
