import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandsIn, unknownOptions } from './commands'

const TEXT = `
- ./vethlab run --engine "$ENGINE" --shard 1/2 || [ $? -eq 1 ]
run: |
  ./vethlab merge runs/* \\
    --into night   # --not-this
  if ./vethlab compare a b; then --nor-this; fi
`

test('commands are found with their options, over lines and up to the next command', () => {
  assert.deepEqual(commandsIn(TEXT), [
    { command: 'run', options: ['--engine', '--shard'] },
    { command: 'merge', options: ['--into'] },
    { command: 'compare', options: [] },
  ])
})

test('a command or an option that its help does not name is a problem, told once', () => {
  const help = new Map([
    ['run', 'Usage: vethlab run\n  --engine <engine>  as in --shards'],
    ['compare', 'Usage: vethlab compare'],
  ])
  assert.deepEqual(unknownOptions(commandsIn(TEXT + TEXT), help), [
    'vethlab run has no option --shard',
    'there is no command vethlab merge',
  ])
})
