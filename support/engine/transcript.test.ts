import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quote, Transcript } from './transcript'

test('what is typed on host1 alone is typed as it is', () => {
  const transcript = new Transcript()
  transcript.add('host1', 'docker network create local-br')
  assert.equal(transcript.toScript('Names'), '#!/bin/sh\n# Names\n\ndocker network create local-br\n')
})

test('a command on another machine has every command say where it is typed', () => {
  const transcript = new Transcript()
  transcript.add('host1', 'docker swarm init')
  transcript.add('outsider', 'ping -c 1 10.66.0.11')
  const lines = transcript.toScript('Overlay').split('\n')
  assert.match(lines.find((line) => line.startsWith('on()')) ?? '', /\.\/vethlab shell "\$machine" -- "\$@"/)
  assert.deepEqual(lines.slice(-3), ['on host1 docker swarm init', 'on outsider ping -c 1 10.66.0.11', ''])
})

test('a command within a command names its machine, unless all is typed on host1', () => {
  const transcript = new Transcript()
  transcript.add('host1', 'ping "$(on host1 docker inspect c1)"')
  assert.equal(transcript.toScript('One').split('\n').at(-2), 'ping "$(docker inspect c1)"')
  transcript.add('host2', 'docker ps')
  assert.equal(transcript.toScript('Two').split('\n').at(-3), 'on host1 ping "$(on host1 docker inspect c1)"')
})

test('what a command showed stands before it, a comment a line', () => {
  const transcript = new Transcript()
  transcript.add('host1', 'docker ps', 'c1\nc2\n')
  assert.deepEqual(transcript.toScript('Names').split('\n').slice(3), ['# shows: c1', '# shows: c2', 'docker ps', ''])
})

test('a transcript of several machines says which lab it wants', () => {
  const transcript = new Transcript()
  transcript.add('host2', 'curl http://10.66.0.11:5000/')
  transcript.far.add('host2')
  assert.match(transcript.toScript('Far'), /^# .* \.\/vethlab up --hosts 2 --far host2$/m)
})

test('a look that is repeated stands there once, with what it showed last', () => {
  const transcript = new Transcript()
  transcript.add('host1', 'docker ps', 'c1')
  transcript.add('host1', 'docker ps', 'c1\nc2')
  transcript.add('host1', 'docker start c3')
  transcript.shows('No such container')
  const lines = ['# shows: c1', '# shows: c2', 'docker ps', '# shows: No such container', 'docker start c3', '']
  assert.deepEqual(transcript.toScript('Names').split('\n').slice(3), lines)
})

test('a transcript is empty until something is typed', () => {
  const transcript = new Transcript()
  assert.equal(transcript.isEmpty, true)
  transcript.add('host1', 'docker ps')
  assert.equal(transcript.isEmpty, false)
})

test('words that a shell leaves alone are not quoted', () => {
  const words = ['c1', 'local-br', '10.66.0.0/24', 'parent=eth0.10', 'container:lender', 'user@host']
  assert.deepEqual(words.map(quote), words)
})

test('words that a shell would read are quoted', () => {
  const words = ['', 'two words', '$HOME', '{{.Name}}', "it's", 'a;b', '*', '~', 'line\n']
  const quoted = [
    "''",
    "'two words'",
    "'$HOME'",
    "'{{.Name}}'",
    String.raw`'it'\''s'`,
    "'a;b'",
    "'*'",
    "'~'",
    "'line\n'",
  ]
  assert.deepEqual(words.map(quote), quoted)
})
