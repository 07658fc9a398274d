import { HostImages } from '../support/images/host-images'
import { ensureToolsImage } from '../support/images/tools-image'
import { CAPABILITIES, probeCapabilities } from '../support/lab/requirements'
import { type OuterChoice, openOuter } from '../support/outer/choose'
import { javaState } from '../support/report/allure-site'
import { describeEngines } from './engines'
import { renderTable } from './table'

/** Tells what this machine can do and what to do about the rest. */
export async function doctorCommand({ outer: choice }: { readonly outer: OuterChoice }): Promise<void> {
  const images = new HostImages()
  const progress = (line: string) => process.stderr.write(`${line}\n`)
  await using outer = await openOuter(choice, () => images.privateRoot(progress), progress)
  const { Name, KernelVersion, ServerVersion } = (await outer.engine.api.info()) as Readonly<
    Record<'Name' | 'KernelVersion' | 'ServerVersion', string>
  >
  const states = await probeCapabilities(outer.engine, outer.address, await ensureToolsImage(outer.images, progress))
  const rows = CAPABILITIES.map(({ name, what, neededFor, cure }) => {
    const state = states[name]
    return [name, state?.here ? 'yes' : 'no', `${what}: ${neededFor}`, state?.here ? '' : `${cure} (${state?.reason})`]
  })
  console.log(`Outer engine: ${outer.address.kind}, Docker ${ServerVersion} on ${Name}, kernel ${KernelVersion}\n`)
  console.log(renderTable([['CAPABILITY', 'HERE', 'FOR', 'WHAT TO DO'], ...rows]))
  console.log(`\nEngines\n${await describeEngines(images)}`)
  console.log(`\nAllure report: ${await javaState()}`)
}
