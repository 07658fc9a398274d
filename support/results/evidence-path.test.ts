import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { evidenceFolder, evidencePath } from './evidence-path'

const ID = 'features/names/names.feature#a-rule/two-containers-find-each-other'
const FOLDER = evidenceFolder(ID, 'docker-28.5.2')

test('a folder is named after the scenario and its subject', () => {
  assert.match(FOLDER, /^evidence\/two-containers-find-each-other-[0-9a-f]{6}\/docker-28\.5\.2$/)
  assert.match(evidenceFolder('f.feature#a-rule/name/2', 'x'), /^evidence\/name-2-/)
  assert.match(evidenceFolder('f.feature#规则/容器名称', 'x'), /^evidence\/容器名称-/)
})

test('scenarios of one name have folders of their own, and no name is too long for a disk', () => {
  assert.notEqual(
    FOLDER,
    evidenceFolder('features/other/names.feature#two-containers-find-each-other', 'docker-28.5.2'),
  )
  const longest = evidenceFolder(`f.feature#${'名'.repeat(300)}`, 'x'.repeat(300))
  for (const part of longest.split('/')) assert.ok(Buffer.byteLength(part) < 255, part)
})

test('a file lies below its folder, under the name that it was given', () => {
  assert.equal(evidencePath(ID, 'docker-28.5.2', 'evidence/host1/links.txt'), `${FOLDER}/host1/links.txt`)
  assert.equal(evidencePath(ID, 'docker-28.5.2', 'transcript.sh'), `${FOLDER}/transcript.sh`)
})

test('no file name leads out of the folder', () => {
  for (const name of [
    '../../x',
    '/etc/passwd',
    '..\\..\\x',
    'a/../../../x',
    '..',
    '',
    'evidence/../..',
    '.bashrc',
    '\u0000x',
  ]) {
    const place = evidencePath(ID, '../..', name)
    assert.ok(path.posix.normalize(place).startsWith('evidence/two-containers'), `${name}: ${place}`)
    assert.equal(path.posix.normalize(place), place)
    assert.ok(
      place.split('/').every((part) => part !== '..' && !part.startsWith('.') && !part.includes('\u0000')),
      place,
    )
  }
})

test('a way out is dropped, the rest of the name kept', () => {
  assert.equal(evidencePath(ID, 'docker-28.5.2', '../../host1/./cable.pcap'), `${FOLDER}/host1/cable.pcap`)
})

test('a second file of a name gets a number', () => {
  const first = evidencePath(ID, 'x', 'cable.pcap')
  const second = evidencePath(ID, 'x', 'cable.pcap', [first])
  assert.match(second, /cable-2\.pcap$/)
  assert.match(evidencePath(ID, 'x', 'cable.pcap', [first, second]), /cable-3\.pcap$/)
})
