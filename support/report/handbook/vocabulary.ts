import type { Words } from '../../claims/claim'
import type { ProbeRecord } from '../../results/attachments'
import type { ResultWord } from '../../results/results'
import type { Tone } from '../page/status'

export interface Meaning {
  readonly tone: Tone
  readonly words: Words
  readonly means: Words
}

export const RESULT_MEANINGS: Readonly<Record<ResultWord, Meaning>> = {
  passed: {
    tone: 'good',
    words: { en: 'passed', zh: '通过' },
    means: { en: 'Everything was seen as the scenario states it.', zh: '看到的与场景所写的完全一致。' },
  },
  failed: {
    tone: 'bad',
    words: { en: 'failed', zh: '未通过' },
    means: { en: 'The behaviour differs from what the scenario states.', zh: '实际行为与场景所写的不同。' },
  },
  blocked: {
    tone: 'doubtful',
    words: { en: 'blocked', zh: '受阻' },
    means: {
      en: 'A control was not answered, so silence elsewhere shows nothing.',
      zh: '对照探测没有得到应答,因此别处的沉默不能说明问题。',
    },
  },
  broken: {
    tone: 'fault',
    words: { en: 'broken', zh: '故障' },
    means: { en: 'vethlab could not look; nothing can be said.', zh: 'vethlab 自身无法观察,不能下结论。' },
  },
  flaky: {
    tone: 'doubtful',
    words: { en: 'flaky', zh: '不稳定' },
    means: { en: 'It was repeated, with different results.', zh: '重复运行时结果不一致。' },
  },
  skipped: {
    tone: 'idle',
    words: { en: 'skipped', zh: '跳过' },
    means: {
      en: 'It is for other versions, or needs a kernel feature that is missing here.',
      zh: '它针对其他版本,或者需要此处内核没有的功能。',
    },
  },
}

export const PROBE_ROLES: Readonly<Record<ProbeRecord['role'], Words>> = {
  observation: { en: 'observation', zh: '观察' },
  control: { en: 'control before', zh: '之前的对照' },
  'control after': { en: 'control after', zh: '之后的对照' },
}

/** Folders of the catalogue; a suite of one's own has others. */
export const TOPICS: Readonly<Record<string, Words>> = {
  'by-hand': { en: 'By hand', zh: '手工操作' },
  'container-mode': { en: 'Container mode', zh: 'container 模式' },
  'default-bridge': { en: 'The default bridge', zh: '默认网桥' },
  'engine-api': { en: 'What the API tells', zh: '引擎 API' },
  firewall: { en: "The engine's firewall rules", zh: '引擎的防火墙规则' },
  'gateway-modes': { en: 'Gateway modes', zh: '网关模式' },
  'host-mode': { en: 'Host mode', zh: 'host 模式' },
  ipv6: { en: 'IPv6', zh: 'IPv6' },
  links: { en: 'Links', zh: 'link 链接' },
  macvlan: { en: 'Macvlan', zh: 'Macvlan' },
  namespaces: { en: 'Network namespaces', zh: '网络命名空间' },
  'none-mode': { en: 'None mode', zh: 'none 模式' },
  overlay: { en: 'Overlay and swarm', zh: 'Overlay 与 Swarm' },
  'packet-path': { en: "The packet's path", zh: '数据包的路径' },
  publishing: { en: 'Publishing ports', zh: '端口映射' },
  resolver: { en: 'Name resolution', zh: '名称解析' },
  services: { en: 'Services', zh: '服务' },
  speed: { en: 'Speed', zh: '速度' },
  'user-defined-networks': { en: 'User-defined networks', zh: '自定义网络' },
}

/** A topic, which is a folder's name, as a heading. */
export function topicTitle(topic: string): Words {
  const words = `${topic.charAt(0).toUpperCase()}${topic.slice(1).replaceAll('-', ' ')}`
  return TOPICS[topic] ?? { en: words, zh: words }
}
