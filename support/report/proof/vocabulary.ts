import type { Words } from '../../claims/claim'
import type { Pair, State } from '../../proof/proof'
import type { Tone } from '../page/status'

interface Meaning {
  readonly tone: Tone
  readonly words: Words
  readonly means: Words
}

/** What is shown of a scenario. */
export const STATE_MEANINGS: Readonly<Record<State, Meaning>> = {
  proven: {
    tone: 'good',
    words: { en: 'proven', zh: '已证明' },
    means: {
      en: 'It fails under each fault that it names, and is blocked where its control is taken away.',
      zh: '在它指明的每个故障下都失败;拿走对照时被阻止。',
    },
  },
  survived: {
    tone: 'bad',
    words: { en: 'survived', zh: '未察觉' },
    means: { en: 'It passed under a fault that should break it.', zh: '在本应使它失败的故障下通过了。' },
  },
  misdiagnosed: {
    tone: 'doubtful',
    words: { en: 'misdiagnosed', zh: '误判' },
    means: {
      en: 'A fault broke it in another way than as a behaviour that differs.',
      zh: '故障使它中断,但不是因为行为不同。',
    },
  },
  unproven: {
    tone: 'doubtful',
    words: { en: 'unproven', zh: '未证明' },
    means: { en: 'It names no fault that breaks it.', zh: '没有指明任何能使它失败的故障。' },
  },
  unhealthy: {
    tone: 'fault',
    words: { en: 'unhealthy', zh: '本身未通过' },
    means: { en: 'It did not pass without any fault.', zh: '没有故障时也没有通过。' },
  },
  inapplicable: {
    tone: 'idle',
    words: { en: 'inapplicable', zh: '不适用' },
    means: { en: 'It was skipped.', zh: '被跳过。' },
  },
  'not asked': {
    tone: 'idle',
    words: { en: 'not asked', zh: '未涉及' },
    means: { en: 'None of the chosen faults is its own.', zh: '所选故障中没有它指明的。' },
  },
  'not run': {
    tone: 'idle',
    words: { en: 'not run', zh: '未运行' },
    means: { en: 'The run ended before it was through.', zh: '运行在它完成之前结束。' },
  },
}

/** What became of a scenario under a fault. */
export const PAIR_WORDS: Readonly<Record<Pair['verdict'], Pick<Meaning, 'tone' | 'words'>>> = {
  killed: { tone: 'good', words: { en: 'killed', zh: '已察觉' } },
  survived: { tone: 'bad', words: { en: 'survived', zh: '未察觉' } },
  misdiagnosed: { tone: 'doubtful', words: { en: 'misdiagnosed', zh: '误判' } },
  disturbed: { tone: 'fault', words: { en: 'disturbed', zh: '受干扰' } },
  unharmed: { tone: 'idle', words: { en: 'unharmed', zh: '不受影响' } },
  inapplicable: { tone: 'idle', words: { en: 'inapplicable', zh: '不适用' } },
  'not run': { tone: 'idle', words: { en: 'not run', zh: '未运行' } },
}
