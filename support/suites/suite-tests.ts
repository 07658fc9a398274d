import type { SuiteTest } from './suite-test'
import { ADDRESSING_TESTS } from './tests/addressing'
import { LINK_TESTS } from './tests/links'
import { NAME_TESTS } from './tests/names'
import { NETWORK_TESTS } from './tests/networks'
import { PUBLISHING_TESTS } from './tests/publishing'

/** Every test of Docker's own suites that a scenario of the catalogue shows. */
export const SUITE_TESTS: readonly SuiteTest[] = [
  ...NETWORK_TESTS,
  ...ADDRESSING_TESTS,
  ...NAME_TESTS,
  ...LINK_TESTS,
  ...PUBLISHING_TESTS,
]
