import { access, mkdir, readdir, stat, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { execa, type Result } from 'execa'
import { MachineError } from '../errors'

/** Where Debian comes from: `uri` as in a sources.list, `keyring` when the machine has Debian's apart from apt's own keys. */
export interface Archive {
  readonly uri: string
  readonly keyring?: string
}

/** One line of `apt-cache madison`. */
export interface PackageVersion {
  readonly name: string
  readonly version: string
  readonly suite: string
}

const MAIN_RELEASES = /^(bullseye|bookworm|trixie|forky|sid|(old)*stable|testing|unstable)$/
const KEYRINGS = ['debian-archive-keyring.pgp', 'debian-archive-keyring.gpg'].map(
  (name) => `/usr/share/keyrings/${name}`,
)
const OVERRIDE = 'VETHLAB_DEBIAN_MIRROR'

/** A mirror that is silent is given up after this many milliseconds without a byte. */
const SILENCE = 20_000

/** `VETHLAB_DEBIAN_MIRROR`, else the main Debian archive of this machine's own apt configuration. */
export async function findArchive(): Promise<Archive> {
  const uri = process.env[OVERRIDE] ?? (await configuredMirror())
  if (!uri)
    throw new MachineError(
      `apt on this machine names no Debian archive: set ${OVERRIDE} to the address of a Debian mirror`,
    )
  const keyring = await Promise.any(KEYRINGS.map((file) => access(file).then(() => file))).catch(() => undefined)
  return keyring ? { uri, keyring } : { uri }
}

export function sourceLine({ uri, keyring }: Archive, suite: string): string {
  return `deb ${keyring ? `[signed-by=${keyring}] ` : ''}${uri} ${suite} main`
}

/** Bytes that the lists of all suites take while they are fetched. */
const LISTS_SIZE = 120e6

/** apt with lists, cache and sources of its own, so that the machine's are neither read nor changed. */
export class PrivateApt {
  constructor(
    private readonly folder: string,
    private readonly archive: Archive,
  ) {}

  /**
   * Fetches the lists of the suites.
   * @returns the suites that answered, and the first complaint about the others.
   * @throws MachineError when the mirror stays silent.
   */
  async update(suites: readonly string[]): Promise<{ answered: string[]; complaint: string }> {
    await mkdir(path.join(this.folder, 'lists', 'partial'), { recursive: true })
    await mkdir(path.join(this.folder, 'cache', 'archives', 'partial'), { recursive: true })
    await writeFile(this.sources, suites.map((suite) => `${sourceLine(this.archive, suite)}\n`).join(''))
    await this.requireSpace()
    const { all } = await this.updateUnlessSilent()
    return readUpdate(all, suites)
  }

  async versions(...names: string[]): Promise<PackageVersion[]> {
    const { stdout } = await execa('apt-cache', [...this.options(), 'madison', ...names], { env: { LC_ALL: 'C' } })
    return parseMadison(stdout)
  }

  /** Puts the contents of a package into a folder without installing it. */
  async unpack({ name, version }: PackageVersion, folder: string): Promise<void> {
    await execa('apt-get', [...this.options(), 'download', `${name}=${version}`], { cwd: folder, env: { LC_ALL: 'C' } })
    const [archive = ''] = (await readdir(folder)).filter((file) => file.endsWith('.deb'))
    await execa('dpkg-deb', ['-x', archive, '.'], { cwd: folder })
  }

  private get sources(): string {
    return path.join(this.folder, 'sources.list')
  }

  private options(): string[] {
    const settings = {
      'Dir::State': this.folder,
      'Dir::State::lists': path.join(this.folder, 'lists'),
      'Dir::Cache': path.join(this.folder, 'cache'),
      'Dir::Etc::SourceList': this.sources,
      'Dir::Etc::SourceParts': '/dev/null',
      'APT::Sandbox::User': 'root',
      'Acquire::Languages': 'none',
      ...PATIENCE,
    }
    return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  }

  /** apt meets a full disk by waiting without a word. @throws Error with the code ENOSPC. */
  private async requireSpace(): Promise<void> {
    const { bavail, bsize } = await statfs(this.folder)
    if (bavail * bsize < LISTS_SIZE)
      throw Object.assign(new Error(`no room for lists in ${this.folder}`), { code: 'ENOSPC' })
  }

  private async updateUnlessSilent(): Promise<Pick<Result<{ all: true }>, 'all'>> {
    const silence = new AbortController()
    const watch = watchGrowth(path.join(this.folder, 'lists', 'partial'), SILENCE, () => silence.abort())
    try {
      const options = { all: true, reject: false, env: { LC_ALL: 'C' }, cancelSignal: silence.signal } as const
      const result = await execa('apt-get', [...this.options(), 'update', '-q'], options)
      if (result.isCanceled) throw new MachineError(noAnswer(this.archive, `nothing came for ${SILENCE / 1000} s`))
      return result
    } finally {
      clearInterval(watch)
    }
  }
}

/** apt's patience with a mirror. A Release file past its date is fine: its signature is what is checked. */
export const PATIENCE = {
  'Acquire::Retries': '1',
  'Acquire::http::Timeout': '10',
  'Acquire::https::Timeout': '10',
  'Acquire::Check-Valid-Until': 'false',
} as const

export function noAnswer({ uri }: Archive, reason: string): string {
  const hint = `check the network, or set ${OVERRIDE} to another Debian mirror`
  return `the Debian mirror ${uri} cannot be used: ${reason}; ${hint}`
}

export function parseMadison(text: string): PackageVersion[] {
  return text.split('\n').flatMap((line) => {
    const [name, version, where] = line.split('|').map((cell) => cell.trim())
    const suite = /^\S+ ([^/ ]+)\//.exec(where ?? '')?.[1]
    return name && version && suite ? [{ name, version, suite }] : []
  })
}

/** Reads what `apt-get update` printed, in the language C. */
export function readUpdate(output: string, suites: readonly string[]): { answered: string[]; complaint: string } {
  const says = (words: string, suite: string) => new RegExp(`^(${words}):\\d+ .* ${suite} InRelease`, 'm').test(output)
  const answered = suites.filter((suite) => says('Get|Hit', suite) && !says('Err', suite))
  const unknownKey =
    /NO_PUBKEY/.test(output) && 'its signature cannot be checked (apt-get install debian-archive-keyring)'
  const complaint = unknownKey || (/^(?:E|W|Err:\d+): ?(.*)$/m.exec(output)?.[1] ?? '')
  return { answered, complaint }
}

export function pickMirror(targets: string): string | undefined {
  const rows = targets.split('\n').map((line) => line.split('|'))
  return rows.find(
    ([release = '', component, uri = '']) =>
      MAIN_RELEASES.test(release) && component === 'main' && !uri.startsWith('cdrom:'),
  )?.[2]
}

async function configuredMirror(): Promise<string | undefined> {
  const format = '$(RELEASE)|$(COMPONENT)|$(REPO_URI)'
  const { stdout } = await execa('apt-get', ['indextargets', '--format', format, 'Created-By: Packages'], {
    env: { LC_ALL: 'C' },
  })
  return pickMirror(stdout)
}

function watchGrowth(folder: string, limit: number, onSilence: () => void): NodeJS.Timeout {
  let size = -1
  let since = performance.now()
  const look = async () => {
    const files = await readdir(folder).catch(() => [])
    const sizes = await Promise.all(
      files.map((file) =>
        stat(path.join(folder, file)).then(
          (found) => found.size,
          () => 0,
        ),
      ),
    )
    const now = sizes.reduce((sum, next) => sum + next, files.length)
    if (now !== size) [size, since] = [now, performance.now()]
    else if (performance.now() - since > limit) onSilence()
  }
  return setInterval(() => void look(), 500)
}
