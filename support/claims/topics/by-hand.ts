import { ALWAYS, type ClaimEntry } from '../claim'

export const BY_HAND: readonly ClaimEntry[] = [
  {
    id: 'S29',
    says: {
      en: 'ip netns adds, lists, enters and deletes network namespaces; a new one holds only lo, and lo is down.',
      zh: 'ip netns 可以添加、列出、进入和删除网络命名空间；新的命名空间里只有处于 DOWN 状态的 lo。',
    },
    shownBy: {
      en: 'The links in a new namespace, and an echo to 127.0.0.1 before and after lo is set up.',
      zh: '新命名空间中的接口，以及启用 lo 前后 ping 127.0.0.1 的结果。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S30',
    says: {
      en: 'The two ends of a veth pair are always made together; at first both are down and have no IP address.',
      zh: 'veth pair 的两端总是成对创建；刚创建时都处于 DOWN 状态，没有 IP 地址。',
    },
    shownBy: {
      en: 'The links of the host after one command; both ends are gone when one is deleted.',
      zh: '执行一条命令之后宿主机的接口；删除一端，另一端也随之消失。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S31',
    says: {
      en: 'An end that is moved into a namespace disappears from the host and appears there.',
      zh: '把 veth 的一端移入某个命名空间后，它就从宿主机上消失并出现在那里。',
    },
    shownBy: { en: 'The links of the host and of the namespace.', zh: '宿主机和该命名空间中的接口列表。' },
    expected: ALWAYS,
  },
  {
    id: 'S32',
    says: {
      en: 'A veth pair joins two namespaces like a cable: with an address on each end and both set up, they ping each other.',
      zh: 'veth pair 像网线一样连接两个命名空间：两端配上地址并启用之后就能互相 ping 通。',
    },
    shownBy: { en: 'Echoes in both directions are answered.', zh: '两个方向的 ping 都有应答。' },
    expected: ALWAYS,
  },
  {
    id: 'S33',
    says: {
      en: 'What docker run does to connect two containers is in principle the same as this work by hand.',
      zh: 'docker run 让两个容器网络互通的原理，与上面手工完成的步骤基本相同。',
    },
    shownBy: {
      en: 'A namespace joined to docker0 by hand pings a container, and is answered by it.',
      zh: '手工接入 docker0 的命名空间能 ping 通容器。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S34',
    says: {
      en: 'A Linux bridge carries frames between the namespaces that are plugged into it, like a switch.',
      zh: 'Linux 网桥像二层交换机一样，在接入的各命名空间之间转发帧。',
    },
    shownBy: {
      en: 'Two namespaces on a bridge ping each other, and the table of the bridge has learnt both MAC addresses.',
      zh: '接在同一网桥上的两个命名空间互相 ping 通，且网桥的转发表学到了两个 MAC 地址。',
    },
    expected: ALWAYS,
  },
]
