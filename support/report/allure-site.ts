import { once } from 'node:events'
import { constants } from 'node:fs'
import { access, cp, rm } from 'node:fs/promises'
import path from 'node:path'
import allure from 'allure-commandline'
import { ALLURE_RESULTS } from './allure'
import { earlierRuns } from './earlier-runs'

export const ALLURE_REPORT = 'allure-report'

/**
 * Builds `<run folder>/allure-report/` from its allure-results.
 * @param previous a run's folder whose site this one continues: its trend and its history of each scenario.
 * @returns 'built', or why not in one line. The other reports stand without it.
 */
export async function buildAllureSite(runFolder: string, previous?: string): Promise<string> {
  const java = await findJava()
  if (java === undefined) return NO_JAVA
  const from = path.join(runFolder, ALLURE_RESULTS)
  if (!(await isThere(from))) return `not built: there is no ${ALLURE_RESULTS} in ${runFolder}`
  if (previous !== undefined) await copyHistory(previous, from)
  const child = allure(['--quiet', 'generate', '--clean', '--output', path.join(runFolder, ALLURE_REPORT), from])
  const ended = await once(child, 'exit').catch((error: Error) => [error.message])
  return ended[0] === 0 ? 'built' : `not built: Allure's generator ended with ${ended[0]}`
}

/** Whether an Allure site can be built here, in one line. */
export async function javaState(): Promise<string> {
  const java = await findJava()
  return java === undefined ? NO_JAVA : `can be built, with ${java}`
}

/** The newest earlier run beside this one that has an Allure site. */
export async function previousSite(runFolder: string): Promise<string | undefined> {
  for (const folder of await earlierRuns(runFolder)) {
    if (await isThere(path.join(folder, ALLURE_REPORT, 'history'))) return folder
  }
  return undefined
}

const NO_JAVA = 'not built: no Java on the PATH or in JAVA_HOME (Debian: apt install default-jre-headless)'

/** The generator's own rule: JAVA_HOME if it is set, else the PATH. */
async function findJava(): Promise<string | undefined> {
  const { JAVA_HOME: home, PATH: places = '' } = process.env
  const candidates = home ? [path.join(home, 'bin')] : places.split(path.delimiter).filter((place) => place !== '')
  for (const candidate of candidates) {
    const java = path.join(candidate, 'java')
    if (await isThere(java, constants.X_OK)) return java
  }
  return undefined
}

async function copyHistory(previous: string, results: string): Promise<void> {
  const history = path.join(previous, ALLURE_REPORT, 'history')
  if (!(await isThere(history))) return
  await rm(path.join(results, 'history'), { recursive: true, force: true })
  await cp(history, path.join(results, 'history'), { recursive: true })
}

function isThere(place: string, mode = constants.F_OK): Promise<boolean> {
  return access(place, mode).then(
    () => true,
    () => false,
  )
}
