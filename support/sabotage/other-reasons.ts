import { relay } from './relay'
import type { Sabotage } from './sabotage'

/** Each letter is replaced by the one thirteen further on, each digit by the one five further on: in errors and warnings. */
const GARBLE = String.raw`s/("message":")([^"]*)/$1 . ($2 =~ tr{a-zA-Z0-9}{n-za-mN-ZA-M5-90-4}r)/ge;
  s/("Warnings":\[")([^"]*)/$1 . ($2 =~ tr{a-zA-Z0-9}{n-za-mN-ZA-M5-90-4}r)/ge;`

export const otherReasons: Sabotage = {
  title: 'The engine gives other reasons for its refusals and warnings',
  shows: 'What is refused is refused, but nobody can read why.',
  reaches: {
    'the engine answers': 'The engine gives another reason.',
    'the engine has warned of {thing}': 'The engine warns in other words.',
  },
  onHost: (lab, host) => relay(lab, host, { answers: GARBLE }),
}
