import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Bench } from './bench'

/** Becomes the rest of its arguments, once the script has made the place that they run in. */
const after = (script: string, ...args: readonly string[]) => ['sh', '-ec', `${script}\nexec "$@"`, 'place', ...args]

/** The process has neither root's number nor its rights, and sees no socket of a Docker. */
export function withoutRootOrDocker(bench: Bench): void {
  const hide = 'unset DOCKER_HOST DOCKER_CONTEXT\nmount -t tmpfs none /run'
  bench.through = ['unshare', '--mount', ...after(hide), 'unshare', '--user']
}

/**
 * `disk` in the working directory is a disk of that size, in mounts of the process's own. What Debian's suites hold is
 * known there, so that nothing but the building of an image needs room.
 */
export async function withSmallDisk(bench: Bench, megabytes: number): Promise<void> {
  const folder = await bench.folder()
  await mkdir(path.join(folder, 'disk'))
  const mount = `mount -t tmpfs -o size="$1"m none "$2/disk"
for known in debian mmdebstrap; do ln -s "$(readlink "$2/cache/$known")" "$2/disk/$known"; done
shift 2`
  bench.through = ['unshare', '--mount', ...after(mount, String(megabytes), folder)]
}

/** 192.0.2.2 is where nobody answers and nobody says so: a link whose far end is another computer's. */
export function withSilentNetwork(bench: Bench): void {
  const wire = `ip link add quiet type veth peer name far
ip address add 192.0.2.1/24 dev quiet
ip link set far up
ip link set quiet arp off up`
  bench.through = ['unshare', '--net', ...after(wire)]
}
