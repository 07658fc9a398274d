import { execa } from 'execa'
import { eventually } from '../../eventually'

/** The networks of every lab and of the engines in it. 172.16.0.0/12 is cut to the pools that engines begin with. */
const LAB = ['10.66.0.0/24', '10.67.0.0/24', '172.17.0.0/16', '172.18.0.0/16', '10.0.1.0/24', 'fd66::/64', 'fd67::/64']

/** A packet of this machine's own interfaces that is to or from a lab, as tcpdump tells it. */
export interface Uplink {
  end(): Promise<string[]>
}

/** Watches all interfaces of this machine's own network namespace; the labs have namespaces of theirs. */
export async function watchUplink(): Promise<Uplink> {
  const filter = LAB.map((net) => `net ${net}`).join(' or ')
  const watching = execa('tcpdump', ['--immediate-mode', '-l', '-n', '-i', 'any', filter], { reject: false })
  let said = ''
  watching.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  await eventually(
    async () => said,
    (text) => text.includes('listening on'),
    { what: 'the capture to begin' },
  )
  return {
    end: async () => {
      watching.kill('SIGINT')
      return (await watching).stdout.split('\n').filter(Boolean)
    },
  }
}
