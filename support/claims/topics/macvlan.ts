import { ALWAYS, type ClaimEntry, NEVER } from '../claim'

const REQUIRES = ['macvlan'] as const

export const MACVLAN: readonly ClaimEntry[] = [
  {
    id: 'S87',
    says: {
      en: 'macvlan needs no Linux bridge: the interface of a container is connected to the physical network directly.',
      zh: 'macvlan 不需要创建 Linux 网桥，容器的接口直接连接到物理网络。',
    },
    shownBy: {
      en: "The host's bridges do not change, and the eth0 of the container is of the kind macvlan.",
      zh: '宿主机的网桥没有变化，容器的 eth0 是 macvlan 类型的接口。',
    },
    expected: ALWAYS,
    requires: REQUIRES,
  },
  {
    id: 'S88',
    says: {
      en: 'Creating a macvlan network adds no interface to the host.',
      zh: '创建 macvlan 网络后，宿主机上不会出现新的网络接口。',
    },
    shownBy: {
      en: "The host's links before and after, with a card that is there already as parent.",
      zh: '以现有网卡为父接口（parent）时，创建前后宿主机的接口。',
    },
    expected: ALWAYS,
    requires: REQUIRES,
    inFact: {
      en: 'This is so when the parent is a card that exists. With a parent such as eth0.50 Docker makes that VLAN interface, and with no parent a dummy one; it removes them together with the network.',
      zh: '前提是父接口为已有的网卡。如果父接口写成 eth0.50 这样的形式，Docker 会创建该 VLAN 子接口；如果不指定父接口，则会创建一个 dummy 接口。它们都会随网络一起删除。',
    },
  },
  {
    id: 'S89',
    says: {
      en: "The host's network card must be set to promiscuous mode for macvlan.",
      zh: '使用 macvlan 必须打开宿主机网卡的混杂模式。',
    },
    shownBy: {
      en: 'Containers reach the LAN while the card is not promiscuous.',
      zh: '网卡未开启混杂模式时，容器仍能访问局域网。',
    },
    expected: NEVER,
    requires: REQUIRES,
    inFact: {
      en: 'The document asks for promiscuous mode; in fact nobody has to set it: the kernel tells the card which further MAC addresses it has to accept, and makes a card that cannot choose among addresses take them all by itself. Where it is needed it is on the other side: a virtual switch, such as that of a virtual machine, may let only one MAC address through for each port.',
      zh: '文档要求打开混杂模式；实际上不需要手工设置：内核会把额外的 MAC 地址登记到网卡的接收过滤器中；网卡不能按地址过滤时，内核会自行让它接收全部帧。需要调整的往往是另一侧：例如虚拟机所接的虚拟交换机，可能只允许每个端口使用一个 MAC 地址。',
    },
    sources: ['https://docs.docker.com/engine/network/drivers/macvlan.md'],
  },
  {
    id: 'S90',
    says: {
      en: 'Containers on the macvlan networks of two hosts in one LAN reach each other.',
      zh: '同一局域网内两台主机上 macvlan 网络中的容器可以互相访问。',
    },
    shownBy: {
      en: 'Echoes and requests between the two containers are answered.',
      zh: '两个容器之间的 ping 和请求都有应答。',
    },
    expected: ALWAYS,
    requires: REQUIRES,
  },
  {
    id: 'S91',
    says: {
      en: 'A macvlan container and its own host do not reach each other, unless routing is set up for it.',
      zh: 'macvlan 容器与所在的宿主机不能互通，除非另行配置路由。',
    },
    shownBy: {
      en: 'No answer in either direction; answers when the host has a macvlan interface and a route of its own.',
      zh: '双向都没有应答；在宿主机上添加 macvlan 接口和路由之后则有应答。',
    },
    expected: ALWAYS,
    requires: REQUIRES,
  },
  {
    id: 'S92',
    says: {
      en: "Docker's macvlan driver supports bridge mode only.",
      zh: 'Docker 中的 macvlan 只支持 bridge 模式。',
    },
    shownBy: {
      en: 'Networks that ask for the modes private, vepa and passthru, and the mode of the interfaces in them.',
      zh: '分别以 private、vepa、passthru 模式创建网络，并查看其中接口的模式。',
    },
    expected: NEVER,
    requires: REQUIRES,
    inFact: {
      en: "The document knows bridge mode only; in fact bridge is what Docker takes when nothing is said. The option macvlan_mode accepts private, vepa and passthru as well, and the container's interface then has that mode.",
      zh: '文档说只支持 bridge 模式；实际上 bridge 只是默认值。选项 macvlan_mode 还可以取 private、vepa 和 passthru，容器的接口就会处于相应的模式。',
    },
    sources: ['https://docs.docker.com/network/drivers/macvlan/'],
  },
  {
    id: 'S93',
    says: {
      en: 'Containers on one macvlan network reach each other; on different ones they need a router between them.',
      zh: '相同 macvlan 网络内可以通信；不同 macvlan 网络二层不通，需要借助三层路由。',
    },
    shownBy: {
      en: 'Requests within a network, and between two networks without and with a router.',
      zh: '同一网络内的请求，以及两个网络之间在没有和有路由器时的请求。',
    },
    expected: ALWAYS,
    requires: REQUIRES,
  },
  {
    id: 'S94',
    says: {
      en: 'macvlan performs very well: it is faster than overlay and bridge.',
      zh: 'macvlan 的性能极好，优于 overlay 和 bridge。',
    },
    shownBy: {
      en: 'The times of echoes over each mode, measured in turn with each other in one run.',
      zh: '在同一次运行中轮流测量各模式下 ping 的往返时延。',
    },
    expected: ALWAYS,
    requires: REQUIRES,
    inFact: {
      en: 'What is faster is the way of a single packet: it passes fewer devices. How much data passes in a second is another matter, for then the processor is the limit; there the modes on one machine hardly differ.',
      zh: '更快的是单个数据包的路径：它经过的设备更少。每秒能传多少数据则是另一回事，那时瓶颈在处理器，同一台机器上各模式几乎没有差别。',
    },
  },
  {
    id: 'S95',
    says: {
      en: 'The path through an overlay network is longer than through macvlan and costs performance.',
      zh: 'overlay 的网络链路比 macvlan 更长，会有一定的性能开销。',
    },
    shownBy: {
      en: 'The devices on the way of a packet, and the ratio of the round-trip times.',
      zh: '数据包途经的设备，以及往返时延之比。',
    },
    expected: ALWAYS,
    requires: ['macvlan', 'vxlan'],
  },
  {
    id: 'S108',
    says: {
      en: 'Each macvlan container is on the physical network with a MAC address and an IP address of its own.',
      zh: '每个 macvlan 容器都以独立的 MAC 地址和 IP 地址出现在物理网络中。',
    },
    shownBy: {
      en: "The neighbour table of another computer: one MAC address for each container, none of them the card's.",
      zh: '另一台主机的邻居表：每个容器各有一个 MAC 地址，都不是宿主机网卡的地址。',
    },
    expected: ALWAYS,
    requires: REQUIRES,
  },
  {
    id: 'S114',
    says: {
      en: 'With macvlan the management of containers by the swarm is lost: services cannot be spread over more nodes.',
      zh: '使用 macvlan 就丧失了 swarm 对容器的灵活管理，无法把服务扩展到更多节点。',
    },
    shownBy: {
      en: 'A service of the swarm on a macvlan network that is made of one part for each node.',
      zh: '在由各节点配置组成的 swarm 级 macvlan 网络上运行一个服务。',
    },
    expected: NEVER,
    requires: REQUIRES,
    inFact: {
      en: 'The document says that containers on macvlan cannot be managed and scaled by the swarm; in fact a macvlan network of scope swarm, made from a configuration on each node, takes services. Each node needs its own range of addresses there, and load is balanced by DNS only.',
      zh: '文档说 macvlan 会丧失容器管理和扩容的灵活性；实际上可以先在每个节点上创建配置（config-only）网络，再据此创建 swarm 作用域的 macvlan 网络，服务就能在其上运行和扩容。只是每个节点要划分自己的地址范围，负载均衡也只能靠 DNS。',
    },
  },
]
