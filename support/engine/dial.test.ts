import assert from 'node:assert/strict'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { dialThrough } from './dial'
import type { Engine } from './engine'

/** A program whose standard input is read here and whose outputs are written here. */
class Program {
  readonly stdin = new PassThrough()
  readonly stdout = new PassThrough()
  readonly stderr = new PassThrough()
  readonly asked: unknown[] = []

  async open(...asked: unknown[]) {
    this.asked.push(...asked)
    await turn()
    return { stream: this.stdin, stdout: this.stdout, stderr: this.stderr }
  }

  end(said = ''): void {
    this.stderr.end(said)
    this.stdout.end()
  }
}

function dial(program: Pick<Program, 'open'>) {
  return dialThrough({
    outer: program as unknown as Engine,
    container: 'host1',
    argv: ['docker', 'system', 'dial-stdio'],
  })
}

test('the program is started in the container', async () => {
  const program = new Program()
  const socket = dial(program)
  program.end()
  await buffer(socket)
  assert.deepEqual(program.asked, ['host1', ['docker', 'system', 'dial-stdio']])
})

test('what is written before the program runs reaches its input, unchanged and in order', async () => {
  const program = new Program()
  const socket = dial(program)
  socket.write(Buffer.from([0, 255, 10]))
  socket.end('GET')
  assert.deepEqual(await buffer(program.stdin), Buffer.from([0, 255, 10, 71, 69, 84]))
})

test('what the program prints is read, to its end', async () => {
  const program = new Program()
  const socket = dial(program)
  program.stdout.write('HTTP/1.1 ')
  program.stdout.write('200 OK')
  program.end()
  assert.equal(await text(socket), 'HTTP/1.1 200 OK')
})

test('after its own half is closed a socket still reads', async () => {
  const program = new Program()
  const socket = dial(program)
  socket.end('bye')
  assert.equal(await text(program.stdin), 'bye')
  assert.equal(socket.readableEnded, false)
  program.stdout.write('late')
  program.end()
  assert.equal(await text(socket), 'late')
})

test('what the program complains of is the error of the socket', async () => {
  const program = new Program()
  const socket = dial(program)
  program.end('connect(5, AF=2 10.66.0.11:80, 16): Connection refused\n')
  const [error] = (await once(socket.resume(), 'error')) as [Error]
  const message = 'docker system dial-stdio in host1: connect(5, AF=2 10.66.0.11:80, 16): Connection refused'
  assert.equal(error.message, message)
})

const NONE = { open: () => Promise.reject(new Error('no such container')) }

test('a program that cannot be started is the error of the socket', async () => {
  const [error] = (await once(dial(NONE), 'error')) as [Error]
  assert.equal(error.message, 'no such container')
})

test('what was written for a program that cannot be started has failed', async () => {
  const socket = dial(NONE)
  const written = new Promise((done) => socket.write('GET', done))
  await once(socket, 'error')
  assert.equal(String(await written), 'Error: no such container')
})

test('what the program does not take any more has failed', async () => {
  const program = new Program()
  const socket = dial(program)
  program.stdin.destroy()
  socket.on('error', () => undefined)
  const error = await new Promise((done) => socket.write('GET', done))
  assert.match(String(error), /destroyed/)
})

test('a socket that is given up ends the connection to the program', async () => {
  const program = new Program()
  const socket = dial(program)
  socket.destroy()
  await once(program.stdin, 'close')
  assert.equal(program.stdin.writableEnded, false)
})
