import type { Sabotage } from './sabotage'

/** docker0 forgets at once what it has learnt, so that it sends every frame out of all its ports, as a hub does. */
export const bridgesFlood: Sabotage = {
  title: 'The default bridge learns no MAC addresses',
  shows: 'A third container sees the frames of two others, as on a hub; brctl showmacs shows nobody.',
  reaches: {
    'the bridge {thing} of {host} has learnt': 'The bridge knows no MAC address but those of its own ports.',
    'the ports carried': 'Frames leave the bridge by every port.',
  },
  async onHost(_lab, host) {
    await host.inNetwork(['ip', 'link', 'set', 'docker0', 'type', 'bridge', 'ageing_time', '0'])
  },
}
