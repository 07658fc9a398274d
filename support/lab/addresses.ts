/**
 * The lab's fixed addresses, the same in every lab: all of them outside 172.16.0.0/12 and 192.168.0.0/16, which the
 * engines' default address pools and the documents' examples use. Hosts are numbered from 11.
 */
export const SEGMENTS = {
  lan: { bridge: 'lan0', v4: '10.66.0', v6: 'fd66:' },
  far: { bridge: 'lan1', v4: '10.67.0', v6: 'fd67:' },
} as const

export type Segment = keyof typeof SEGMENTS

export const ROUTER = 1
export const RESOLVER = 53
export const OUTSIDER = 99

export interface Address {
  readonly v4: string
  readonly v6: string
}

export function addressOn(segment: Segment, number: number): Address {
  const { v4, v6 } = SEGMENTS[segment]
  return { v4: `${v4}.${number}`, v6: `${v6}:${number}` }
}

export const HOST_NAMES = ['host1', 'host2', 'host3'] as const
export type HostName = (typeof HOST_NAMES)[number]
export const MACHINE_NAMES = [...HOST_NAMES, 'outsider'] as const
export type MachineName = (typeof MACHINE_NAMES)[number]

export function numberOf(machine: MachineName): number {
  return machine === 'outsider' ? OUTSIDER : 11 + HOST_NAMES.indexOf(machine)
}

/** Locally administered and fixed, so that a capture reads the same in every run. */
export function macOf(machine: MachineName): string {
  return `02:66:00:00:00:${numberOf(machine).toString(16).padStart(2, '0')}`
}
