import { quote } from './engine/transcript'
import type { HostName } from './lab/addresses'
import { cell, type RawTable, type Row, readRows } from './tables/rows'
import { answerOf, lastReason } from './topology'
import type { LabWorld } from './world'

const INTERFACE_NAME = 'com.docker.network.endpoint.ifname'

/** What may be stated of a container's place on a network, and where the engine's API takes it. */
const STATED: Readonly<Record<string, { flag: string; endpoint: (value: string) => object }>> = {
  ADDRESS: { flag: '--ip', endpoint: (value) => ({ IPAMConfig: { IPv4Address: value } }) },
  'NETWORK-ALIAS': { flag: '--alias', endpoint: (value) => ({ Aliases: [value] }) },
  LINK: { flag: '--link', endpoint: (value) => ({ Links: [value] }) },
  'GATEWAY PRIORITY': { flag: '--gw-priority', endpoint: (value) => ({ GwPriority: Number(value) }) },
  INTERFACE: {
    flag: `--driver-opt ${INTERFACE_NAME}=`,
    endpoint: (value) => ({ DriverOpts: { [INTERFACE_NAME]: value } }),
  },
  'LINK-LOCAL-IP': { flag: '--link-local-ip', endpoint: (value) => ({ IPAMConfig: { LinkLocalIPs: [value] } }) },
}

type Said = ReadonlyMap<string, string>

/** Asks an engine for each connection in turn. @returns by `c1 to net-a`: `connected`, or the engine's error. */
export function askToConnect(world: LabWorld, host: HostName, table: RawTable): Promise<Said> {
  const rows = readRows(table, ['CONTAINER', 'NETWORK'], Object.keys(STATED))
  return ask(world, host, rows, 'connected', (row) => {
    const stated = Object.entries(STATED).flatMap(([heading, { flag, endpoint }]) => {
      const value = row[heading]
      return value
        ? [{ flag: `${flag}${flag.endsWith('=') ? '' : ' '}${quote(value)}`, endpoint: endpoint(value) }]
        : []
    })
    return {
      name: `${cell(row, 'CONTAINER')} to ${cell(row, 'NETWORK')}`,
      command: ['connect', ...stated.map(({ flag }) => flag)].join(' '),
      asked: { EndpointConfig: Object.assign({}, ...stated.map(({ endpoint }) => endpoint)) },
    }
  })
}

/** The same for disconnections: by `c1 from net-a`, `disconnected` or the engine's error. FORCED: whatever stands in the way. */
export function askToDisconnect(world: LabWorld, host: HostName, table: RawTable): Promise<Said> {
  const rows = readRows(table, ['CONTAINER', 'NETWORK'], ['FORCED'])
  return ask(world, host, rows, 'disconnected', (row) => {
    const forced = row['FORCED'] === 'yes'
    const name = `${cell(row, 'CONTAINER')} from ${cell(row, 'NETWORK')}`
    return { name, command: forced ? 'disconnect --force' : 'disconnect', asked: { Force: forced } }
  })
}

interface Question {
  readonly name: string
  readonly command: string
  readonly asked: object
}

async function ask(
  { lab, transcript }: LabWorld,
  name: HostName,
  rows: readonly Row[],
  success: 'connected' | 'disconnected',
  questionOf: (row: Row) => Question,
): Promise<Said> {
  const { engine } = await lab.host({ name })
  const said = new Map<string, string>()
  for (const row of rows) {
    const [container, network] = [cell(row, 'CONTAINER'), cell(row, 'NETWORK')]
    const { name: asked, command, ...question } = questionOf(row)
    transcript.add(name, `docker network ${command} ${quote(network)} ${quote(container)}`)
    const body = { Container: container, ...question.asked }
    const work = engine.call((api) => {
      const there = api.getNetwork(network)
      return success === 'connected' ? there.connect(body) : there.disconnect(body)
    })
    const answer = await answerOf(work, success)
    said.set(asked, answer)
    if (answer !== success) transcript.shows(lastReason(answer))
  }
  return said
}
