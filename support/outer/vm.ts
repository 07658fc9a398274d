import net from 'node:net'
import os from 'node:os'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { execa } from 'execa'
import { DockerImageStore } from '../engine/docker-image-store'
import { Engine } from '../engine/engine'
import { MachineError, UsageError } from '../errors'
import { eventually } from '../eventually'
import { requirePrograms } from '../images/machine'
import type { VmDisk } from '../images/vm-disk'
import type { OuterEngine } from './outer-engine'

const QEMU = 'qemu-system-x86_64'

/** Its memory in MiB: an engine, a lab of three hosts with theirs, and the images' pages. */
const MEMORY = 4096

/** Milliseconds. It takes 12 s from power-on to an answer in software, here, with both processors busy. */
const PATIENCE = 180_000

/** `kvm` where the processor may be used; by default the machine is emulated, which works everywhere and is slow. */
const ACCELERATOR = 'VETHLAB_VM_ACCELERATOR'
const ACCELERATORS: Readonly<Record<string, readonly string[]>> = {
  tcg: ['-accel', 'tcg,thread=multi', '-cpu', 'max'],
  kvm: ['-accel', 'kvm', '-cpu', 'host'],
}

/** Fails early: before a disk is built. @throws UsageError; MachineError naming what is missing. */
export async function requireVm(): Promise<void> {
  acceleration()
  await requirePrograms('a virtual machine', [QEMU, 'setpriv'])
}

/**
 * A Docker engine in a virtual machine with Debian's own kernel, for what the kernel of this machine cannot do. It has no
 * way out: its network card leads to a port of this machine's loopback, and nowhere else. What it writes is forgotten,
 * and it ends with the process that started it, whatever ends that.
 * @throws MachineError when it does not start; the message carries the end of what it said.
 */
export async function startVm({ kernel, initrd, disk }: VmDisk): Promise<OuterEngine> {
  const port = await freePort()
  const said: string[] = []
  const child = execa('setpriv', ['--pdeathsig', 'KILL', QEMU, ...powerOn(kernel, initrd, disk, port)], {
    stdin: 'ignore',
    all: true,
    buffer: false,
    reject: false,
    cleanup: false,
  })
  keepLast(child.all, said)
  const gone = child.then(({ exitCode, signal }) => `the virtual machine ended (${signal ?? `exit code ${exitCode}`})`)
  const address = { kind: 'vm', engine: { host: '127.0.0.1', port }, privileged: true } as const
  const engine = new Engine(address.engine)
  const end = async () => {
    engine.close()
    child.kill('SIGKILL')
    await child
  }
  const complaint = await Promise.race([gone, answers(engine)])
  if (complaint !== undefined) {
    await end()
    throw new MachineError(`${complaint}: ${said.slice(-2).join(' | ')}`)
  }
  let ending = false
  return {
    address,
    engine,
    images: new DockerImageStore(engine.api),
    ended: gone.then((reason) => (ending ? new Promise<never>(() => undefined) : reason)),
    [Symbol.asyncDispose]: async () => {
      ending = true
      await end()
    },
  }
}

function powerOn(kernel: string, initrd: string, disk: string, port: number): string[] {
  const line = 'root=/dev/vda rw console=ttyS0 quiet net.ifnames=0 mitigations=off init=/sbin/vethlab-init'
  return [
    ...acceleration(),
    ...['-smp', String(Math.min(4, os.availableParallelism())), '-m', String(MEMORY)],
    ...['-nodefaults', '-no-user-config', '-no-reboot', '-display', 'none', '-serial', 'stdio'],
    ...['-kernel', kernel, '-initrd', initrd, '-append', line],
    ...['-drive', `file=${disk},format=raw,if=virtio,snapshot=on,cache=unsafe`],
    // restrict: the guest can neither begin a connection nor be asked for anything but this port
    ...['-netdev', `user,id=card,restrict=on,hostfwd=tcp:127.0.0.1:${port}-:2375`],
    ...['-device', 'virtio-net-pci,netdev=card', '-device', 'virtio-rng-pci'],
  ]
}

function acceleration(): readonly string[] {
  const word = process.env[ACCELERATOR] ?? 'tcg'
  const found = ACCELERATORS[word]
  if (!found) throw new UsageError(`${ACCELERATOR}=${word}: known are ${Object.keys(ACCELERATORS).join(', ')}`)
  return found
}

/** @returns undefined once it has answered, else why not. */
async function answers(engine: Engine): Promise<string | undefined> {
  const asked = eventually(
    () => engine.api.ping(),
    () => true,
    { what: 'the engine of the virtual machine to answer', deadline: PATIENCE, interval: 500 },
  )
  return asked.then(
    () => undefined,
    (error: Error) => error.message,
  )
}

function keepLast(stream: Readable, said: string[]): void {
  createInterface({ input: stream }).on('line', (line) => {
    said.push(line.trim())
    said.splice(0, said.length - 20)
  })
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
