import { copyFile, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { execa } from 'execa'
import { MachineError } from '../errors'
import { cached, keyOf } from './cache'
import { Debian } from './debian'
import { buildRoot, type Report, ROOT_RECIPE } from './debian-root'
import { requirePrograms } from './machine'

/** Files that a virtual machine starts from. */
export interface VmDisk {
  readonly kernel: string
  readonly initrd: string
  /** An ext4 file system with a Docker engine; its first process is `/sbin/vethlab-init`. */
  readonly disk: string
}

/** Debian's own kernel has every feature that a lab can use, as modules. */
const SUITE = 'trixie'
const PACKAGES = ['linux-image-amd64', 'docker.io', 'docker-cli', 'iptables', 'iproute2', 'kmod', 'procps']
const INIT = path.join(__dirname, '../outer/vm/init.sh')

/** Bytes; what is not used takes no room on the machine's disk. */
const SIZE = 16 * 2 ** 30

/** The disk, from the cache or built: about a minute and 650 MB. @throws MachineError where it cannot be built. */
export async function vmDisk(report: Report): Promise<VmDisk> {
  if (process.arch !== 'x64')
    throw new MachineError(`a virtual machine needs an x86-64 processor, this one is ${process.arch}`)
  await requirePrograms('building the disk of a virtual machine', ['mkfs.ext4'])
  const engine = (await new Debian().engines()).find(({ suite }) => suite === SUITE)
  if (!engine) throw new MachineError(`the Debian mirror has no ${SUITE}, which virtual machines start from`)
  const key = keyOf('vm', ROOT_RECIPE, engine.package, PACKAGES, await readFile(INIT, 'utf8'), SIZE)
  const entry = await cached('vm', key, (folder) => build(folder, report))
  return { kernel: path.join(entry, 'kernel'), initrd: path.join(entry, 'initrd'), disk: path.join(entry, 'disk') }
}

async function build(folder: string, report: Report): Promise<void> {
  report(`Building a virtual machine with the kernel of Debian ${SUITE}`)
  const root = path.join(folder, 'root')
  await buildRoot(SUITE, PACKAGES, root, report)
  const boot = path.join(root, 'boot')
  const files = await readdir(boot)
  for (const [prefix, name] of [
    ['vmlinuz-', 'kernel'],
    ['initrd.img-', 'initrd'],
  ] as const) {
    const found = files.find((file) => file.startsWith(prefix))
    if (!found) throw new Error(`the root of Debian ${SUITE} has no ${prefix} in /boot: ${files.join(', ')}`)
    await rename(path.join(boot, found), path.join(folder, name))
  }
  await copyFile(INIT, path.join(root, 'sbin/vethlab-init'))
  await execa('chmod', ['755', path.join(root, 'sbin/vethlab-init')])
  const disk = path.join(folder, 'disk')
  await writeFile(disk, '')
  await truncate(disk, SIZE)
  await execa('mkfs.ext4', ['-q', '-F', '-d', root, disk])
  await rm(root, { recursive: true })
}
