import type { Engine } from './engine'

/** Runs a program in a container with this process's own streams. @returns its exit code. */
export async function runAttached(
  { api }: Engine,
  container: string,
  argv: readonly string[],
  interactive: boolean,
): Promise<number> {
  const { stdin, stdout, stderr } = process
  const tty = interactive && stdin.isTTY === true
  const exec = await api.getContainer(container).exec({
    Cmd: [...argv],
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Tty: tty,
  })
  const stream = await exec.start({ hijack: true, stdin: true, Tty: tty })
  const resize = () => exec.resize({ h: stdout.rows, w: stdout.columns }).catch(() => undefined)
  if (tty) {
    stdin.setRawMode(true)
    stdout.on('resize', resize)
    await resize()
    stream.pipe(stdout)
  } else {
    api.modem.demuxStream(stream, stdout, stderr)
  }
  stdin.pipe(stream)
  await new Promise((ended) => stream.once('end', ended).once('close', ended))
  if (tty) stdin.setRawMode(false)
  stdin.unpipe(stream)
  stdin.pause()
  return (await exec.inspect()).ExitCode ?? 0
}
