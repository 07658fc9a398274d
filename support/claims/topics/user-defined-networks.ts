import { ALWAYS, type ClaimEntry, NEVER } from '../claim'

export const USER_DEFINED_NETWORKS: readonly ClaimEntry[] = [
  {
    id: 'S35',
    says: {
      en: 'Creating a bridge network makes a bridge named br- and the first twelve digits of the id of the network.',
      zh: '创建桥接网络会在宿主机上生成一个网桥，名称为 br- 加网络 ID 的前 12 位。',
    },
    shownBy: {
      en: 'The id that the engine gives, and the bridges of the host.',
      zh: '引擎返回的 ID 与宿主机上的网桥。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S36',
    says: {
      en: 'A network that is created without naming a driver is a bridge network.',
      zh: '创建网络时如果不指定驱动，默认就是 bridge。',
    },
    shownBy: { en: 'The driver of such a network.', zh: '该网络的驱动。' },
    expected: ALWAYS,
  },
  {
    id: 'S37',
    says: {
      en: 'The first network that is created gets the subnet 172.18.0.0/16 with the gateway 172.18.0.1.',
      zh: '创建的第一个自定义网络得到子网 172.18.0.0/16，网关为 172.18.0.1。',
    },
    shownBy: {
      en: 'The IPAM configuration of the first network of a new engine.',
      zh: '新引擎上第一个自定义网络的 IPAM 配置。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S38',
    says: {
      en: 'A container on a network of its own is plugged into the bridge of that network, not into docker0.',
      zh: '连接到自定义网络的容器接在该网络的网桥上，而不是 docker0 上。',
    },
    shownBy: { en: 'The ports of both bridges.', zh: '两个网桥各自的端口。' },
    expected: ALWAYS,
  },
  {
    id: 'S39',
    says: {
      en: 'Containers on a user-defined bridge reach each other by name as well as by IP address.',
      zh: '同一用户自定义桥接网络中的容器既可以用 IP 地址，也可以用容器名互相访问。',
    },
    shownBy: {
      en: 'Look-ups of names and echoes, from each container to each other.',
      zh: '容器两两之间的域名解析和 ping。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S40',
    says: {
      en: "On such a network Docker's own DNS service answers for the names of containers.",
      zh: '在这样的网络中，容器名由 Docker 自带的 DNS 服务解析。',
    },
    shownBy: {
      en: "The container's resolver is 127.0.0.11, and it answers with the address of the other container.",
      zh: '容器的 DNS 服务器是 127.0.0.11，它返回对方容器的地址。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S41',
    says: {
      en: 'Containers on the default bridge reach each other by IP address only.',
      zh: '默认网桥上的容器之间只能用 IP 地址互相访问。',
    },
    shownBy: {
      en: 'Echoes to the address are answered, look-ups of the name find nothing.',
      zh: 'ping 对方 IP 有应答，解析对方名称则没有结果。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S42',
    says: {
      en: 'Two containers on a bridge network of your own are linked by default.',
      zh: '连接到自建 bridge 网络的两个容器默认就处于被 link 的状态。',
    },
    shownBy: {
      en: 'The hosts file and the environment of such a container: no entry for the other one.',
      zh: '这种容器的 hosts 文件和环境变量：没有对方的条目。',
    },
    expected: NEVER,
    inFact: {
      en: "The document calls the containers linked; in fact they find each other by DNS. A link writes a line into the hosts file and sets environment variables, in one direction; here neither happens, and Docker's DNS server answers both of them.",
      zh: '文档说这些容器默认被 link；实际上它们靠 DNS 找到对方。link 会单向地写入 hosts 文件并设置环境变量，这里两者都没有，而是由 Docker 的 DNS 服务器为双方解析。',
    },
  },
  {
    id: 'S43',
    says: {
      en: 'A container that is connected to a second network has two interfaces and two IP addresses.',
      zh: '容器再连接到第二个网络后，就有两个网络接口和两个 IP 地址。',
    },
    shownBy: {
      en: 'The addresses in the container, its networks, and one more port on each bridge.',
      zh: '容器内的地址、它所属的网络，以及每个网桥各多出的一个端口。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S44',
    says: {
      en: 'A container on the default bridge and a user-defined one finds only the containers of the latter by name.',
      zh: '同时连接默认网桥和自定义网络的容器，只能按名称找到自定义网络中的容器。',
    },
    shownBy: { en: 'Its look-ups of a container on each network.', zh: '该容器分别解析两个网络中容器的名称。' },
    expected: ALWAYS,
  },
  {
    id: 'S45',
    says: {
      en: 'The subnet given to a new network must not overlap that of any other network card.',
      zh: '为新网络指定的子网不能与其他网卡的网段重叠。',
    },
    shownBy: {
      en: 'Networks with the subnet of another Docker network, and with that of a network card of the host.',
      zh: '分别用其他 Docker 网络的网段和宿主机网卡的网段来创建网络。',
    },
    expected: NEVER,
    inFact: {
      en: "The document says that the subnet may not overlap that of any card; in fact Docker refuses only what overlaps another Docker network. A subnet equal to the host's own LAN is accepted, and then the host reaches only one of the two: in the lab its LAN, and not the container. Only a subnet that Docker chooses by itself avoids those of the host's cards.",
      zh: '文档说子网不能与其他网卡的网段重叠；实际上 Docker 只拒绝与其他 Docker 网络重叠的子网。与宿主机物理网卡相同的网段会被接受，此后宿主机只能到达两者之一：实验中到达的是局域网，而不是容器。只有由 Docker 自动选择子网时才会避开宿主机各网卡的网段。',
    },
  },
  {
    id: 'S46',
    says: {
      en: 'Creating a bridge network adds one interface to the host.',
      zh: '创建桥接网络会在宿主机上新增一个网络接口。',
    },
    shownBy: { en: "The host's links before and after.", zh: '创建前后宿主机的接口。' },
    expected: ALWAYS,
  },
  {
    id: 'S47',
    unsaid: true,
    says: {
      en: 'Containers on different bridge networks of one host cannot reach each other by IP address.',
      zh: '同一宿主机上不同桥接网络中的容器无法用 IP 地址互相访问。',
    },
    shownBy: {
      en: 'Requests across the two networks get no answer, those within one network do.',
      zh: '跨网络的请求没有应答，同一网络内的请求有应答。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S48',
    says: {
      en: 'Containers on one bridge reach each other, also on ports that are not published.',
      zh: '同一网桥上的容器可以互相访问，未发布的端口也一样。',
    },
    shownBy: { en: 'Requests and echoes between the containers are answered.', zh: '容器之间的请求和 ping 都有应答。' },
    expected: ALWAYS,
  },
  {
    id: 'S98',
    says: {
      en: 'On a user-defined network containers can be reached by an alias.',
      zh: '在自定义网络中，容器之间可以用别名（alias）通信。',
    },
    shownBy: {
      en: 'Look-ups of the alias find the container on that network, and on no other.',
      zh: '在该网络中解析别名能得到容器地址，在其他网络中则不能。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S101',
    says: {
      en: 'A network of your own can have several subnets.',
      zh: '自定义网络支持配置多个子网。',
    },
    shownBy: {
      en: 'Networks of both drivers, created with two subnets, and containers with addresses in each.',
      zh: '分别用两种驱动和两个子网创建网络，容器分别得到两个子网中的地址。',
    },
    expected: NEVER,
    inFact: {
      en: 'The document says it of bridge and overlay alike; in fact it depends on the driver. An overlay network takes several subnets, and the bridge driver refuses a second one of IPv4.',
      zh: '文档对 bridge 和 overlay 一并而论；实际上这取决于驱动。overlay 网络可以有多个子网，而 bridge 驱动会拒绝第二个 IPv4 子网。',
    },
  },
  {
    id: 'S102',
    says: {
      en: 'A DNS resolver runs inside each container of a user-defined network.',
      zh: '自定义网络中的每个容器里都运行着一个本地 DNS 解析器。',
    },
    shownBy: {
      en: "The container's processes, and who listens on 127.0.0.11 in its namespace.",
      zh: '容器里的进程，以及其网络命名空间中监听 127.0.0.11 的是哪个进程。',
    },
    expected: NEVER,
    inFact: {
      en: 'The document says that the resolver runs in the container; in fact no process of the container does that work. Docker itself opens the socket 127.0.0.11 in the network namespace of the container and answers there. Such a socket belongs to the namespace, while the program behind it runs on the host.',
      zh: '文档说容器里运行了一个 DNS 解析器；实际上容器里并没有这样的进程。是 Docker 引擎在容器的网络命名空间里打开了 127.0.0.11 上的套接字并在那里应答。套接字属于该命名空间，而背后的程序运行在宿主机上。',
    },
  },
  {
    id: 'S109',
    says: {
      en: 'All containers on one host reach each other.',
      zh: '同一宿主机上的所有容器之间网络都是互通的。',
    },
    shownBy: {
      en: 'Requests between containers on one network and on two networks of the same host.',
      zh: '同一宿主机上，同一网络内以及两个网络之间容器的互访。',
    },
    expected: NEVER,
    inFact: {
      en: 'The documents say that the containers of a host are connected; in fact only those that share a network are. Docker drops what goes from one bridge network of the host to another.',
      zh: '文档说同一宿主机上的容器都是互通的；实际上只有同一网络中的容器才互通。Docker 会丢弃从一个桥接网络发往另一个桥接网络的数据包。',
    },
  },
]
