import type { Document } from '../documents'

export const OUTLINE_003: Document = {
  file: '003_aacd518e916de71d.txt',
  title: { en: 'Docker network notes', zh: 'Docker 网络笔记' },
  chapters: [
    {
      id: 'namespaces',
      title: { en: 'Linux network namespaces', zh: 'linux 网络命名空间' },
      claims: ['S27', 'S109'],
    },
    {
      id: 'namespace-commands',
      title: { en: 'Working with network namespaces', zh: 'linux 网络命名空间操作' },
      claims: ['S11', 'S110', 'S28', 'S29'],
    },
    {
      id: 'veth-pair',
      title: { en: 'veth pairs', zh: 'veth pair' },
      claims: ['S30', 'S31', 'S32', 'S34', 'S33'],
    },
    {
      id: 'bridge',
      title: { en: 'bridge', zh: 'bridge' },
      claims: ['S22', 'S06', 'S10', 'S14', 'S48', 'S53', 'S111'],
    },
    {
      id: 'outside',
      title: { en: 'Reaching the outside', zh: '访问外网' },
      claims: ['S58'],
    },
    {
      id: 'new-bridge',
      title: { en: 'Making a bridge network', zh: '新建 bridge' },
      claims: ['S43', 'S42', 'S39', 'S44', 'S41'],
    },
    {
      id: 'link',
      title: { en: 'link', zh: 'link' },
      claims: ['S60', 'S61', 'S63', 'S62'],
    },
    {
      id: 'ports',
      title: { en: 'Publishing ports of containers', zh: '容器的端口映射' },
      claims: ['S53', 'S54', 'S56', 'S57'],
    },
    {
      id: 'none',
      title: { en: 'The none network', zh: 'docker host/none drive' },
      claims: ['S01', 'S70', 'S97'],
    },
    {
      id: 'host',
      title: { en: 'The host network', zh: 'host 类型网络' },
      claims: ['S64', 'S67'],
    },
    {
      id: 'many-hosts',
      title: { en: 'Networks over several hosts', zh: '多机网络通信' },
      claims: ['S83', 'S85'],
    },
  ],
}
