import type { Scenario } from '../results/results'
import { MOBY_TAG, type SuiteTest } from './suite-test'

/** All that is wrong between the register and the tags of the catalogue, a sentence each. */
export function checkSuites(tests: readonly SuiteTest[], scenarios: readonly Pick<Scenario, 'tags'>[]): string[] {
  const tagged = new Set(scenarios.flatMap(({ tags }) => tags.flatMap(nameIn)))
  const names = tests.map(({ name }) => name)
  return [
    ...names.filter((name, index) => names.indexOf(name) < index).map((name) => `${name} has two entries`),
    ...tests.flatMap(judgeTest),
    ...names.filter((name) => !tagged.has(name)).map((name) => `${name}: no scenario is tagged ${MOBY_TAG}${name}`),
    ...[...tagged].filter((name) => !names.includes(name)).map((name) => `${MOBY_TAG}${name} names no known test`),
  ]
}

function judgeTest({ name, path, asserts }: SuiteTest): string[] {
  return [
    ...(/^[A-Z0-9]\w*$/.test(name) && !name.startsWith('Test') ? [] : [`"${name}" is no test's name without Test`]),
    ...(/^[\w/-]+_test\.go$/.test(path) ? [] : [`${name}: "${path}" is no file of tests`]),
    ...(/^\p{Lu}.+\.$/u.test(asserts) ? [] : [`${name}: what it asserts is told in a sentence`]),
  ]
}

function nameIn(tag: string): string[] {
  return tag.startsWith(MOBY_TAG) ? [tag.slice(MOBY_TAG.length)] : []
}
