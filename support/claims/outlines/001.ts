import type { Document } from '../documents'

export const OUTLINE_001: Document = {
  file: '001_515b4bf4418fac7f.txt',
  title: { en: 'How two containers talk: veth pairs and docker0', zh: '容器之间如何通信：Veth Pair 与 docker0' },
  chapters: [
    {
      id: 'veth-pair',
      title: { en: 'Network namespaces and veth pairs', zh: 'Network Namespace 与 Veth Pair' },
      claims: ['S30', 'S32'],
    },
    {
      id: 'nginx-1',
      title: { en: 'Starting nginx-1', zh: '启动 nginx-1' },
      claims: ['S18', 'S19', 'S20', 'S21', 'S16', 'S08', 'S14'],
    },
    {
      id: 'nginx-2',
      title: { en: 'Starting nginx-2', zh: '启动 nginx-2' },
      claims: ['S15', 'S48'],
    },
    {
      id: 'path',
      title: { en: 'The path of a ping', zh: 'ping 数据包的路径' },
      claims: ['S25', 'S34'],
    },
    {
      id: 'trace',
      title: { en: 'Watching the path with TRACE', zh: '用 iptables 的 TRACE 查看传输过程' },
      claims: ['S26'],
    },
  ],
}
