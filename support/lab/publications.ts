import type { Publication } from './containers'

/** Reads `5000:80`, `127.0.0.1:5000:80, 81`, `5000-5002:80`, `80`. @throws Error naming what is no publication. */
export function readPublications(text: string): Publication[] {
  return text.split(', ').map((word) => {
    const [, address, hostPort, port] =
      /^(?:(?:(\d+(?:\.\d+){3}|\[[0-9a-f:]+\]):)?(\d*|\d+-\d+):)?(\d+)$/.exec(word) ?? []
    if (!port) throw new Error(`"${word}" publishes nothing; write PORT, HOSTPORT:PORT or ADDRESS:HOSTPORT:PORT`)
    // the API takes an IPv6 address without its brackets; with them it listens on every address
    const bare = address?.replace(/^\[|\]$/g, '')
    return {
      ...(bare ? { address: bare } : {}),
      ...(hostPort?.includes('-') ? { hostPorts: hostPort } : hostPort ? { hostPort: Number(hostPort) } : {}),
      port: Number(port),
    }
  })
}
