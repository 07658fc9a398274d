import type { Document } from '../documents'

export const OUTLINE_002: Document = {
  file: '002_f2957c5ec6f190dc.txt',
  title: { en: "Docker's five network modes", zh: 'docker 的五种网络模式' },
  chapters: [
    {
      id: 'modes',
      title: { en: 'The modes in a table', zh: '容器通信模式分类' },
      claims: ['S103', 'S98', 'S101'],
    },
    {
      id: 'docker0',
      title: { en: 'The virtual interface docker0', zh: 'docker0 虚拟网卡' },
      claims: ['S06', 'S04', 'S34', 'S58', 'S01'],
    },
    {
      id: 'bridge',
      title: { en: 'Bridge mode, the default', zh: 'bridge 桥接网络模式（默认模式）' },
      claims: ['S27', 'S18', 'S21', 'S13', 'S14', 'S16', 'S23', 'S24', 'S53', 'S15', 'S48', 'S55', 'S54', 'S56', 'S52'],
    },
    {
      id: 'bridge-summary',
      title: { en: 'Bridge mode in short', zh: 'Bridge 小结' },
      claims: ['S13', 'S109', 'S55', 'S56', 'S59'],
    },
    {
      id: 'host',
      title: { en: 'Host mode', zh: 'host 网络模式' },
      claims: ['S64', 'S65', 'S68', 'S67', 'S66', 'S69'],
    },
    {
      id: 'container',
      title: { en: 'Container mode', zh: 'container 网络模式' },
      claims: ['S71', 'S72', 'S104', 'S76', 'S74', 'S73', 'S75', 'S77'],
    },
    {
      id: 'none',
      title: { en: 'None mode', zh: 'none 网络模式' },
      claims: ['S70', 'S112'],
    },
    {
      id: 'custom-bridge',
      title: { en: 'User-defined networks: bridge', zh: '自定义网络模式：创建 bridge 网络' },
      claims: ['S36', 'S45', 'S43', 'S46', 'S12', 'S47', 'S41', 'S39'],
    },
    {
      id: 'overlay',
      title: { en: 'User-defined networks: overlay', zh: '自定义网络模式：创建 overlay 网络' },
      claims: ['S85', 'S105', 'S99', 'S84', 'S78', 'S106', 'S79', 'S80', 'S81', 'S107'],
    },
    {
      id: 'overlay-path',
      title: { en: 'How overlay carries packets', zh: 'overLay 如何通信' },
      claims: ['S82', 'S83'],
    },
    {
      id: 'overlay-or-bridge',
      title: { en: 'How overlay differs from bridge', zh: '与 bridge 的区别和差异' },
      claims: ['S96', 'S06', 'S53', 'S111'],
    },
    {
      id: 'macvlan',
      title: { en: 'macvlan', zh: 'macvlan 网络模式' },
      claims: ['S94', 'S87', 'S89', 'S88', 'S90', 'S91', 'S114'],
    },
    {
      id: 'overlay-or-macvlan',
      title: { en: 'overlay and macvlan compared', zh: 'docker swarm overlay 网络与 macvlan 网络对比' },
      claims: ['S86', 'S100', 'S95', 'S108', 'S92', 'S93'],
    },
  ],
}
