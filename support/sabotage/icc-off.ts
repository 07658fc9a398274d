import type { Sabotage } from './sabotage'

/** icc=false: inter-container communication off. It holds for docker0 only. */
export const iccOff: Sabotage = {
  title: 'The engine keeps the containers of the default bridge apart',
  shows: 'Containers of docker0 do not reach each other, and docker network inspect shows enable_icc false.',
  reaches: {
    'the answers are': 'Containers of the default bridge do not reach each other.',
    'the driver options of {thing} are': 'The option says that containers of the default bridge are kept apart.',
  },
  options: { icc: false },
}
