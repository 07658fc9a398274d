import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A shell script of a folder with its arguments, as the argv that runs it anywhere. */
export function folderScript(folder: string, name: string, ...args: string[]): string[] {
  return ['sh', '-c', readFileSync(path.join(folder, name), 'utf8'), name, ...args]
}

/** A shell script of this folder. */
export function script(name: string, ...args: string[]): string[] {
  return folderScript(__dirname, name, ...args)
}

/** The text of a shell script of this folder, for another script to hand on. */
export function scriptText(name: string): string {
  return readFileSync(path.join(__dirname, name), 'utf8')
}
