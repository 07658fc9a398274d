import { homedir } from 'node:os'
import path from 'node:path'

/** `VETHLAB_CACHE`, else `$XDG_CACHE_HOME/vethlab`, else `~/.cache/vethlab`. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['VETHLAB_CACHE']) return path.resolve(env['VETHLAB_CACHE'])
  return path.join(env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'vethlab')
}
