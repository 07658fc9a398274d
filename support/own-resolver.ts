import { quote } from './engine/transcript'
import type { HostName } from './lab/addresses'
import type { LabWorld } from './world'

/** Where the host's own resolver says that its one name is: an address of nobody's (RFC 5737). */
const ADDRESS = '192.0.2.80'
const SETTINGS = ['--no-resolv', '--no-hosts', '--local=/#/', '--bind-interfaces', '--listen-address=127.0.0.1']

/**
 * A resolver on the loopback address of a host, as distributions run one, and the host's own settings that name it.
 * Engines read these when a container starts.
 */
export async function startResolver({ lab, undo, transcript }: LabWorld, name: HostName, known: string): Promise<void> {
  const host = await lab.host({ name })
  const settings = [...SETTINGS, `--address=/${known}/${ADDRESS}`]
  const pidFile = `/run/resolver-of-${name}.pid`
  const dnsmasq = ['dnsmasq', '--conf-file=/dev/null', '--user=root', `--pid-file=${pidFile}`, ...settings]
  await lab.lan.must(['nsenter', `--net=${host.machine.netns}`, ...dnsmasq])
  undo.defer(async () => {
    await lab.lan.must(['sh', '-c', `kill "$(cat ${pidFile})"`])
  })
  const file = `${host.root}/etc/resolv.conf`
  const before = await lab.lan.must(['cat', file])
  const write = (text: string) => lab.lan.must(['sh', '-c', `printf %s "$1" > "$2"`, 'write', text, file])
  undo.defer(async () => {
    await write(before)
  })
  await write('nameserver 127.0.0.1\n')
  transcript.add(name, ['dnsmasq', ...settings.map(quote)].join(' '))
  transcript.add(name, `echo nameserver 127.0.0.1 > /etc/resolv.conf`)
}
