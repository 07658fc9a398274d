import assert from 'node:assert/strict'
import { it } from 'node:test'
import { canonical } from './canonical'

const ID = 'b7e1381e897641d6a17836b2c51a47e906800a481d847a9d74b1c8b4ac80e684'

function answer(text: string, expected?: string) {
  const table = (cell: string) => [
    ['NAME', 'ANSWER'],
    ['web', cell],
  ]
  const observation = { subject: 'answers of the engine', observed: table(text) }
  return canonical(expected === undefined ? observation : { ...observation, expected: table(expected) }).rows[0]?.[1]
}

it('takes rows in any order', () => {
  const one = { subject: 'The routes', observed: [['TO'], ['b'], ['a']] }
  assert.deepEqual(canonical(one), canonical({ subject: 'The routes', observed: [['TO'], ['a'], ['b']] }))
})

it('passes over ids and ports that a client was given, in what an engine answers', () => {
  assert.equal(answer(`endpoint web (${ID}): failed`), 'endpoint web ((id)): failed')
  assert.equal(answer('container b7e1381e8976 is gone'), 'container (id) is gone')
  assert.equal(answer('network dm-028605506123 is already using'), 'network dm-(id) is already using')
  assert.equal(answer('network kxqbo7rwdkptwtsmhpjp4n1sv not found'), 'network (id) not found')
  assert.equal(answer('{"client":"172.17.0.3","clientPort":47438}'), '{"client":"172.17.0.3","clientPort":(port)}')
})

it('takes a port that is taken over IPv4 for one that is taken over IPv6', () => {
  assert.equal(answer('Bind for 0.0.0.0:5000 failed'), answer('Bind for :::5000 failed'))
  assert.notEqual(answer('Bind for 0.0.0.0:5000 failed'), answer('Bind for 0.0.0.0:5001 failed'))
})

it('passes over nothing else', () => {
  for (const text of ['started', '172.17.0.2', '02:42:ac:11:00:02', 'port 47438', 'conversation', 'exit code 126'])
    assert.equal(answer(text), text)
  assert.deepEqual(canonical({ subject: 'The addresses', observed: [['ID'], [ID]] }).rows, [[ID]])
})

it('leaves alone what the feature names itself', () => {
  assert.equal(answer(ID, ID), ID)
})
