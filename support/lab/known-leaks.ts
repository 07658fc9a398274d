import semver from 'semver'
import { engineVersion } from '../versions'

/** Something that engines are known to leave on their host when all that was made of them has been removed. */
export interface KnownLeak {
  /** Lower case words, joined by hyphens. */
  readonly id: string
  /** One plain sentence. */
  readonly title: string
  /** The versions that do so, as npm writes a range. */
  readonly range: string
  /** Lines of a host's difference, each of which is of this leak. */
  readonly lines: readonly RegExp[]
  /** Where it is told, or was seen. */
  readonly source: string
}

const PULLS = 'https://github.com/moby/moby/pull'
const ISSUES = 'https://github.com/moby/moby/issues'

/** What else stays is new: the report says so. docs/engine-leaks.md tells what was seen. */
export const KNOWN_LEAKS: readonly KnownLeak[] = [
  {
    id: 'ipv6-forwarding',
    title: 'The first IPv6 network switches IPv6 forwarding on, and its removal does not switch it off.',
    range: '>=20.10.0',
    lines: [
      /^[+-] sysctl: net\.ipv6\.conf\.\S+\.(forwarding|accept_ra) = /,
      /^\+ ip6tables-\w+: \*filter :FORWARD DROP$/,
    ],
    source: `${PULLS}/48594`,
  },
  {
    id: 'swarm-gateway-bridge',
    title: 'An engine that has left its swarm keeps docker_gwbridge, its bridge and its rules.',
    range: '>=20.10.0',
    lines: [/docker_gwbridge/],
    source: `${ISSUES}/39225`,
  },
  {
    id: 'link-rules',
    title: 'Rules of a link stay when the container that it leads to is removed before the one that has it.',
    range: '>=20.10.0 <26.0',
    lines: [/^\+ iptables-\w+: \*filter -A DOCKER -s \S+ -d \S+ -i docker0 -o docker0 -p \w+ .*-j ACCEPT$/],
    source: `${ISSUES}/24043`,
  },
]

/** The leak that a line of a host's difference is known to be of. */
export function knownLeakOf(
  line: string,
  version: string,
  leaks: readonly KnownLeak[] = KNOWN_LEAKS,
): KnownLeak | undefined {
  const engine = engineVersion(version)
  return leaks.find(({ range, lines }) => semver.satisfies(engine, range) && lines.some((known) => known.test(line)))
}
