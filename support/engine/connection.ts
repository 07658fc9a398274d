import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { dialThrough, type Through } from './dial'

/** Where an engine's API is found: a Unix socket, a TCP address, or a program in a container of another engine. */
export type EngineAddress =
  | { readonly socket: string }
  | { readonly host: string; readonly port: number; readonly tls?: { ca?: string; cert?: string; key?: string } }
  | { readonly through: Through }

/** Connections kept per engine. One through a program costs 55 to 90 ms to make, and a hijacked stream uses one up. */
const KEPT = 8

/** An http agent whose connections lead to the engine. Destroy it when the engine is no longer needed. */
export function agentFor(address: EngineAddress): http.Agent {
  if ('tls' in address && address.tls) return new TlsAgent(address.host, address.port, address.tls)
  return new DialAgent(dialerFor(address))
}

function dialerFor(address: EngineAddress): () => net.Socket {
  if ('socket' in address) return () => net.connect(address.socket)
  if ('through' in address) return () => dialThrough(address.through)
  return () => net.connect(address.port, address.host)
}

class DialAgent extends http.Agent {
  constructor(private readonly dial: () => net.Socket) {
    super({ keepAlive: true, maxFreeSockets: KEPT })
  }

  override createConnection(): net.Socket {
    return this.dial()
  }
}

class TlsAgent extends https.Agent {
  constructor(host: string, port: number, tls: { ca?: string; cert?: string; key?: string }) {
    super({ keepAlive: true, maxFreeSockets: KEPT, host, port, ...tls })
  }
}
