import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matrixMarkdown } from './markdown'
import { matrixOf } from './model'
import { SAMPLE_CHANGE, type SampleBehaviour, sampleRun } from './sample-matrix'

const PASSED = { result: 'passed' } as const
const FAILED = { result: 'failed' } as const

test('the matrix in short tells what differs, what is wrong, what has changed and the counts', () => {
  const on = { '26.1.5': PASSED, '28.5.2': { result: 'skipped' } } as const
  const old: SampleBehaviour = { name: 'old', tags: ['@docker<28.0', '@change-mac-from-address'], on }
  const young: SampleBehaviour = {
    name: 'new',
    tags: ['@docker>=28.0', '@change-mac-from-address'],
    on: { '26.1.5': { result: 'skipped' }, '28.5.2': PASSED },
  }
  const bad = (now: SampleBehaviour['on']): SampleBehaviour => ({ name: 'a|b <c>', topic: 'links', on: now })
  const results = sampleRun([old, young, bad({ '26.1.5': PASSED, '28.5.2': FAILED })], {
    unavailable: [{ requested: '29.1', reason: 'no such image' }],
  })
  const previous = sampleRun([old, young, bad({ '26.1.5': PASSED, '28.5.2': PASSED })], { id: 'before' })
  const text = matrixMarkdown(matrixOf(results, [SAMPLE_CHANGE], previous))
  assert.equal(
    text,
    `# Docker networks, version by version

## What differs between versions

|  | docker 26.1.5 | docker 28.5.2 | docker 29.1 |
| --- | --- | --- | --- |
| Is the MAC address made from the IPv4 address? | yes | no | · not tried |

## Not as the scenarios state it (1)

|  | docker 26.1.5 | docker 28.5.2 | docker 29.1 |
| --- | --- | --- | --- |
| a\\|b \\<c\\> | ✓ holds | holds → ✕ does not hold | · not tried |

## Changed since run before (1)

|  | docker 26.1.5 | docker 28.5.2 | docker 29.1 |
| --- | --- | --- | --- |
| a\\|b \\<c\\> | ✓ holds | holds → ✕ does not hold | · not tried |

## By topic

|  | docker 26.1.5 | docker 28.5.2 | docker 29.1 |
| --- | --- | --- | --- |
| Names | 1 ✓ 1 – | 1 ✓ 1 – | 2 · |
| Links | 1 ✓ | 1 ✕ | 1 · |

✓ holds · ✕ does not hold · ≈ flaky · △ blocked · ! broken · ? not testable · – not applicable · · not tried

- docker 29.1 could not be had: no such image
`,
  )
})

test('however much is wrong, it fits a step summary', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    name: `${index} ${'x'.repeat(200)}`,
    on: { '28.5.2': FAILED },
  }))
  const text = matrixMarkdown(matrixOf(sampleRun(many), []))
  assert.ok(Buffer.byteLength(text) < 200_000, String(Buffer.byteLength(text)))
  assert.match(text, /And 4900 more/)
})
