import { Workload } from '../lab/workload'
import type { Sabotage } from './sabotage'

/** Every container's hosts file names every other container of the host. */
export const hostsFileEntry: Sabotage = {
  title: 'Hosts files name the other containers',
  shows: 'A name is found, by /etc/hosts, where nobody should know it.',
  async onWorkload({ lan }, workload) {
    const { host } = workload
    const listed = await host.engine.api.listContainers()
    const all = await Promise.all(listed.map(({ Id }) => Workload.find([host], Id)))
    const entries = all.flatMap((each) => [...each.addresses.values()].map((address) => `${address} ${each.name}`))
    for (const { process } of all)
      await lan.must(['sh', '-c', `printf '%s\\n' "$@" >> ${process}/root/etc/hosts`, 'add', ...entries])
  },
}
