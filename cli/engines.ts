import { type Available, HostImages } from '../support/images/host-images'
import { renderTable } from './table'

const HINT = `Any of these by its version or the beginning of one (28.5.2, 28.5, 28), newest or oldest. Where the outer engine reaches
a registry, also every version published there, and any image by its name (docker:28-dind). A folder of engine programs,
such as a release candidate: bin:DIR.`

type Images = Pick<HostImages, 'list'>

/** Prints the engines that can be had, oldest first. @throws MachineError when that cannot be found out. */
export async function enginesCommand(
  images: Images = new HostImages(),
  write: (text: string) => void = (text) => process.stdout.write(text),
): Promise<void> {
  write(`${await describeEngines(images)}\n\n${HINT}\n`)
}

/** The engines that can be had as a table in plain text. */
export async function describeEngines(images: Images): Promise<string> {
  return renderTable([['ENGINE', 'FROM', 'PACKAGE', 'CACHED', 'SIZE'], ...(await images.list()).map(rowOf)])
}

function rowOf({ engineVersion, from, package: held, cached, bytes }: Available): string[] {
  return [engineVersion, from, held, cached ? 'yes' : 'no', bytes ? `${Math.round(bytes / 1e6)} MB` : '-']
}
