import { ALWAYS, type ClaimEntry, NEVER, until } from '../claim'

export const CONTAINERS_ON_BRIDGES: readonly ClaimEntry[] = [
  {
    id: 'S14',
    says: {
      en: 'Each container on a bridge network adds one veth device to the host, as a port of that bridge.',
      zh: '桥接网络中每启动一个容器，宿主机上就多一个 veth 设备，并作为端口接在该网桥上。',
    },
    shownBy: {
      en: "The host's links before and after: one more, its name veth and seven hex digits, its master the bridge.",
      zh: '前后对比宿主机的接口：多出一个，名称为 veth 加七位十六进制数，master 是该网桥。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S15',
    says: {
      en: 'A second container adds a second port to the same bridge.',
      zh: '启动第二个容器，同一网桥上就有第二个端口。',
    },
    shownBy: { en: 'The ports of docker0 with one and with two containers.', zh: '一个和两个容器时 docker0 的端口。' },
    expected: ALWAYS,
  },
  {
    id: 'S16',
    says: {
      en: 'The end in the container and the end on the host form a pair: each shows the number of the other after @if.',
      zh: '容器内的一端与宿主机上的一端是一对：每一端都在 @if 之后显示对端的接口序号。',
    },
    shownBy: {
      en: 'The numbers and peer numbers of both ends.',
      zh: '两端各自的接口序号及其对端序号。',
    },
    expected: ALWAYS,
    inFact: {
      en: 'The documents show neighbouring numbers, such as 5 and 6, and call them positions. They are index numbers that each namespace gives out for itself. Up to Docker 27 both ends were made on the host, one after the other; since 28.0 the inner end is made inside the container and usually has the number 2.',
      zh: '文档里两个序号是相邻的（如 5 和 6），并称之为“位置”。其实这是每个命名空间各自分配的接口索引。27 及更早的版本先在宿主机上依次创建两端，所以相邻；从 28.0 起容器一端直接在容器内创建，序号通常是 2。',
    },
    sources: ['https://github.com/moby/moby/pull/49302'],
  },
  {
    id: 'S17',
    says: {
      en: 'The end of the veth pair on the host has no IP address.',
      zh: 'veth pair 在宿主机上的一端没有 IP 地址。',
    },
    shownBy: { en: 'The IPv4 addresses of that device: none.', zh: '该设备没有任何 IPv4 地址。' },
    expected: ALWAYS,
  },
  {
    id: 'S18',
    says: {
      en: 'A container has two interfaces: lo and eth0.',
      zh: '容器里有两个网络接口：lo 和 eth0。',
    },
    shownBy: { en: 'The links in the namespace of the container.', zh: '容器命名空间中的接口列表。' },
    expected: ALWAYS,
  },
  {
    id: 'S19',
    says: {
      en: 'The first container gets the address 172.17.0.2/16, the next one 172.17.0.3/16.',
      zh: '第一个容器得到地址 172.17.0.2/16，下一个得到 172.17.0.3/16。',
    },
    shownBy: {
      en: 'The addresses of the first two containers of a new engine.',
      zh: '新引擎上前两个容器的地址。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S20',
    says: {
      en: "A container's MAC address is 02:42 followed by the four bytes of its IPv4 address.",
      zh: '容器的 MAC 地址是 02:42 后接其 IPv4 地址的四个字节。',
    },
    shownBy: {
      en: 'The MAC address beside the one computed from the IP address.',
      zh: '将实际 MAC 地址与由 IP 地址推算的结果对比。',
    },
    expected: until('28.0.0'),
    inFact: {
      en: 'The documents show addresses such as 02:42:ac:11:00:02 for 172.17.0.2; in fact Docker computes them so up to version 27 only. Since 28.0 the MAC address of a container on a bridge is random, and the container announces it to its neighbours when it starts. Only overlay networks still compute it.',
      zh: '文档中 172.17.0.2 对应 02:42:ac:11:00:02；实际上只有 27 及更早的版本这样推算。从 28.0 起，桥接网络中容器的 MAC 地址是随机的，容器启动时会向邻居通告。只有 overlay 网络仍按 IP 推算。',
    },
    sources: ['https://github.com/moby/moby/pull/48808'],
  },
  {
    id: 'S21',
    says: {
      en: 'A container reaches its own subnet directly through eth0, and all else through the address of the bridge.',
      zh: '容器通过 eth0 直达本子网，其余流量经由网桥的地址（默认网关）。',
    },
    shownBy: {
      en: 'The two routes of the container: default by the bridge, and the connected one.',
      zh: '容器的两条路由：经由网桥的默认路由，以及直连路由。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S22',
    says: {
      en: 'Inspecting a network lists its containers, each with name, MAC address and IP address.',
      zh: '查看网络详情会列出其中的容器及各自的名称、MAC 地址和 IP 地址。',
    },
    shownBy: {
      en: 'The list of containers of the network: running ones are in it, stopped ones are not.',
      zh: '网络的容器列表：运行中的容器在列，已停止的不在。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S23',
    says: {
      en: 'Inspecting a container shows an IP address, a gateway and a MAC address of its own.',
      zh: '查看容器详情可以看到它自己的 IP 地址、网关和 MAC 地址。',
    },
    shownBy: {
      en: 'These fields under the network in the description of the container.',
      zh: '容器详情中所属网络下的这些字段。',
    },
    expected: ALWAYS,
    inFact: {
      en: 'Read them under Networks: the copies at the top of the description are gone from Docker 29 on.',
      zh: '请在 Networks 下读取：从 Docker 29 起，详情顶层的同名字段已被删除。',
    },
  },
  {
    id: 'S24',
    says: {
      en: 'A container that publishes nothing has no ports in its description.',
      zh: '没有发布端口的容器，详情中端口为空。',
    },
    shownBy: { en: 'The ports in the description of the container: none.', zh: '容器详情中的端口为空。' },
    expected: ALWAYS,
  },
  {
    id: 'S25',
    says: {
      en: 'A container finds the MAC address of another by an ARP broadcast; then the bridge sends frames to the port of that address only.',
      zh: '容器通过 ARP 广播得到对方的 MAC 地址；之后网桥只把帧转发到该 MAC 地址所在的端口。',
    },
    shownBy: {
      en: 'Captures at the ports of docker0: a third container gets the request, but not the echo.',
      zh: '在 docker0 各端口抓包：第三个容器能收到 ARP 请求，但收不到 ping 报文。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S26',
    says: {
      en: 'With TRACE rules in the raw table, the system log shows the path of a ping between two containers.',
      zh: '在 raw 表中加入 TRACE 规则，就能在系统日志里看到两个容器之间 ping 的路径。',
    },
    shownBy: {
      en: 'What TRACE reports of an echo: the tables and chains that it passes.',
      zh: 'TRACE 对一次 ping 的记录：经过了哪些表和链。',
    },
    expected: NEVER,
    inFact: {
      en: 'The document reads the system log; in fact that is so with the old iptables back end alone, on the host itself. With iptables-nft the trace goes to whoever listens with xtables-monitor and never to the log. And frames between two ports of one bridge pass iptables only while br_netfilter hands them over.',
      zh: '文档通过系统日志查看；实际上只有旧的 iptables（legacy）后端、且在宿主机本身的命名空间里才会写日志。使用 iptables-nft 时，跟踪信息只能用 xtables-monitor 查看，不会进入日志。另外，同一网桥两个端口之间的帧，只有启用 br_netfilter 时才会经过 iptables。',
    },
    requires: ['br_netfilter', 'raw'],
  },
  {
    id: 'S27',
    says: {
      en: 'Each container has a network namespace of its own, even two containers of the same image.',
      zh: '每个容器都有自己的网络命名空间，即使两个容器来自同一镜像。',
    },
    shownBy: {
      en: 'The namespaces of two containers and of the host: three different ones.',
      zh: '两个容器与宿主机的命名空间：三者各不相同。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S28',
    unsaid: true,
    says: {
      en: 'ip netns list does not show the namespaces of containers; Docker keeps them in /var/run/docker/netns.',
      zh: 'ip netns list 看不到容器的命名空间；Docker 把它们放在 /var/run/docker/netns。',
    },
    shownBy: {
      en: 'The output of ip netns list while a container runs, and the path that the engine tells for the container.',
      zh: '容器运行时 ip netns list 的输出，以及引擎给出的该容器命名空间的路径。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S111',
    says: {
      en: 'A container reaches the host that it runs on, through docker0.',
      zh: '容器可以经由 docker0 访问它所在的宿主机。',
    },
    shownBy: {
      en: 'An echo from the container to the address of docker0 is answered.',
      zh: '容器 ping docker0 的地址有应答。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S113',
    says: {
      en: 'Neither end of the veth pair of a container is given an IP address.',
      zh: '容器的 veth pair 两端本身都不会被分配 IP 地址。',
    },
    shownBy: { en: 'The addresses at both ends of the pair.', zh: '这一对接口两端的地址。' },
    expected: NEVER,
    inFact: {
      en: "The document says that the two ends usually have no IP address; in fact that is true of the host's end alone. The other end is the eth0 of the container, and its address is the address of the container.",
      zh: '文档说这一对接口通常不会被分配 IP 地址；实际上只有宿主机一端如此。另一端就是容器的 eth0，它的地址正是容器的 IP 地址。',
    },
  },
]
