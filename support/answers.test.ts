import assert from 'node:assert/strict'
import { it } from 'node:test'
import { z } from 'zod'
import { readAnswer } from './answers'

const SERVICE = z.object({ ID: z.string(), Spec: z.object({ Name: z.string() }) })

it('an answer in its documented form is read', () => {
  assert.deepEqual(readAnswer(SERVICE, { ID: 'x', Spec: { Name: 'web' } }, 'GET /services/web'), {
    ID: 'x',
    Spec: { Name: 'web' },
  })
})

it('an answer in another form is told in one line, with the question and the field', () => {
  assert.throws(() => readAnswer(SERVICE, { ID: 'x', Spec: {} }, 'GET /services/web'), {
    message: /^The answer to GET \/services\/web has another form than is documented: Spec\.Name: .*string.*$/,
  })
  assert.throws(() => readAnswer(SERVICE, undefined, 'GET /services/web'), { message: /: the whole: [^\n]*$/ })
})
