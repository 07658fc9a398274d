import type { Document } from '../documents'

export const OUTLINE_000: Document = {
  file: '000_2b0d5e563e65a53a.txt',
  title: { en: 'Container networks (2)', zh: '容器网络（二）' },
  chapters: [
    {
      id: 'docker0',
      title: { en: 'The bridge network and docker0', zh: 'bridge 网络与 docker0 网桥' },
      claims: ['S01', 'S06', 'S03', 'S04', 'S05', 'S02', 'S13', 'S07', 'S09', 'S08'],
    },
    {
      id: 'create-network',
      title: { en: 'a) Creating the bridge network local-br', zh: 'a) 创建单机桥接网络 local-br' },
      claims: ['S35'],
    },
    {
      id: 'first-container',
      title: { en: 'b) A container on local-br', zh: 'b) 创建容器并连接到 local-br' },
      claims: ['S14', 'S38', 'S37', 'S22', 'S20', 'S12'],
    },
    {
      id: 'second-container',
      title: { en: 'c) A second container that pings the first', zh: 'c) 创建 c2 容器并 ping c1 容器' },
      claims: ['S39', 'S40', 'S102'],
    },
    {
      id: 'ports',
      title: { en: 'Publishing a port', zh: '端口映射' },
      claims: ['S49', 'S50', 'S51'],
    },
  ],
}
