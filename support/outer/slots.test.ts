import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { prepareSlot, type Slot, slots, sweepSlot } from './slots'

/** A slot whose engine has ended, and cgroups of its name. */
async function endedSlot(t: TestContext): Promise<{ slot: Slot; cgroups: string; cgroup: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vethlab-slots-'))
  t.after(() => rm(folder, { recursive: true }))
  const [slot] = slots(path.join(folder, 'outer'))
  assert(slot)
  await prepareSlot(slot)
  const cgroups = path.join(folder, 'cgroup')
  const cgroup = path.join(cgroups, 'pids', slot.name)
  await mkdir(path.join(cgroup, 'container'), { recursive: true })
  return { slot, cgroups, cgroup }
}

async function holdFor(seconds: number, { lock }: Slot): Promise<void> {
  const holder = spawn('flock', [lock, 'sh', '-c', `echo held; sleep ${seconds}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(holder.stdout, 'data')
}

test('the cgroups of an engine that has ended are removed with all below them', async (t) => {
  const { slot, cgroups, cgroup } = await endedSlot(t)
  assert.deepEqual(await sweepSlot(slot, cgroups), [cgroup])
  assert.deepEqual(await readdir(path.dirname(cgroup)), [])
})

test('whoever holds the lock for a moment is waited for', async (t) => {
  const { slot, cgroups, cgroup } = await endedSlot(t)
  await holdFor(0.1, slot)
  assert.deepEqual(await sweepSlot(slot, cgroups), [cgroup])
})

test('an engine that holds the slot keeps its cgroups', async (t) => {
  const { slot, cgroups, cgroup } = await endedSlot(t)
  await holdFor(1, slot)
  assert.deepEqual(await sweepSlot(slot, cgroups), [])
  assert.deepEqual(await readdir(cgroup), ['container'])
})

test('a cgroup whose last process is not yet buried is removed a moment later', async (t) => {
  const { slot, cgroups, cgroup } = await endedSlot(t)
  const process = path.join(cgroup, 'container', 'process')
  await writeFile(process, '')
  const sweeping = sweepSlot(slot, cgroups)
  await delay(100)
  await rm(process)
  assert.deepEqual(await sweeping, [cgroup])
})
