import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { mock, test } from 'node:test'
import { Progress } from './progress'

/** A terminal that keeps what was written; `screen` plays it back as a terminal would show it. */
class Terminal extends PassThrough {
  readonly isTTY = true
  readonly columns = 40
  readonly rows = 10
  #text = ''

  get text(): string {
    this.#text += String(this.read() ?? '')
    return this.#text
  }

  get screen(): string[] {
    const lines = ['']
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is told
    for (const [, up, text] of this.text.matchAll(/\u001B\[(\d+)A\r\u001B\[0J|([^\n\u001B]*\n?)/g)) {
      if (up !== undefined) lines.splice(-1 - Number(up), Number(up))
      else if (text)
        lines.splice(-1, 1, `${lines.at(-1)}${text}`.replace('\n', ''), ...(text.endsWith('\n') ? [''] : []))
    }
    return lines
  }
}

test('without a terminal each phase has a line when it begins and one when it ends', async () => {
  const stream = new PassThrough()
  let now = 0
  const progress = new Progress({ stream, color: false, now: () => now })
  progress.phase('host image 28.5.2', 'unpacking')
  now = 5_000
  progress.phase('host image 28.5.2', 'importing')
  now = 11_000
  progress.phase('host image 28.5.2', 'tagging')
  progress.endPhase('host image 28.5.2')
  await assert.rejects(progress.during('outer engine', () => Promise.reject(new Error('no'))))
  progress.stop()
  assert.deepEqual(String(stream.read()).split('\n'), [
    'host image 28.5.2: unpacking',
    'host image 28.5.2: tagging',
    'host image 28.5.2: done in 11 s',
    'outer engine ...',
    'outer engine: failed in 0.0 s',
    '',
  ])
})

test('on a terminal a phase is redrawn in place, and leaves one line', (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] })
  const stream = new Terminal()
  let now = 0
  const progress = new Progress({ stream, color: false, now: () => now })
  progress.phase('host image 28.5.2', 'unpacking something with a very long name')
  now = 3_000
  context.mock.timers.tick(300)
  assert.equal(stream.screen.length, 2, stream.screen.join('\n'))
  assert.match(stream.screen[0] ?? '', /^. host image 28\.5\.2 {2}3\.0 s {2}unpacking.*…$/)
  assert.ok((stream.screen[0] ?? '').length < stream.columns)
  progress.endPhase('host image 28.5.2')
  assert.deepEqual(stream.screen, ['✓ host image 28.5.2 3.0 s', ''])
  progress.phase('labs')
  context.mock.timers.tick(100)
  progress.stop()
  assert.deepEqual(stream.screen, ['✓ host image 28.5.2 3.0 s', ''])
  const { length } = stream.text
  context.mock.timers.tick(1_000)
  progress.phase('late')
  progress.endPhase('late')
  progress.stop()
  assert.equal(stream.text.length, length)
})

test('its timer does not keep a process alive', () => {
  const unref = mock.fn()
  const timer = mock.method(globalThis, 'setInterval', () => ({ unref }))
  const progress = new Progress({ stream: new Terminal(), color: false })
  timer.mock.restore()
  assert.equal(unref.mock.callCount(), 1)
  progress.stop()
})
