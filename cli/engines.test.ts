import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enginesCommand } from './engines'

test('engines are listed in aligned columns', async () => {
  const list = async () => [
    {
      engineVersion: '20.10.5',
      source: 'debian',
      from: 'Debian bullseye',
      package: '20.10.5+dfsg1-1',
      cached: false,
    } as const,
    {
      engineVersion: '28.5.2',
      source: 'debian',
      from: 'Debian forky',
      package: '28.5.2+dfsg4-5',
      cached: true,
      bytes: 371_728_384,
    } as const,
  ]
  let written = ''
  await enginesCommand({ list }, (text) => {
    written += text
  })
  assert.deepEqual(written.split('\n').slice(0, 3), [
    'ENGINE   FROM             PACKAGE          CACHED  SIZE',
    '20.10.5  Debian bullseye  20.10.5+dfsg1-1  no      -',
    '28.5.2   Debian forky     28.5.2+dfsg4-5   yes     372 MB',
  ])
})
