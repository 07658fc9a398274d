import { isIPv4 } from 'node:net'
import { quote } from './engine/transcript'
import { vantageOf } from './lab/names'
import { askResolver } from './probes/questions'
import { cell, type RawTable, readRows } from './tables/rows'
import type { Records } from './views'
import type { LabWorld } from './world'

/** What the resolver of a container says to each question; an address is asked for the other way round. */
export async function askQuestions({ lab, transcript }: LabWorld, name: string, table: RawTable): Promise<Records> {
  const from = await vantageOf(lab, name)
  const records: Record<string, string>[] = []
  for (const row of readRows(table, ['NAME', 'TYPE'])) {
    const [asked, type] = [cell(row, 'NAME'), cell(row, 'TYPE')]
    const { status, answers } = await askResolver(lab.lan, from, isIPv4(asked) ? inReverse(asked) : asked, type)
    transcript.add(from.typed.machine, `${from.typed.prefix}nslookup -type=${type} ${quote(asked)}`, answers.join('\n'))
    records.push({ NAME: asked, TYPE: type, STATUS: status, ANSWER: answers.join(', ') })
  }
  return records
}

function inReverse(address: string): string {
  return `${address.split('.').reverse().join('.')}.in-addr.arpa`
}
