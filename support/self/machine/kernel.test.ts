import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doctorsWord } from './kernel'

test('the word of doctor is the second column of its table', () => {
  const printed =
    'CAPABILITY  HERE  FOR\nveth        yes   veth pairs: all\nip_vs       no    virtual addresses   modprobe ip_vs\n\nEngines\n'
  assert.deepEqual(
    [...doctorsWord(printed)],
    [
      ['veth', 'yes'],
      ['ip_vs', 'no'],
    ],
  )
})
