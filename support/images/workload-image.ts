import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import tar from 'tar-stream'
import type { ImageStore } from '../engine/image-store'
import { keyOf } from './cache'

/** The reference of the workload image on every engine under test. */
export const WORKLOAD_REFERENCE = 'workload:latest'

/** The settings of the workload image, which a tar does not carry: what the engine is told as it imports the tar. */
export const WORKLOAD_SETTINGS = {
  cmd: ['serve'],
  env: { PATH: '/bin' },
} as const

/** Busybox goes by the name it is called by. All of these are in Debian's static build since bookworm. */
const APPLETS = `
ash awk basename cat chmod cp cut date dd df dirname du echo egrep env expr false find free grep head hexdump hostname id
kill killall less ln ls mkdir mktemp more mount mv od pidof printf ps pwd readlink rm rmdir sed seq sh sleep sort stat
strings stty tail tar tee test time timeout top touch tr true tty umount uname uniq uptime vi watch wc which whoami xargs
yes arp arping brctl ftpget httpd ifconfig ip ipcalc nc netstat nslookup ping ping6 route telnet traceroute traceroute6
udhcpc wget`
  .trim()
  .split(/\s+/)

const FOLDERS = {
  'dev/': 0o755,
  'etc/': 0o755,
  'proc/': 0o755,
  'root/': 0o700,
  'sys/': 0o755,
  'tmp/': 0o1777,
  'www/cgi-bin/': 0o755,
}
const FILES = {
  'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n',
  'etc/group': 'root:x:0:\nnobody:x:65534:\n',
}
const SCRIPTS = { 'bin/serve': 'serve.sh', 'bin/stay': 'stay.sh', 'www/cgi-bin/index.cgi': 'page.sh' }

/**
 * The root of the container under test, about 2 MB. Its commands: `serve [PORT...]` (80 unless stated) answers web requests
 * with `{"container", "address", "port", "client", "clientPort"}`; `stay` does nothing.
 * @param toolsImage whose static busybox it is made of.
 */
export async function workloadTar(outer: ImageStore, toolsImage: string): Promise<{ key: string; tar: Buffer }> {
  const packed = await pack(await outer.readFile(toolsImage, '/bin/busybox'))
  return { key: keyOf('workload', packed.toString('base64'), WORKLOAD_SETTINGS), tar: packed }
}

/** The same bytes for the same contents: no times in it. */
async function pack(busybox: Buffer): Promise<Buffer> {
  const archive = tar.pack()
  const mtime = new Date(0)
  for (const [name, mode] of Object.entries(FOLDERS)) archive.entry({ name, mode, mtime, type: 'directory' })
  archive.entry({ name: 'bin/busybox', mode: 0o755, mtime }, busybox)
  for (const name of APPLETS) archive.entry({ name: `bin/${name}`, type: 'symlink', linkname: 'busybox', mtime })
  for (const [name, text] of Object.entries(FILES)) archive.entry({ name, mtime }, text)
  for (const [name, source] of Object.entries(SCRIPTS)) archive.entry({ name, mode: 0o755, mtime }, script(source))
  archive.finalize()
  return buffer(archive)
}

function script(name: string): Buffer {
  return readFileSync(path.join(__dirname, 'workload', name))
}
