import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chinese } from './chinese'

test('punctuation next to Chinese becomes wide', () => {
  assert.equal(chinese('网络(二)'), '网络\uFF08二\uFF09')
  assert.equal(chinese('新引擎,没有 lo; 完'), '新引擎\uFF0C没有 lo\uFF1B完')
  assert.equal(chinese('地址是 172.17.0.1/16,再看'), '地址是 172.17.0.1/16\uFF0C再看')
})

test('punctuation of addresses, commands and Latin words stays', () => {
  const text = 'a) 打开 host1:5000, [fd66::11]:80 和 f(x, y)'
  assert.equal(chinese(text), text)
})
