import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readAnswer } from './questions'

const HEADER =
  ';; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 1\n;; flags: qr rd ra; QUERY: 1, ANSWER: 0\n'

describe("dig's output", () => {
  it('tells the status and what was answered, in order', () => {
    const rows = 'web.\t\t600\tIN\tA\t10.20.0.4\nweb.\t\t600\tIN\tA\t10.20.0.3\n'
    const text = `${HEADER.replace('NXDOMAIN', 'NOERROR')}\n;; ANSWER SECTION:\n${rows}`
    assert.deepEqual(readAnswer(text), { status: 'NOERROR', answers: ['10.20.0.3', '10.20.0.4'] })
  })

  it('tells a status without an answer', () => {
    assert.deepEqual(readAnswer(HEADER), { status: 'NXDOMAIN', answers: [] })
  })

  it('tells a resolver that says nothing from a dig that could not ask', () => {
    const silent = ';; communications error to 127.0.0.11#53: timed out\n;; no servers could be reached\n'
    assert.deepEqual(readAnswer(silent), { status: 'no answer', answers: [] })
    assert.equal(readAnswer("dig: couldn't get address for 'x'"), undefined)
  })
})
