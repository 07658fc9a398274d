import { z } from 'zod'
import type { Lan } from '../lab/lan'
import { enter, type Vantage } from './probe'

const ROUTES = z.array(
  z.object({ dst: z.string(), gateway: z.string().optional(), dev: z.string(), prefsrc: z.string().optional() }),
)

/** The IPv4 routes of a place, in the order in which the kernel tells them. */
export async function routesOf(lan: Lan, from: Vantage): Promise<Readonly<Record<string, string>>[]> {
  const text = await lan.must(enter(from, ['ip', '-j', '-4', 'route']))
  return ROUTES.parse(JSON.parse(text || '[]')).map(({ dst, gateway = '', dev, prefsrc = '' }) => ({
    DESTINATION: dst,
    VIA: gateway,
    INTERFACE: dev,
    SOURCE: prefsrc,
  }))
}
