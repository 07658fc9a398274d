import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMadison, pickMirror, readUpdate } from './apt'
import { engineVersionOf } from './debian'

test('a package list names each version with its suite', () => {
  const text = [
    ' docker.io | 28.5.2+dfsg4-5 | http://mirror.test/debian forky/main amd64 Packages',
    'docker-cli | 26.1.5+dfsg1-9+deb13u1 | http://mirror.test/debian trixie/main amd64 Packages',
    '',
  ].join('\n')
  assert.deepEqual(parseMadison(text), [
    { name: 'docker.io', version: '28.5.2+dfsg4-5', suite: 'forky' },
    { name: 'docker-cli', version: '26.1.5+dfsg1-9+deb13u1', suite: 'trixie' },
  ])
})

test('the mirror is the one with a main Debian release, not its updates, its security archive or another project', () => {
  const targets = [
    'nodistro|main|http://other.test/node',
    'bookworm-security|main|http://mirror.test/debian-security/',
    'bookworm|contrib|http://mirror.test/debian/',
    'bookworm|main|cdrom:[Debian 12]/',
    'bookworm|main|http://mirror.test/debian/',
  ].join('\n')
  assert.equal(pickMirror(targets), 'http://mirror.test/debian/')
})

test('on Ubuntu no mirror holds a main Debian release', () => {
  assert.equal(
    pickMirror('noble|main|http://mirror.test/ubuntu/\nnoble|universe|http://mirror.test/ubuntu/'),
    undefined,
  )
})

test('a suite has answered when its release file came and its signature was good', () => {
  const output = [
    'Get:1 http://mirror.test/debian bookworm InRelease [151 kB]',
    'Get:2 http://mirror.test/debian trixie InRelease [140 kB]',
    'Err:2 http://mirror.test/debian trixie InRelease',
    "  The following signatures couldn't be verified because the public key is not available: NO_PUBKEY 6ED0",
    'Err:3 http://mirror.test/debian forky Release',
  ].join('\n')
  const { answered, complaint } = readUpdate(output, ['bookworm', 'trixie', 'forky'])
  assert.deepEqual(answered, ['bookworm'])
  assert.match(complaint, /debian-archive-keyring/)
})

for (const [held, version] of Object.entries({
  '28.5.2+dfsg4-1': '28.5.2',
  '20.10.24+dfsg1-1+deb12u1+b6': '20.10.24',
  '1:26.1.5-1': '26.1.5',
  '29.0.0~rc1+dfsg1-1': '29.0.0-rc1',
}))
  test(`the package ${held} holds engine ${version}`, () => {
    assert.equal(engineVersionOf(held), version)
  })
