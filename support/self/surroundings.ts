import { randomUUID } from 'node:crypto'
import { mkdir, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { execa } from 'execa'
import { eventually } from '../eventually'
import type { Bench } from './bench'

/** Becomes the rest of its arguments, once the script has made the place that they run in. */
const after = (script: string, ...args: readonly string[]) => ['sh', '-ec', `${script}\nexec "$@"`, 'place', ...args]

/** The process has neither root's number nor its rights, and sees no socket of a Docker. */
export function withoutRootOrDocker(bench: Bench): void {
  const hide = 'unset DOCKER_HOST DOCKER_CONTEXT\nmount -t tmpfs none /run'
  bench.through = ['unshare', '--mount', ...after(hide), 'unshare', '--user']
}

/**
 * A folder of the working directory is a disk of that size, in mounts of the process's own. Where it is a whole cache,
 * what Debian's suites hold is known there, so that nothing but the building of an image needs room.
 */
export async function withSmallDisk(bench: Bench, size: string, name: string): Promise<void> {
  const folder = path.join(await bench.folder(), name)
  // the cache is a view of the machine's, made of links
  await rm(folder, { force: true })
  await mkdir(folder)
  const mount = `mount -t tmpfs -o size="$1" none "$2"
if [ "$3" = disk ]; then
  for known in debian mmdebstrap; do ln -s "$(readlink "$2/../cache/$known")" "$2/$known"; done
fi
shift 3`
  bench.through = ['unshare', '--mount', ...after(mount, size, folder, name)]
}

/** The process, and each that it starts, may have so many files open at a time. */
export function withFewFiles(bench: Bench, count: number): void {
  bench.through = after('ulimit -n "$1"\nshift', String(count))
}

/**
 * The process, and all that it starts, have so much memory: a cgroup's. In an engine of this machine's own containers are
 * elsewhere.
 * @throws Error where this machine lets no such cgroup be made.
 */
export async function withLittleMemory(bench: Bench, undo: AsyncDisposableStack, megabytes: number): Promise<void> {
  const top = '/sys/fs/cgroup'
  const isOld = await stat(`${top}/memory`).catch(() => undefined)
  const folder = path.join(top, isOld ? 'memory' : '', `vethlab-self-${randomUUID()}`)
  await mkdir(folder)
  undo.defer(() =>
    eventually(
      () => rmdir(folder),
      () => true,
      { what: `the end of all in ${folder}` },
    ),
  )
  const limit = isOld ? 'memory.limit_in_bytes' : 'memory.max'
  await writeFile(path.join(folder, limit), String(megabytes * 1e6), { flag: 'r+' })
  bench.through = after('echo $$ >"$1/cgroup.procs"\nshift', folder)
}

/** A program for each processor that never waits. */
export function busyProcessors(): AsyncDisposable {
  const loop = ['--pdeathsig', 'KILL', 'sh', '-c', 'while :; do :; done']
  const options = { reject: false, stdio: 'ignore' } as const
  const loops = Array.from({ length: availableParallelism() }, () => execa('setpriv', loop, options))
  return {
    async [Symbol.asyncDispose]() {
      for (const each of loops) each.kill('SIGKILL')
      await Promise.all(loops)
    },
  }
}

/** 192.0.2.2 is where nobody answers and nobody says so: a link whose far end is another computer's. */
export function withSilentNetwork(bench: Bench): void {
  const wire = `ip link add quiet type veth peer name far
ip address add 192.0.2.1/24 dev quiet
ip link set far up
ip link set quiet arp off up`
  bench.through = ['unshare', '--net', ...after(wire)]
}
