/**
 * The text of a container's log as the API gives it: frames of eight bytes, of which the last four are the length, and
 * that many bytes of output. The log of a container with a terminal has none and must not be read so.
 * Source: the API's reference, ContainerAttach, "Stream format".
 */
export function textOfLog(log: Buffer): string {
  const parts: Buffer[] = []
  for (let at = 0; at + HEADER <= log.length; ) {
    const end = at + HEADER + log.readUInt32BE(at + 4)
    parts.push(log.subarray(at + HEADER, end))
    at = end
  }
  return Buffer.concat(parts).toString()
}

const HEADER = 8
