import { glob, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { eventually } from '../eventually'
import { childrenOf } from './processes'
import type { VethlabProcess } from './vethlab-process'

/** Waits until a run in that folder is at the step, as its messages tell. @throws Error when it does not come to it. */
export async function untilAtStep(folder: string, step: string): Promise<void> {
  const reports = path.join(folder, 'reports')
  const look = async () => {
    const runs = await readdir(reports)
    const logs = await Promise.all(runs.map((run) => readFile(path.join(reports, run, 'messages.ndjson'), 'utf8')))
    return logs.some((log) => isAt(log, step))
  }
  await eventually(look, (there) => there, { what: `the step "${step}"`, deadline: 120_000, interval: 100 })
}

/** Waits until a run in that folder writes its reports, of which results.json is the first. */
export async function untilItReports(folder: string): Promise<void> {
  const look = () => Array.fromAsync(glob('reports/*/results.json*', { cwd: folder }))
  await eventually(look, (files) => files.length > 0, { what: 'the reports', deadline: 120_000, interval: 5 })
}

/** Ends the private outer engine of a run as a crash would: its first process, the Docker daemon, is killed. */
export async function killOuterEngine({ pid }: VethlabProcess): Promise<void> {
  for (const child of await childrenOf(pid)) {
    const command = await readFile(`/proc/${child}/comm`, 'utf8').catch(() => '')
    if (command.trim() !== 'unshare') continue
    const [daemon] = await childrenOf(child)
    if (daemon) return void process.kill(daemon, 'SIGKILL')
  }
  throw new Error('The run has no private outer engine')
}

/** Whether the messages tell that the step has begun and not that it has ended. */
export function isAt(log: string, step: string): boolean {
  const messages = log
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  const pickleSteps = messages.flatMap(({ pickle }) => pickle?.steps ?? [])
  const wanted = new Set(pickleSteps.filter(({ text }) => text === step).map(({ id }) => id))
  const testSteps = messages.flatMap(({ testCase }) => testCase?.testSteps ?? [])
  const ids = new Set(testSteps.filter(({ pickleStepId }) => wanted.has(pickleStepId)).map(({ id }) => id))
  const count = (kind: string) => messages.filter((message) => ids.has(message[kind]?.testStepId)).length
  return count('testStepStarted') > count('testStepFinished')
}
