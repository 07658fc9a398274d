import { Workload } from '../lab/workload'
import type { Sabotage } from './sabotage'

/** Every container's hosts file names every other container of the host. */
export const hostsFileEntry: Sabotage = {
  title: 'Hosts files name the other containers',
  shows: 'A name is found, by /etc/hosts, where nobody should know it.',
  reaches: {
    'the answers are': 'The hosts file knows a name that nobody should know.',
    'the hosts file of {thing} names': 'The hosts file names the other containers.',
  },
  async onWorkload({ lan }, workload) {
    const { host } = workload
    const listed = await host.engine.api.listContainers()
    const all = await Promise.all(listed.map(({ Id }) => Workload.find([host], Id)))
    const entries = all.flatMap((each) => [...each.addresses.values()].map((address) => `${address} ${each.name}`))
    for (const { process } of all)
      await lan.must(['sh', '-c', `printf '%s\\n' "$@" >> ${process}/root/etc/hosts`, 'add', ...entries])
  },
}
