import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { RUNNER, Runner } from './runner'

function started(...before: string[]): { runner: Runner; kill: () => void } {
  const [program = '', ...args] = [...before, ...RUNNER]
  const child = spawn(program, args)
  const { stdin, stdout, stderr } = child
  return { runner: new Runner({ stream: stdin, stdout, stderr }), kill: () => child.kill('SIGKILL') }
}

describe('a runner', () => {
  let runner: Runner
  const shell = (text: string, ...args: string[]) => runner.run(['sh', '-c', text, 'test', ...args])

  before(() => {
    runner = started().runner
  })
  after(() => runner.close())

  it('gives back both streams and the exit code', async () => {
    const { stdout, stderr, exitCode } = await shell('echo said; echo complained >&2; exit 3')
    assert.deepEqual([stdout, stderr, exitCode], ['said\n', 'complained\n', 3])
  })

  it('hands on arguments as they are: empty, with line ends, with letters of several bytes', async () => {
    const { stdout } = await shell('printf "<%s>" "$@"', '', 'a\nb', 'ü €', '12 3')
    assert.equal(stdout, '<><a\nb><ü €><12 3>')
  })

  it('runs several at once', async () => {
    const order: string[] = []
    const run = async (name: string, text: string) => shell(text).then(() => order.push(name))
    await Promise.all([run('long', 'sleep 0.3'), run('short', 'true')])
    assert.deepEqual(order, ['short', 'long'])
  })

  it('carries much at once, from many', async () => {
    const texts = await Promise.all(
      Array.from({ length: 20 }, (_, number) => shell('yes "$1" | head -c 300000', `${number}`)),
    )
    for (const [number, { stdout }] of texts.entries())
      assert.equal(stdout, `${number}\n`.repeat(300_000).slice(0, 300_000))
  })

  it('gives a program no input, and a session of its own', async () => {
    const { stdout } = await shell(
      'cat; read -r line < /proc/$$/stat; set -- ${line##*) }; [ "$4" = $$ ] && echo alone',
    )
    assert.equal(stdout, 'alone\n')
  })

  it('tells of a program that is not there, cannot be run, or was killed', async () => {
    const codes = [['no-such-program'], ['/etc/passwd'], ['sh', '-c', 'kill -KILL $$']].map((argv) => runner.run(argv))
    assert.deepEqual(
      (await Promise.all(codes)).map(({ exitCode }) => exitCode),
      [127, 126, 137],
    )
    assert.match((await runner.run(['no-such-program'])).stderr, /^no-such-program: No such file or directory$/m)
  })

  it('waits for none that a program leaves behind without its output', async () => {
    const { milliseconds } = await shell('sleep 5 > /dev/null 2>&1 & echo left')
    assert.ok(milliseconds < 2000)
  })
})

describe('a runner that hears of no program that has ended', () => {
  it('finds that it has', async () => {
    const DEAF = 'use POSIX; sigprocmask(SIG_BLOCK, POSIX::SigSet->new(SIGCHLD)); exec @ARGV'
    const { runner } = started('perl', '-e', DEAF)
    const seen = await Promise.race([runner.run(['sh', '-c', 'exec > /dev/null 2>&1; sleep 0.1; exit 4']), delay(3000)])
    runner.close()
    assert.equal(seen?.exitCode, 4)
  })
})

describe('a runner that has ended', () => {
  it('fails what was running, and what comes later', async () => {
    const { runner, kill } = started()
    const running = assert.rejects(runner.run(['sleep', '5']), /has ended/)
    await delay(100)
    kill()
    await running
    assert.equal(runner.isOver, true)
    await assert.rejects(runner.run(['true']), /has ended/)
  })
})
