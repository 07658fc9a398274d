import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gitlabProblems } from './gitlab'

const GOOD = `
stages: [run, report]
.common:
  timeout: 1 hour
run:
  extends: .common
  stage: run
  parallel:
    matrix:
      - ENGINE: [docker:27-dind, docker:28-dind]
        SHARD: [1/2, 2/2]
  script:
    - ./vethlab run
  artifacts:
    paths: [runs/]
night:
  extends: .common
  stage: report
  needs: [run]
  when: always
  script: [./vethlab merge]
  artifacts:
    reports: { junit: junit.xml }
`

test('a file in which all is as it should be has no problems', () => {
  assert.deepEqual(gitlabProblems(GOOD), [])
})

test('a keyword that is none is named with its job', () => {
  assert.match(gitlabProblems(GOOD.replace('  needs:', '  need:')).join(), /^night: .*Unrecognized key: "need"/)
  assert.match(gitlabProblems(GOOD.replace('reports:', 'report:')).join(), /^night: .*"report".*artifacts/)
  assert.match(gitlabProblems(GOOD.replace('when: always', 'when: allways')).join(), /^night: .*when/)
})

test('a job, a stage or a template that is not there is named', () => {
  assert.deepEqual(gitlabProblems(GOOD.replace('needs: [run]', 'needs: [runs]')), ['night: there is no job runs'])
  assert.deepEqual(gitlabProblems(GOOD.replace('stage: report', 'stage: reports')), [
    'night: there is no stage reports',
  ])
  assert.match(gitlabProblems(GOOD.replace('.common:', '.comon:')).join(), /run: there is no job \.common/)
})

test('a job needs a script and a time limit', () => {
  assert.deepEqual(gitlabProblems(GOOD.replace('  script: [./vethlab merge]\n', '')), ['night: it has no script'])
  assert.deepEqual(gitlabProblems(GOOD.replace('  timeout: 1 hour\n', '  interruptible: true\n')), [
    'run: it has no timeout',
    'night: it has no timeout',
  ])
})

test('YAML that is none is refused', () => {
  assert.throws(() => gitlabProblems('run: ['))
})
