import { SABOTAGES } from '.'
import type { Sabotage } from './sabotage'

/** Where a fault is put in, or when it strikes. */
const PLACES: Readonly<Partial<Record<keyof Sabotage, string>>> = {
  options: "the engine's settings",
  engine: 'the engine',
  onLan: 'the LAN',
  onHost: 'a host, when it has booted',
  onWorkload: 'a container, when it has started',
  beforeAct: 'before the When',
  beforeLook: 'before the first Then',
  beforeProbes: 'before the probes',
}

/** The faults as a table in Markdown: name, what is broken, what a person sees, where and when. */
export function sabotageTable(): string {
  const rows = Object.entries(SABOTAGES).map(([name, fault]) => {
    const places = Object.entries(PLACES).flatMap(([key, place]) => (key in fault ? [place] : []))
    return [`\`${name}\``, fault.title, fault.shows, places.join('; ')]
  })
  const lines = [
    ['fault', 'what is broken', 'what a person sees', 'where, or when'],
    ['---', '---', '---', '---'],
    ...rows,
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}
