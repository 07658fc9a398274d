import { ALWAYS, type ClaimEntry, NEVER } from '../claim'

export const OVERLAY: readonly ClaimEntry[] = [
  {
    id: 'S78',
    says: {
      en: 'An overlay network can be created only after a swarm was initialised.',
      zh: '必须先初始化 swarm 集群，才能创建 overlay 网络。',
    },
    shownBy: { en: 'The error of an engine that is in no swarm.', zh: '未加入 swarm 的引擎的报错。' },
    expected: ALWAYS,
  },
  {
    id: 'S79',
    says: {
      en: 'Initialising a swarm adds two networks: docker_gwbridge and ingress.',
      zh: '创建 swarm 集群后会多出两个网络：docker_gwbridge 和 ingress。',
    },
    shownBy: { en: 'The networks of the engine before and after.', zh: '初始化前后引擎的网络列表。' },
    expected: ALWAYS,
  },
  {
    id: 'S80',
    says: {
      en: 'docker_gwbridge is a virtual IP address, through which the node and its containers reach the outside.',
      zh: 'docker_gwbridge 是一个虚拟 IP，当前节点的容器经由它与外界通信。',
    },
    shownBy: {
      en: 'What kind of device it is, and which way the packets of an overlay container take to the outside.',
      zh: '它是什么设备，以及 overlay 容器访问外部时数据包走的路径。',
    },
    expected: NEVER,
    inFact: {
      en: 'The document calls it a virtual IP address; in fact it is an ordinary Linux bridge. A container on an overlay network gets a second interface that is plugged into it; what leaves for the outside goes there and is masqueraded. Containers cannot reach each other across it.',
      zh: '文档称它是一个虚拟 IP；实际上它是一个普通的 Linux 网桥。overlay 网络中的容器会得到接入该网桥的第二个接口，访问外部的流量经由它并做地址伪装。容器之间不能通过它互访。',
    },
  },
  {
    id: 'S81',
    says: {
      en: 'ingress is an overlay network of the swarm.',
      zh: 'ingress 是 swarm 集群中的 overlay 网络。',
    },
    shownBy: {
      en: 'Its driver and scope, and that the published ports of services are on it.',
      zh: '它的驱动和作用域，以及服务发布的端口就在该网络上。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S82',
    says: {
      en: 'Each host gets a subnet of its own for the overlay network, and its routing table is updated.',
      zh: 'overlay 网络会为每台主机分配一个子网段，并更新主机的路由规则。',
    },
    shownBy: {
      en: "The subnet on each host, and the hosts' routes before and after.",
      zh: '各主机上的子网，以及主机路由表的前后对比。',
    },
    expected: NEVER,
    inFact: {
      en: "The document speaks of a subnet for each host; in fact all hosts share one subnet, as if their containers were on one switch, and the hosts' routing tables stay as they are. The bridge and the VXLAN device of the overlay live in a hidden namespace of their own.",
      zh: '文档说每台主机有自己的子网段；实际上所有主机共用同一个子网，容器就像接在同一台交换机上，主机的路由表也不变。overlay 的网桥和 VXLAN 设备位于一个隐藏的独立命名空间中。',
    },
  },
  {
    id: 'S83',
    says: {
      en: 'Between hosts the frames of containers travel inside VXLAN packets.',
      zh: '跨主机时，容器的数据包被封装在 VXLAN 报文中传输。',
    },
    shownBy: {
      en: 'A capture between the hosts: UDP to port 4789, with the frame of the containers inside.',
      zh: '在主机之间抓包：发往 4789 端口的 UDP 报文，里面是容器的帧。',
    },
    expected: ALWAYS,
    requires: ['vxlan'],
  },
  {
    id: 'S84',
    says: {
      en: 'Overlay networks encrypt and authenticate what containers send across hosts.',
      zh: 'overlay 网络支持加密和认证，跨主机的容器通信是安全的。',
    },
    shownBy: {
      en: 'A capture between the hosts on an ordinary overlay network, and on one created as encrypted.',
      zh: '分别在普通 overlay 网络和加密的 overlay 网络上，于主机之间抓包。',
    },
    expected: NEVER,
    inFact: {
      en: 'The document says that the traffic is secured; in fact only that of a network created with --opt encrypted is. Without it, the swarm encrypts its own control messages, while the packets of containers cross the LAN in the clear, for everyone to read.',
      zh: '文档说跨主机通信是安全的；实际上只有用 --opt encrypted 创建的网络才会加密。否则 swarm 只加密自己的控制消息，容器的数据包以明文经过局域网，任何人都能读到。',
    },
    requires: ['vxlan'],
    sources: [
      'https://docs.docker.com/engine/network/drivers/overlay.md',
      'https://github.com/moby/moby/security/advisories/GHSA-6wrf-mxfj-pf5p',
    ],
  },
  {
    id: 'S85',
    says: {
      en: 'Containers on different hosts reach each other on an overlay network as if they were on one network.',
      zh: '不同主机上的容器可以通过 overlay 网络通信，就像在同一个网络中一样。',
    },
    shownBy: {
      en: 'Look-ups, requests and echoes between containers on several hosts.',
      zh: '多台主机上的容器之间的名称解析、请求和 ping。',
    },
    expected: ALWAYS,
    requires: ['vxlan'],
  },
  {
    id: 'S86',
    says: {
      en: 'Once the swarm is set up the overlay network is there by itself, ready to use, with service discovery and load balancing.',
      zh: 'swarm 集群搭建完成后，overlay 网络就自动创建好，可以直接使用，并支持服务发现和负载均衡。',
    },
    shownBy: {
      en: 'The networks of a new swarm, and what containers may join.',
      zh: '新建 swarm 后的网络，以及容器可以加入哪些网络。',
    },
    expected: NEVER,
    inFact: {
      en: 'The document says that the network is made by itself; in fact only ingress is, which takes no containers of yours. A network for your services has to be created. On it names are found, and load is balanced by a virtual address (kernel feature ip_vs) or by DNS answers with every address (dnsrr).',
      zh: '文档说网络会自动创建好；实际上自动创建的只有 ingress，你的容器不能加入它。服务使用的 overlay 网络需要自己创建。在这样的网络上可以解析服务名，负载均衡则由虚拟 IP（依赖内核的 ip_vs）或返回全部地址的 DNS 轮询（dnsrr）实现。',
    },
  },
  {
    id: 'S96',
    says: {
      en: 'A bridge network is for the containers of one host; an overlay network is for those of many.',
      zh: 'bridge 网络适用于单主机上的容器通信，overlay 网络用于多主机之间。',
    },
    shownBy: {
      en: 'Containers on two hosts: no answer between bridge networks of one name, answers on one overlay network.',
      zh: '两台主机上的容器：在同名的 bridge 网络之间没有应答，在同一 overlay 网络中有应答。',
    },
    expected: ALWAYS,
    requires: ['vxlan'],
  },
  {
    id: 'S99',
    says: {
      en: 'Nodes and containers are added to and removed from an overlay network without changing the underlying network.',
      zh: '可以在 overlay 网络中添加或移除节点和容器，而无需调整底层网络配置。',
    },
    shownBy: {
      en: 'A node joins and another leaves; the containers go on reaching each other, addresses and routes of the hosts stay.',
      zh: '一个节点加入、另一个节点离开，容器仍能互相访问，主机的地址和路由不变。',
    },
    expected: ALWAYS,
    requires: ['vxlan'],
  },
  {
    id: 'S100',
    says: {
      en: 'A service keeps its name while its containers move to other hosts.',
      zh: '容器迁移到其他主机后，服务名保持不变。',
    },
    shownBy: {
      en: 'Look-ups of the name of the service before and after its containers were moved.',
      zh: '服务的容器迁移前后对服务名的解析。',
    },
    expected: ALWAYS,
    requires: ['vxlan'],
  },
  {
    id: 'S105',
    says: {
      en: 'An overlay network connects containers wherever their hosts are in the physical network.',
      zh: '无论主机在物理网络上的位置如何，overlay 网络都能连通它们上面的容器。',
    },
    shownBy: {
      en: 'Containers on two hosts in different subnets with a router between them reach each other.',
      zh: '两台主机位于不同子网、中间隔着路由器，其上的容器仍能互相访问。',
    },
    expected: ALWAYS,
    requires: ['vxlan'],
  },
  {
    id: 'S106',
    says: {
      en: 'An overlay network has to be created on a manager of the swarm.',
      zh: 'overlay 网络必须在 swarm 集群的管理节点上创建。',
    },
    shownBy: {
      en: 'The error of a worker, and the success of a manager.',
      zh: '在工作节点上创建会报错，在管理节点上成功。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S107',
    says: {
      en: 'ingress is the network on which containers of several hosts talk to each other.',
      zh: '多台主机上的容器通过 ingress 网络互相通信。',
    },
    shownBy: {
      en: 'The answer of the engine to a container that wants to join ingress.',
      zh: '容器要加入 ingress 时引擎的回应。',
    },
    expected: NEVER,
    inFact: {
      en: 'The document lets containers talk through ingress; in fact ingress only brings requests from outside to the published ports of services. Docker refuses to attach a container to it: containers talk on overlay networks that are created for them.',
      zh: '文档说容器通过 ingress 跨主机通信；实际上 ingress 只负责把外部请求送到服务发布的端口。Docker 拒绝把容器接入 ingress，容器之间的通信要用另外创建的 overlay 网络。',
    },
  },
]
