import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { MachineError } from '../errors'
import { type Archive, findArchive, noAnswer, type PackageVersion, PrivateApt } from './apt'
import { cached, cacheFolder, explainFullDisk } from './cache'
import { withLock } from './lock'
import { requirePrograms } from './machine'

/** Oldest first. */
const SUITES = ['bullseye', 'bookworm', 'trixie', 'forky'] as const

/** An engine that a suite holds. `package` is docker.io's version; `ownClient`: the docker command is a package of its own. */
export interface DebianEngine {
  readonly engineVersion: string
  readonly suite: string
  readonly package: string
  readonly ownClient: boolean
}

const Index = z.object({
  at: z.number(),
  mirror: z.string(),
  suites: z.array(z.string()),
  packages: z.array(z.object({ name: z.string(), version: z.string(), suite: z.string() })),
})
type Index = z.infer<typeof Index>

const DAY = 24 * 3600_000
/** A mirror that could not be used is left alone for an hour where an older answer will do. */
const PAUSE = 3600_000
const BUILDER = 'mmdebstrap'

/** What Debian's suites hold now. Suites move on, so what they held is remembered for a day only. */
export class Debian {
  async archive(): Promise<Archive> {
    await requirePrograms('fetching Debian packages', ['apt-get', 'apt-cache', 'dpkg-deb'])
    return findArchive()
  }

  /**
   * @param age how old the answer may be, in milliseconds; an older one is still used when the mirror cannot be.
   * @throws MachineError when nothing is known and the mirror does not answer.
   */
  async engines(age: number = DAY): Promise<DebianEngine[]> {
    return enginesIn(await this.index(age))
  }

  /** The suites that could be had when they were last looked at. */
  async suites(): Promise<string[]> {
    return (await this.index(DAY)).suites
  }

  /** The program that builds roots, fetched and not installed. @returns its path, a perl script. */
  async rootBuilder(): Promise<string> {
    const { packages } = await this.index(DAY)
    const found =
      packages.find(({ name, suite }) => name === BUILDER && suite === 'trixie') ??
      packages.find(({ name }) => name === BUILDER)
    if (!found) throw new MachineError(noAnswer(await this.archive(), `it holds no ${BUILDER}`))
    const entry = await cached(BUILDER, found.version, (folder) => this.unpack(found, folder))
    return path.join(entry, 'usr', 'bin', BUILDER)
  }

  private async unpack(found: PackageVersion, folder: string): Promise<void> {
    const apt = new PrivateApt(this.folder, await this.archive())
    await withLock('debian', () =>
      apt.unpack(found, folder).catch(async () => {
        await apt.update(SUITES)
        await apt.unpack(found, folder)
      }),
    )
  }

  private get folder(): string {
    return path.join(cacheFolder(), 'debian')
  }

  private async index(age: number): Promise<Index> {
    const known = await this.known()
    if (known && Date.now() - known.at < age) return known
    return withLock('debian', async () => {
      const now = await this.known()
      if (now && now.at !== known?.at) return now
      return explainFullDisk(
        () => this.refresh(),
        () => rm(this.folder, { recursive: true }),
      ).catch(async (error: unknown) => {
        if (!known) throw error
        await this.remember({ ...known, at: Date.now() - DAY + PAUSE })
        return known
      })
    })
  }

  private async known(): Promise<Index | undefined> {
    const text = await readFile(path.join(this.folder, 'index.json'), 'utf8').catch(() => '')
    try {
      return Index.parse(JSON.parse(text))
    } catch {
      return undefined
    }
  }

  private async refresh(): Promise<Index> {
    const archive = await this.archive()
    const apt = new PrivateApt(this.folder, archive)
    const { answered, complaint } = await apt.update(SUITES)
    if (answered.length === 0) throw new MachineError(noAnswer(archive, complaint || 'no suite answered'))
    const found = await apt.versions('docker.io', 'docker-cli', BUILDER)
    const packages = found.filter(({ suite }) => answered.includes(suite))
    const index = { at: Date.now(), mirror: archive.uri, suites: answered, packages }
    await this.remember(index)
    return index
  }

  private async remember(index: Index): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    await writeFile(path.join(this.folder, 'index.json'), JSON.stringify(index, undefined, 2))
  }
}

/** `28.5.2+dfsg4-1` is engine 28.5.2. */
export function engineVersionOf(packageVersion: string): string | undefined {
  return /^(?:\d+:)?(\d+\.\d+\.\d+(?:~?-?rc\.?\d+)?)/.exec(packageVersion)?.[1]?.replace('~', '-')
}

function enginesIn({ packages }: Index): DebianEngine[] {
  return SUITES.flatMap((suite) => {
    const held = packages.filter((found) => found.suite === suite)
    const engine = held.find(({ name }) => name === 'docker.io')
    const engineVersion = engine && engineVersionOf(engine.version)
    if (!engine || !engineVersion) return []
    return [
      { engineVersion, suite, package: engine.version, ownClient: held.some(({ name }) => name === 'docker-cli') },
    ]
  })
}
