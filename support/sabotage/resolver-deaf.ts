import type { Sabotage } from './sabotage'

/** The engine's resolver listens inside each workload's network namespace; what is sent to it there gets lost. */
export const resolverDeaf: Sabotage = {
  title: "The engine's resolver does not hear",
  shows: 'No name is found on a network of the user, and each look-up takes seconds to fail.',
  reaches: {
    'the answers are': 'The name is not found.',
    'its resolver answers': 'The resolver does not answer.',
  },
  async onWorkload({ lan }, workload) {
    if (workload.borrows) return
    const drop = ['iptables-nft', '-t', 'raw', '-I', 'OUTPUT', '-d', '127.0.0.11', '-j', 'DROP']
    await lan.must(['nsenter', `--net=${workload.netns}`, ...drop])
  },
}
