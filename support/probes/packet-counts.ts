import { z } from 'zod'
import type { Lan } from '../lab/lan'
import { type Link, linksOf } from './links'

const COUNTERS = z.array(
  z.object({
    ifname: z.string(),
    stats64: z.object({ rx: z.object({ packets: z.number() }), tx: z.object({ packets: z.number() }) }),
  }),
)

/** How many packets an interface has handled so far; the fewer of those that it received and of those that it sent. */
export interface CountingLink extends Link {
  readonly bothWays: number
}

export async function countingLinks(lan: Lan, netns: string): Promise<CountingLink[]> {
  const show = ['nsenter', `--net=${netns}`, 'ip', '-j', '-s', 'link']
  const [links, text] = await Promise.all([linksOf(lan, netns), lan.must(show)])
  const counts = readCounts(text)
  return links.map((link) => ({ ...link, bothWays: counts.get(link.name) ?? 0 }))
}

export function readCounts(text: string): Map<string, number> {
  const counters = COUNTERS.parse(JSON.parse(text))
  return new Map(counters.map(({ ifname, stats64: { rx, tx } }) => [ifname, Math.min(rx.packets, tx.packets)]))
}

/**
 * The interfaces that handled a packet each way for each echo. A bridge counts only what it takes or sends itself, not
 * what it hands from port to port: it was passed when one of its ports was.
 */
export function passed(
  before: readonly CountingLink[],
  after: readonly CountingLink[],
  echoes: number,
): CountingLink[] {
  const earlier = new Map(before.map(({ name, bothWays }) => [name, bothWays]))
  const counted = after.filter(({ name, bothWays }) => bothWays - (earlier.get(name) ?? 0) >= echoes)
  const masters = new Set(counted.map(({ master }) => master))
  return after.filter((link) => counted.includes(link) || masters.has(link.name))
}
