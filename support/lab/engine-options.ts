/**
 * Reads `icc=false, bridge=none`: settings of an engine by the names of daemon.json. `true`, `false` and numbers are no texts.
 * @throws Error naming what is no setting.
 */
export function readEngineOptions(text: string): Readonly<Record<string, unknown>> {
  const pairs = text.split(', ').map((word) => {
    const [, option, value] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(word) ?? []
    if (!option || !value) throw new Error(`"${word}" is no setting of an engine; write OPTION=VALUE, OPTION=VALUE`)
    return [option, /^(true|false|\d+)$/.test(value) ? JSON.parse(value) : value] as const
  })
  return Object.fromEntries(pairs)
}
