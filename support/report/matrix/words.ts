import type { Words } from '../../claims/claim'
import type { Tone } from '../page/status'
import type { CellWord } from './cell'

export interface CellMeaning {
  readonly tone: Tone
  /** Told beside the word, for those who do not see colours. */
  readonly sign: string
  readonly words: Words
  readonly means: Words
}

export const CELL_MEANINGS: Readonly<Record<CellWord, CellMeaning>> = {
  holds: {
    tone: 'good',
    sign: '✓',
    words: { en: 'holds', zh: '成立' },
    means: { en: 'Everything was seen as the scenario states it.', zh: '看到的与场景所写的完全一致。' },
  },
  'does not hold': {
    tone: 'bad',
    sign: '✕',
    words: { en: 'does not hold', zh: '不成立' },
    means: { en: 'The engine behaves otherwise.', zh: '引擎的行为与场景所写的不同。' },
  },
  flaky: {
    tone: 'doubtful',
    sign: '≈',
    words: { en: 'flaky', zh: '不稳定' },
    means: { en: 'It was repeated, with different results.', zh: '重复运行时结果不一致。' },
  },
  blocked: {
    tone: 'doubtful',
    sign: '△',
    words: { en: 'blocked', zh: '受阻' },
    means: {
      en: 'A control was not answered, so silence elsewhere shows nothing.',
      zh: '对照探测没有得到应答,因此别处的沉默不能说明问题。',
    },
  },
  broken: {
    tone: 'fault',
    sign: '!',
    words: { en: 'broken', zh: '故障' },
    means: { en: 'vethlab could not look; nothing can be said.', zh: 'vethlab 自身无法观察,不能下结论。' },
  },
  'not testable': {
    tone: 'idle',
    sign: '?',
    words: { en: 'not testable', zh: '无法验证' },
    means: { en: 'The kernel here lacks what the scenario needs.', zh: '此处的内核缺少场景需要的功能。' },
  },
  'not applicable': {
    tone: 'idle',
    sign: '–',
    words: { en: 'not applicable', zh: '不适用' },
    means: { en: 'The scenario is for other versions.', zh: '该场景针对其他版本。' },
  },
  'not tried': {
    tone: 'idle',
    sign: '·',
    words: { en: 'not tried', zh: '未试验' },
    means: { en: 'This run did not try it on this engine.', zh: '这次运行没有在该引擎上试验。' },
  },
}
