import { ALWAYS, type ClaimEntry, NEVER, since, until } from '../claim'

export const FRESH_ENGINE: readonly ClaimEntry[] = [
  {
    id: 'S01',
    says: {
      en: 'A new Docker engine has exactly three networks: bridge, host and none.',
      zh: '刚安装启动的 Docker 恰好有三个网络：bridge、host 和 none。',
    },
    shownBy: {
      en: 'The engine lists three networks with the drivers bridge, host and null, all of scope local.',
      zh: '引擎列出三个网络，驱动分别为 bridge、host、null，作用域都是 local。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S02',
    says: {
      en: 'The bridge network is the one of docker0: containers may talk to each other, and egress is masqueraded.',
      zh: 'bridge 网络对应 docker0 网桥：允许容器互访，对外访问做地址伪装（masquerade）。',
    },
    shownBy: {
      en: 'Its six driver options: default bridge, icc, masquerade, binding 0.0.0.0, the name docker0, MTU 1500.',
      zh: '它的六个驱动选项：默认网桥、icc、masquerade、绑定地址 0.0.0.0、名称 docker0、MTU 1500。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S03',
    says: {
      en: 'The bridge network of a new engine is IPv4 only, neither internal nor attachable, and has no containers.',
      zh: '新引擎的 bridge 网络只有 IPv4，既不是 internal 也不是 attachable，其中没有任何容器。',
    },
    shownBy: {
      en: 'The fields EnableIPv6, Internal, Attachable, Ingress, ConfigOnly are false and Containers is empty.',
      zh: 'EnableIPv6、Internal、Attachable、Ingress、ConfigOnly 均为 false，Containers 为空。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S04',
    says: {
      en: 'The subnet of the bridge network is 172.17.0.0/16.',
      zh: 'bridge 网络的子网是 172.17.0.0/16。',
    },
    shownBy: {
      en: 'The subnet in the IPAM configuration of the network, on a host where that range is free.',
      zh: '在该网段空闲的宿主机上，查看网络 IPAM 配置中的 Subnet。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S05',
    says: {
      en: 'Inspecting the bridge network shows its gateway, 172.17.0.1.',
      zh: '查看 bridge 网络可以看到网关 172.17.0.1。',
    },
    shownBy: {
      en: 'The gateway in the IPAM configuration, on an engine that has just been started for the first time.',
      zh: '在首次启动的引擎上查看 IPAM 配置中的 Gateway。',
    },
    expected: since('23.0.0'),
    inFact: {
      en: 'The document shows a gateway; in fact Docker 20.10 reports none until the engine is started a second time. docker0 has the address 172.17.0.1 all the same, only the description of the network lacks it. Docker 23.0 and later show it at once.',
      zh: '文档显示了网关；实际上 Docker 20.10 首次启动时并不报告网关，要等引擎第二次启动才有。docker0 的地址从一开始就是 172.17.0.1，只是网络描述里缺少这一项。23.0 及以后的版本一开始就显示。',
    },
    sources: ['https://github.com/moby/moby/issues/26799'],
  },
  {
    id: 'S06',
    says: {
      en: 'Docker makes a Linux bridge named docker0 with the address 172.17.0.1/16 when it starts.',
      zh: 'Docker 启动时会在宿主机上创建名为 docker0 的 Linux 网桥，地址为 172.17.0.1/16。',
    },
    shownBy: {
      en: 'The links and addresses of a host whose engine has never run a container.',
      zh: '引擎从未运行过容器的宿主机上的网络接口和地址。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S07',
    says: {
      en: 'While no container is attached, docker0 is switched on but has no carrier.',
      zh: '没有容器接入时，docker0 处于启用（UP）状态，但没有载波（NO-CARRIER）。',
    },
    shownBy: {
      en: 'The flags of docker0 hold UP and NO-CARRIER, its state is DOWN.',
      zh: 'docker0 的标志中有 UP 和 NO-CARRIER，状态为 DOWN。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S08',
    says: {
      en: 'brctl lists docker0 with an id made from its MAC address, spanning tree off, and no interfaces yet.',
      zh: 'brctl 显示 docker0：网桥 ID 由其 MAC 地址构成，STP 关闭，尚无接口。',
    },
    shownBy: {
      en: 'The row of docker0 in the table of bridges: 8000 and the MAC address, "no", no ports.',
      zh: '网桥列表中 docker0 一行：8000 加 MAC 地址，STP 为 no，没有端口。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S09',
    says: {
      en: "docker0's MAC address begins with 02:42.",
      zh: 'docker0 的 MAC 地址以 02:42 开头。',
    },
    shownBy: {
      en: 'The MAC address of docker0 on a host whose engine has just made it.',
      zh: '引擎刚创建 docker0 时它的 MAC 地址。',
    },
    expected: until('28.0.0'),
    inFact: {
      en: 'The document shows an address that begins with 02:42; in fact that is so up to Docker 27 only. Since 28.0 all but two bits are random: those that say "chosen locally" and "of one station". Recognise docker0 by its name, not by its address.',
      zh: '文档中的 MAC 地址以 02:42 开头；实际上只有 27 及更早的版本如此。从 28.0 起，除了“本地管理”和“单播”两个标志位，其余各位都是随机的。应当按名称而不是按地址来识别 docker0。',
    },
    sources: ['https://github.com/moby/moby/pull/48808'],
  },
  {
    id: 'S10',
    says: {
      en: 'docker0 has a link-local IPv6 address (fe80::/64) beside its IPv4 address.',
      zh: '除 IPv4 地址外，docker0 还有一个链路本地 IPv6 地址（fe80::/64）。',
    },
    shownBy: {
      en: 'The IPv6 addresses of docker0 after the first container was attached.',
      zh: '第一个容器接入之后 docker0 的 IPv6 地址。',
    },
    expected: ALWAYS,
    requires: ['ipv6'],
    inFact: {
      en: 'It is the kernel that gives this address, as soon as the bridge has a carrier for the first time. On a host where no container has run yet docker0 has none.',
      zh: '这个地址由内核分配：网桥第一次有载波时才会出现。如果宿主机上还没有运行过容器，docker0 就没有这个地址。',
    },
  },
  {
    id: 'S11',
    says: {
      en: 'Creating a container on a host is what creates docker0.',
      zh: '只要在宿主机上创建了容器，就会创建 docker0。',
    },
    shownBy: {
      en: 'The links of the host before and after the first container: docker0 is there before, and is the same after.',
      zh: '第一个容器启动前后宿主机的接口：docker0 事先就存在，之后也没有变。',
    },
    expected: NEVER,
    inFact: {
      en: 'The document says that a container brings docker0; in fact the engine makes docker0 when it starts. What a container adds is a network namespace of its own and one veth pair that leads to docker0.',
      zh: '文档说创建容器时才会有 docker0；实际上 docker0 在引擎启动时就创建好了。容器带来的是它自己的网络命名空间，以及一对连到 docker0 的 veth。',
    },
  },
  {
    id: 'S12',
    says: {
      en: 'The host has one route for each bridge network, through the bridge of that network.',
      zh: '宿主机上每个桥接网络都有一条路由，经由该网络的网桥。',
    },
    shownBy: {
      en: "The host's connected routes: one for each bridge network, and no more.",
      zh: '宿主机的直连路由：每个桥接网络恰好一条。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S13',
    says: {
      en: 'A container that is started without naming a network joins the bridge network.',
      zh: '启动容器时如果不指定网络，就会加入 bridge 网络。',
    },
    shownBy: {
      en: 'The networks of such a container, as the engine tells them.',
      zh: '引擎所报告的该容器的网络。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S110',
    says: {
      en: 'docker0 is a network namespace.',
      zh: 'docker0 是一个网络命名空间。',
    },
    shownBy: {
      en: 'The kind of the device docker0, and the names of namespaces on the host.',
      zh: 'docker0 的设备类型，以及宿主机上的命名空间名称。',
    },
    expected: NEVER,
    inFact: {
      en: "The document calls docker0 a network namespace; in fact it is a bridge, a device in the host's own namespace. Containers have namespaces; docker0 is the switch that their cables lead to.",
      zh: '文档把 docker0 称为网络命名空间；实际上它是一个网桥，是宿主机自己命名空间里的一个设备。拥有命名空间的是容器，docker0 则是它们的“网线”所插的交换机。',
    },
  },
]
