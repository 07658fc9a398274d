import { type ImageStore, KEY_LABEL, ROLE_LABEL } from '../engine/image-store'
import { UsageError } from '../errors'
import { Debian, type DebianEngine } from './debian'
import { rootTar } from './debian-root'
import { type EngineWord, pickEngine } from './engine-names'
import { ENGINE_LABEL, HOST_ROLE, type HostImage, type HostImageSource, type Report } from './host-image'
import { buildHostRoot, builtHostRoot, builtHostRoots, type HostRoot, hostRootKey } from './host-root'

/** Milliseconds: before a build, what the suites hold is looked at again unless that was done within them. */
const RECENTLY = 600_000

/** Roots of Debian's suites, one engine each; also those of earlier packages that were built once. */
export class DebianSource implements HostImageSource {
  readonly #debian = new Debian()

  async ensure(store: ImageStore, word: EngineWord, requested: string, report: Report): Promise<HostImage | undefined> {
    if (word.kind === 'image' || word.kind === 'binaries') return undefined
    const engine = await this.pick(requested, store)
    const key = hostRootKey(engine)
    const reference = (await store.findByLabel(KEY_LABEL, key)) ?? (await this.load(store, engine, report))
    return { reference, engineVersion: engine.engineVersion, package: engine.package, source: 'debian', requested, key }
  }

  /** The root for a word, built if need be. */
  async root(word: string, report: Report): Promise<HostRoot> {
    return buildHostRoot(await this.pick(word), report)
  }

  /** What the suites hold, then what is only left in the cache. */
  async engines(age?: number): Promise<DebianEngine[]> {
    const built = await builtHostRoots()
    const held = await this.#debian.engines(age).catch((error: unknown) => {
      if (built.length > 0) return []
      throw error
    })
    const keys = new Set(held.map(hostRootKey))
    return [...built.filter(({ key }) => !keys.has(key)), ...held]
  }

  /** @throws UsageError when no suite holds what the word means. */
  async pick(word: string, store?: ImageStore): Promise<DebianEngine> {
    const engine = await this.known(word)
    if (engine && (await isMade(engine, store))) return engine
    return pickEngine(word, await this.engines(RECENTLY))
  }

  private async known(word: string): Promise<DebianEngine | undefined> {
    try {
      return pickEngine(word, await this.engines())
    } catch (error) {
      if (error instanceof UsageError) return undefined
      throw error
    }
  }

  private async load(store: ImageStore, engine: DebianEngine, report: Report): Promise<string> {
    const { root, key, engineVersion } = await buildHostRoot(engine, report)
    report(`Loading the host with Docker ${engineVersion}`)
    const labels = { [ROLE_LABEL]: HOST_ROLE, [KEY_LABEL]: key, [ENGINE_LABEL]: engineVersion }
    const cmd = ['dockerd', '--host', 'unix:///run/docker.sock']
    return store.importTar(rootTar(root), { labels, cmd, reference: `vethlab-host:${engineVersion}` })
  }
}

async function isMade(engine: DebianEngine, store?: ImageStore): Promise<boolean> {
  if (await builtHostRoot(engine)) return true
  return store !== undefined && (await store.findByLabel(KEY_LABEL, hostRootKey(engine))) !== undefined
}
