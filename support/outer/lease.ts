import net from 'node:net'
import { UsageError } from '../errors'

/** A Unix socket: a lab of `vethlab up` lives as long as whoever listens there. Without it the lab lives until `down`. */
const LEASE = 'VETHLAB_LEASE'

/**
 * Calls `over` when the program that wanted the lab is gone: the connection to it ends with it, whatever ends it.
 * @throws UsageError when nobody listens on the socket that the environment names.
 */
export async function holdLease(over: () => void): Promise<void> {
  const socket = process.env[LEASE]
  if (!socket) return
  const connection = net.connect(socket)
  await new Promise((resolve, reject) => {
    connection.once('connect', resolve)
    connection.once('error', ({ message }) => reject(new UsageError(`${LEASE}=${socket}: nobody listens (${message})`)))
  })
  connection.on('error', () => undefined).once('close', over)
  connection.resume().unref()
}

/** The other side: grants a lease to the labs of each `./vethlab` that gets these variables, until it is disposed of. */
export function grantLease(socket: string): Disposable & { readonly env: Readonly<Record<string, string>> } {
  const tenants = new Set<net.Socket>()
  const server = net.createServer((tenant) => {
    tenants.add(tenant)
    tenant.on('error', () => undefined).unref()
  })
  server.listen(socket).unref()
  const end = () => {
    server.close()
    for (const tenant of tenants) tenant.destroy()
  }
  return { env: { [LEASE]: socket }, [Symbol.dispose]: end }
}
