import type { ProbeRecord } from '../../results/attachments'

export type Language = 'en' | 'zh'

const WORDS = {
  en: {
    host: 'host',
    outsider: 'another computer',
    router: 'router',
    container: 'container',
    containers: 'containers that share a network namespace',
    hand: 'network namespace',
    engine: 'network namespace of the engine',
    network: 'network',
    bridge: 'bridge',
    overlay: 'overlay network',
    tunnel: 'VXLAN tunnel',
    inside: 'in UDP 4789 over the LAN',
    lan: 'LAN',
    far: 'far segment',
    stack: "host's own network",
    idle: 'no ports',
    stopped: 'stopped',
    inHost: "uses the host's network",
    borrows: (lender: string) => `uses the network of ${lender}`,
    alone: 'no network but its own loopback',
    noRule: 'no NAT rule',
    picture: 'The lab as it was when the scenario ended',
    holds: 'holds',
    colon: ': ',
    stop: '. ',
  },
  zh: {
    host: '主机',
    outsider: '另一台计算机',
    router: '路由器',
    container: '容器',
    containers: '共享同一网络命名空间的容器',
    hand: '网络命名空间',
    engine: '引擎的网络命名空间',
    network: '网络',
    bridge: '网桥',
    overlay: '覆盖网络',
    tunnel: 'VXLAN 隧道',
    inside: '封装在 UDP 4789 中经局域网传输',
    lan: '局域网',
    far: '远端网段',
    stack: '主机自身的网络',
    idle: '无端口',
    stopped: '已停止',
    inHost: '使用主机的网络',
    borrows: (lender: string) => `使用 ${lender} 的网络`,
    alone: '只有自己的环回接口',
    noRule: '没有 NAT 规则',
    picture: '场景结束时实验网络的样子',
    holds: '包含',
    colon: '：',
    stop: '。',
  },
} as const

export type Words = (typeof WORDS)[Language]

export function wordsOf(language: Language): Words {
  return WORDS[language]
}

const OUTCOMES: Readonly<Record<Language, Readonly<Record<ProbeRecord['outcome'], string>>>> = {
  en: {
    answered: 'answered',
    refused: 'refused',
    'no answer': 'no answer',
    unreachable: 'unreachable',
    found: 'found',
    'not found': 'not found',
  },
  zh: {
    answered: '有应答',
    refused: '被拒绝',
    'no answer': '无应答',
    unreachable: '不可达',
    found: '找到',
    'not found': '未找到',
  },
}

const ASKS: Readonly<Record<Language, Readonly<Record<ProbeRecord['probe'], string>>>> = {
  en: { echo: 'ping', http: 'web page', tcp: 'TCP', 'look-up': 'name' },
  zh: { echo: 'ping', http: '网页', tcp: 'TCP', 'look-up': '查名' },
}

/** `c1 → web:80, web page: answered by web, seen from 10.66.0.99`. */
export function probeSentence(probe: ProbeRecord, isMutual: boolean, language: Language): string {
  const [comma, colon] = language === 'zh' ? ['，', '：'] : [', ', ': ']
  const { from, to, outcome, by, seenFrom, addresses } = probe
  const isExpected = by !== undefined && to.split(/[:@]/)[0] === by
  const asked = `${from} ${isMutual ? '⇄' : '→'} ${to}${comma}${ASKS[language][probe.probe]}`
  const said = `${asked}${colon}${OUTCOMES[language][outcome]}`
  return isMutual ? said : `${said}${details(language, { by: isExpected ? undefined : by, seenFrom, addresses })}`
}

function details(
  language: Language,
  {
    by,
    seenFrom,
    addresses = [],
  }: Partial<Record<'by' | 'seenFrom', string | undefined>> & { addresses?: readonly string[] | undefined },
): string {
  const isChinese = language === 'zh'
  return [
    ...(addresses.length > 0 ? [` ${addresses.join(', ')}`] : []),
    ...(by === undefined ? [] : [isChinese ? `（${by}）` : addresses.length > 0 ? ` (${by})` : ` by ${by}`]),
    ...(seenFrom === undefined ? [] : [isChinese ? `，来源 ${seenFrom}` : `, seen from ${seenFrom}`]),
  ].join('')
}
