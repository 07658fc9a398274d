import { constants } from 'node:fs'
import { access, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { execa } from 'execa'
import { z } from 'zod'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const OPTIONS = [
  ...['--headless', '--disable-gpu', '--no-first-run', '--hide-scrollbars', '--remote-debugging-port=0'],
  // it calls nobody by itself
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps'],
  ...['--no-pings', '--dns-prefetch-disable'],
]

/** What the protocol wants to know of a key, by its name. */
const KEYS: Readonly<Record<string, { readonly windowsVirtualKeyCode: number; readonly text?: string }>> = {
  Tab: { windowsVirtualKeyCode: 9 },
  Enter: { windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { windowsVirtualKeyCode: 27 },
  End: { windowsVirtualKeyCode: 35 },
  Home: { windowsVirtualKeyCode: 36 },
  ArrowUp: { windowsVirtualKeyCode: 38 },
  ArrowDown: { windowsVirtualKeyCode: 40 },
}

/** Kept when the page and the fonts that it shows are loaded. */
const LOADED = `new Promise((done) => document.readyState === 'complete' ? done() : addEventListener('load', done))
  .then(() => document.fonts.ready).then(() => true)`

const answerSchema = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
})
const evaluatedSchema = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.looseObject({ text: z.string() }).optional(),
})

/** A browser of the Chromium family on the PATH. */
export async function findBrowser(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  for (const name of NAMES) {
    for (const folder of folders) {
      const program = path.join(folder, name)
      const isThere = await access(program, constants.X_OK).then(
        () => true,
        () => false,
      )
      if (isThere) return program
    }
  }
  return undefined
}

/** A page of a browser without a window, spoken to over its DevTools protocol. */
export class BrowserPage implements AsyncDisposable {
  readonly #waiting = new Map<number, (answer: z.infer<typeof answerSchema>) => void>()
  #session: string | undefined
  #last = 0

  private constructor(
    private readonly socket: WebSocket,
    private readonly end: () => Promise<void>,
  ) {
    socket.addEventListener('message', ({ data }) => {
      const answer = answerSchema.parse(JSON.parse(String(data)))
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer)
    })
  }

  static async open(program: string): Promise<BrowserPage> {
    const profile = await mkdtemp(path.join(tmpdir(), 'vethlab-browser-'))
    const options = [...OPTIONS, `--user-data-dir=${profile}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
    const child = execa(program, [...options, 'about:blank'], { stdout: 'ignore', buffer: false, reject: false })
    const end = async () => {
      child.kill()
      await child
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
    for await (const line of createInterface(child.stderr)) {
      const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
      if (address !== undefined) {
        child.stderr.resume()
        return BrowserPage.#connect(address, end)
      }
    }
    await end()
    throw new Error(`${program} ended without a word about its DevTools`)
  }

  static async #connect(address: string, end: () => Promise<void>): Promise<BrowserPage> {
    const socket = new WebSocket(address)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error(`No answer on ${address}`)))
    })
    const page = new BrowserPage(socket, end)
    const { targetId } = z
      .object({ targetId: z.string() })
      .parse(await page.call('Target.createTarget', { url: 'about:blank' }))
    const attached = await page.call('Target.attachToTarget', { targetId, flatten: true })
    page.#session = z.object({ sessionId: z.string() }).parse(attached).sessionId
    return page
  }

  /** Calls a method of the protocol. @throws Error with what the browser says. */
  async call(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    this.#last += 1
    const id = this.#last
    const answered = new Promise<z.infer<typeof answerSchema>>((resolve) => this.#waiting.set(id, resolve))
    const session = this.#session === undefined ? {} : { sessionId: this.#session }
    this.socket.send(JSON.stringify({ id, method, params, ...session }))
    const { result, error } = await answered
    this.#waiting.delete(id)
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`)
    return result
  }

  /** Shows a file or address and waits until its fonts are there. */
  async show(address: string): Promise<void> {
    await this.call('Page.navigate', { url: address })
    await this.evaluate(LOADED)
  }

  /** The window's size in CSS pixels; a narrow one is a phone's. */
  async resize({ width, height }: { width: number; height: number }): Promise<void> {
    await this.call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 })
    await this.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))')
  }

  /** Types a key: one of those named above, or a single letter. */
  async press(key: string): Promise<void> {
    const event = { key, code: key, ...(KEYS[key] ?? { text: key }) }
    await this.call('Input.dispatchKeyEvent', { type: 'keyDown', ...event })
    await this.call('Input.dispatchKeyEvent', { ...event, type: 'keyUp', text: undefined })
  }

  /** As if the reader's machine preferred this. */
  async prefer(scheme: 'light' | 'dark'): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: scheme }]
    await this.call('Emulation.setEmulatedMedia', { features })
  }

  /** The value of an expression in the page; a promise's when it is kept. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    const { result, exceptionDetails } = evaluatedSchema.parse(answer)
    if (exceptionDetails) throw new Error(`In the page: ${JSON.stringify(exceptionDetails)}`)
    return result.value
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.socket.close()
    await this.end()
  }
}
