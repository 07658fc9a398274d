import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { execa } from 'execa'
import { MachineError } from '../errors'
import { noAnswer, PATIENCE, sourceLine } from './apt'
import { isDiskFull } from './cache'
import { Debian } from './debian'
import { requirePrograms, requireRoot } from './machine'

export type Report = (line: string) => void

/** Part of every key: raise it when what is left out below changes. */
export const ROOT_RECIPE = 1

/** Emptied, never missing: documents, translations, what apt fetched, what names this machine. */
const EMPTIED = [
  ...['doc', 'man', 'info', 'locale', 'lintian', 'bug', 'doc-base', 'i18n', 'gtk-doc'].map(
    (name) => `usr/share/${name}`,
  ),
  ...['lib/apt/lists', 'cache/apt', 'cache/debconf', 'log'].map((name) => `var/${name}`),
  'dev',
  'tmp',
]
const REMOVED = ['etc/resolv.conf', 'etc/hostname']

/**
 * Makes the root file system of a Debian suite with these packages, without recommended ones, in a new folder.
 * @throws MachineError when this machine cannot (not root, not Debian or Ubuntu, mirror does not answer).
 */
export async function buildRoot(
  suite: string,
  packages: readonly string[],
  root: string,
  report: Report,
): Promise<void> {
  const purpose = `building a root of Debian ${suite}`
  requireRoot(purpose)
  await requirePrograms(purpose, ['apt-get', 'dpkg-deb', 'perl', 'tar', 'unshare', 'setpriv'])
  const debian = new Debian()
  const archive = await debian.archive()
  const builder = await debian.rootBuilder()
  const options = Object.entries({ ...PATIENCE, 'APT::Install-Recommends': 'false' })
  await mkdir(root)
  const run = execa(
    'setpriv',
    [
      ...ALONE,
      'perl',
      builder,
      '--mode=root',
      '--format=directory',
      '--variant=essential',
      `--include=${packages.join(',')}`,
      ...options.map(([name, value]) => `--aptopt=${name} "${value}"`),
      suite,
      root,
      sourceLine(archive, suite),
    ],
    { env: { LC_ALL: 'C', TMPDIR: path.dirname(root) }, stdin: 'ignore' },
  )
  narrate(run.stderr, (line) => report(`Debian ${suite}: ${line}`))
  await run.catch((error: unknown) => {
    throw isDiskFull(error) ? error : new MachineError(noAnswer(archive, complaintIn(error)), { cause: error })
  })
  await slim(root)
}

/** The root as a tar, with the owners' numbers; the stream fails if tar does. */
export function rootTar(root: string): Readable {
  const options = { buffer: false, encoding: 'buffer' } as const
  const run = execa('tar', ['--create', '--numeric-owner', '--xattrs', '--directory', root, '.'], options)
  return run.readable()
}

/** Mounts and processes of its own, which end with this process. */
const ALONE = ['--pdeathsig', 'KILL', 'unshare', '--mount', '--pid', '--mount-proc', '--fork', '--kill-child=KILL']

async function slim(root: string): Promise<void> {
  for (const name of EMPTIED) {
    const folder = path.join(root, name)
    for (const entry of await readdir(folder).catch(() => [])) await rm(path.join(folder, entry), { recursive: true })
  }
  for (const name of REMOVED) await rm(path.join(root, name), { force: true })
}

function narrate(stream: Readable, report: Report): void {
  createInterface({ input: stream }).on('line', (line) => {
    const said = /^I: (.*?)(\.\.\.)?$/.exec(line)?.[1]
    if (said && /^(running apt|downloading|extracting|installing)/.test(said)) report(said)
  })
}

function complaintIn(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  const lines = text.split('\n').filter((line) => /^(E|Err):? ?/.test(line))
  return lines[0] ?? text.trim().split('\n').at(-1) ?? text
}
