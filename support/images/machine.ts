import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'
import { MachineError } from '../errors'

const PACKAGE_OF: Readonly<Record<string, string>> = {
  'apt-get': 'apt',
  'apt-cache': 'apt',
  'dpkg-deb': 'dpkg',
  perl: 'perl',
  tar: 'tar',
  unshare: 'util-linux',
  setpriv: 'util-linux',
  flock: 'util-linux',
  'mkfs.ext4': 'e2fsprogs',
  'qemu-system-x86_64': 'qemu-system-x86',
}

/** @throws MachineError naming the programs that are missing and the packages that hold them. */
export async function requirePrograms(purpose: string, programs: readonly string[]): Promise<void> {
  const missing = (
    await Promise.all(programs.map(async (program) => ((await onPath(program)) ? [] : [program])))
  ).flat()
  if (missing.length === 0) return
  if (missing.includes('apt-get'))
    throw new MachineError(`${purpose} needs Debian or Ubuntu (apt), or a Docker that reaches a registry`)
  const packages = [...new Set(missing.map((program) => PACKAGE_OF[program] ?? program))]
  throw new MachineError(`${purpose} needs ${missing.join(', ')}: apt-get install ${packages.join(' ')}`)
}

/** @throws MachineError unless this process is root. */
export function requireRoot(purpose: string): void {
  if (process.getuid?.() !== 0)
    throw new MachineError(`${purpose} needs root: run as root, or use a Docker that reaches a registry`)
}

async function onPath(program: string): Promise<boolean> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const found = folders.map((folder) => access(path.join(folder, program), constants.X_OK).then(() => true))
  return Promise.any(found).catch(() => false)
}
