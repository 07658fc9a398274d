import type { Claim, Words } from '../../claims/claim'
import type { VerdictWord } from '../../claims/verdict'
import { plain } from '../page/plain'
import { English } from '../page/said'
import { Status } from '../page/status'
import type { Judged, Ledger } from './ledger'
import type { Meaning } from './vocabulary'

export const VERDICT_MEANINGS: Readonly<Record<VerdictWord, Meaning>> = {
  holds: {
    tone: 'good',
    words: { en: 'holds', zh: '成立' },
    means: { en: 'It is as the document says, on this engine.', zh: '在这个引擎上,情况与文档所说一致。' },
  },
  'does not hold': {
    tone: 'bad',
    words: { en: 'does not hold', zh: '不成立' },
    means: {
      en: 'It is otherwise on this engine; "in fact" says how.',
      zh: '在这个引擎上情况并非如此;“事实上”一栏说明实际情况。',
    },
  },
  'held until': {
    tone: 'doubtful',
    words: { en: 'held until V', zh: '在 V 之前成立' },
    means: {
      en: 'It was so on versions before the named one, and is not on this one.',
      zh: '在所列版本之前成立,在这个版本上不再成立。',
    },
  },
  'not testable here': {
    tone: 'idle',
    words: { en: 'not testable here', zh: '此处无法检验' },
    means: { en: 'The kernel of this machine lacks what it needs.', zh: '这台机器的内核缺少所需的功能。' },
  },
  unknown: {
    tone: 'idle',
    words: { en: 'unknown', zh: '未知' },
    means: {
      en: 'No scenario of this run showed it, or one could not be judged.',
      zh: '这次运行中没有场景能说明它,或者场景无法判定。',
    },
  },
}

/** The verdict on a claim for each subject of a run; subjects are named where there are several. */
export function Verdicts({ claim, ledger }: { claim: Claim; ledger: Ledger }) {
  return (
    <span class="verdicts">
      {ledger.judge(claim).map((judged) => (
        <Judgement judged={judged} isNamed={ledger.subjects.length > 1} key={judged.subject} />
      ))}
    </span>
  )
}

function Judgement({ judged, isNamed }: { judged: Judged; isNamed: boolean }) {
  const { tone } = VERDICT_MEANINGS[judged.word]
  const { en, zh } = inWords(judged)
  const name = isNamed ? `${judged.subject}: ` : ''
  return (
    <>
      <Status tone={tone} words={{ en: name + en, zh: name + zh }} />
      {judged.unexpected ? (
        <Status tone="doubtful" words={{ en: 'not as the ledger expects', zh: '与账本的预期不符' }} />
      ) : null}
    </>
  )
}

function inWords({ word, until }: Judged): Words {
  const { words } = VERDICT_MEANINGS[word]
  return until === undefined ? words : { en: `held until ${until}`, zh: `在 ${until} 之前成立` }
}

/** What stands in the way of a verdict. */
export function Reasons({ claim, ledger }: { claim: Claim; ledger: Ledger }) {
  const reasons = [...new Set(ledger.judge(claim).flatMap((judged) => judged.reasons))]
  return (
    <>
      {reasons.map((reason) => (
        <p class="soft" key={reason}>
          <English>{plain(reason)}</English>
        </p>
      ))}
    </>
  )
}
