import { ALWAYS, type ClaimEntry, NEVER, until } from '../claim'

export const HOST_AND_NONE: readonly ClaimEntry[] = [
  {
    id: 'S64',
    says: {
      en: 'A container in host mode has no network namespace of its own; it shares that of the host.',
      zh: 'host 模式的容器没有独立的网络命名空间，与宿主机共用同一个。',
    },
    shownBy: {
      en: 'The namespace of the container is that of the host, with the same links.',
      zh: '容器与宿主机的网络命名空间相同，接口也相同。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S65',
    says: {
      en: 'Starting a container in host mode makes no interface, and the container has no IP address of its own.',
      zh: '启动 host 模式的容器不会创建新的网卡，容器也没有自己的 IP 地址。',
    },
    shownBy: {
      en: "The host's links before and after, and the empty address in the description of the container.",
      zh: '启动前后宿主机的接口，以及容器详情中为空的地址。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S66',
    says: {
      en: 'Other computers reach a service in host mode at the address of the host, with nothing published.',
      zh: 'host 模式的服务无需发布端口，局域网内其他主机就能通过宿主机地址访问。',
    },
    shownBy: {
      en: 'A request from another computer is answered by the container.',
      zh: '从其他主机发出的请求由该容器应答。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S67',
    says: {
      en: 'In host mode a port can be used by one service only, until that service gives it up.',
      zh: 'host 模式下，同一个端口只能被一个服务占用，直到该服务释放为止。',
    },
    shownBy: {
      en: 'A second service on the port ends with "address in use"; after the first has stopped it starts.',
      zh: '占用同一端口的第二个服务因“地址已被使用”退出；第一个停止后它才能启动。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S68',
    says: {
      en: 'Apart from the network, a container in host mode shares nothing with the host.',
      zh: '除网络之外，host 模式的容器与宿主机的其他资源都是相互隔离的。',
    },
    shownBy: {
      en: 'The namespaces of the container and of the host one by one, and their host names.',
      zh: '逐一对比容器与宿主机的各个命名空间，以及两者的主机名。',
    },
    expected: NEVER,
    inFact: {
      en: "The document says that only the network is shared; in fact the container also carries the host's name: processes, files and IPC are separate, and the UTS namespace is too, but Docker gives it the host name of the host.",
      zh: '文档说除网络外其他资源都隔离；实际上容器的主机名也与宿主机相同：进程、文件系统和 IPC 是隔离的，UTS 命名空间虽然独立，但 Docker 会把宿主机的主机名设置进去。',
    },
  },
  {
    id: 'S69',
    unsaid: true,
    says: {
      en: 'Publishing a port in host mode has no effect, and Docker warns about it.',
      zh: 'host 模式下发布端口不起作用，Docker 会给出警告。',
    },
    shownBy: {
      en: 'The warning of the engine, and that the port is not published.',
      zh: '引擎的警告，以及端口并未发布。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S70',
    says: {
      en: 'A container in none mode has no IP address and no route, and exchanges nothing with other containers or the host.',
      zh: 'none 模式的容器没有 IP 地址和路由，不能与其他容器或宿主机通信。',
    },
    shownBy: {
      en: 'Its interfaces, addresses and routes, and that it can reach nobody.',
      zh: '它的接口、地址和路由，以及它无法访问任何对方。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S97',
    says: {
      en: 'The only way into a container in none mode is docker exec.',
      zh: 'none 模式的容器不能通过网络访问，只能用 docker exec 进入。',
    },
    shownBy: {
      en: 'exec runs a command in it, while no vantage gets an answer from its service.',
      zh: 'exec 能在其中执行命令，而从任何位置访问它的服务都没有应答。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S112',
    says: {
      en: 'A container in none mode has no network device at all.',
      zh: 'none 模式的容器不带任何网络设备。',
    },
    shownBy: { en: 'The links in such a container.', zh: '这种容器里的网络接口。' },
    expected: NEVER,
    inFact: {
      en: 'The documents say that it has no network device; in fact it has the loopback interface lo, like every network namespace, and lo is up: programs in the container talk to each other on 127.0.0.1.',
      zh: '文档说它没有任何网络设备；实际上它和所有网络命名空间一样有回环接口 lo，而且处于启用状态：容器内的程序可以通过 127.0.0.1 互相通信。',
    },
  },
]

export const CONTAINER_MODE: readonly ClaimEntry[] = [
  {
    id: 'S71',
    says: {
      en: 'A container in container mode shares the network of the named container, not that of the host.',
      zh: 'container 模式的容器与指定容器共享网络空间，而不是与宿主机共享。',
    },
    shownBy: { en: 'The network namespaces of both and of the host.', zh: '两个容器与宿主机的网络命名空间。' },
    expected: ALWAYS,
  },
  {
    id: 'S72',
    says: {
      en: 'A container in container mode gets no interface and no IP address of its own.',
      zh: 'container 模式的容器没有自己的虚拟网卡和 IP 地址。',
    },
    shownBy: {
      en: "The host's links before and after, and the empty list of networks of the container.",
      zh: '启动前后宿主机的接口，以及容器详情中为空的网络列表。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S73',
    says: {
      en: "Both containers are reached at the first one's address, each on its own port.",
      zh: '两个容器都可以通过第一个容器的 IP 访问，只是端口不同。',
    },
    shownBy: {
      en: 'Requests to both ports at that address, and between the two at 127.0.0.1.',
      zh: '访问该地址上的两个端口，以及两个容器通过 127.0.0.1 互访。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S74',
    says: {
      en: 'A service fails when it wants a port that the first container uses already.',
      zh: '如果端口已被第一个容器占用，第二个容器里的服务就无法启动。',
    },
    shownBy: { en: 'It ends with "address in use".', zh: '它因“地址已被使用”而退出。' },
    expected: ALWAYS,
  },
  {
    id: 'S75',
    says: {
      en: 'Docker refuses -p together with container mode.',
      zh: 'container 模式下不能使用 -p，Docker 会拒绝。',
    },
    shownBy: { en: 'The error of the engine: conflicting options.', zh: '引擎的报错：选项冲突。' },
    expected: ALWAYS,
  },
  {
    id: 'S76',
    says: {
      en: 'When the first container stops, those that share its network cannot go on running.',
      zh: '第一个容器一旦停止，共享其网络的容器也无法继续运行。',
    },
    shownBy: {
      en: 'The state and the links of the second container after the first has stopped.',
      zh: '第一个容器停止后，第二个容器的状态和网络接口。',
    },
    expected: NEVER,
    inFact: {
      en: 'The document says that the others cannot go on; in fact they keep running, with nothing but lo: nobody reaches them any more. They get a network again when the first container runs and they themselves are restarted, and they cannot be started while it is stopped.',
      zh: '文档说后续容器无法继续运行；实际上它们仍在运行，只是网络接口只剩 lo，谁也访问不到它们。第一个容器恢复运行后，还要重启它们自己才能恢复网络；而第一个容器停止期间，它们无法启动。',
    },
  },
  {
    id: 'S77',
    unsaid: true,
    says: {
      en: 'Docker also refuses a host name, DNS settings, extra hosts, exposed ports, links and a MAC address in container mode.',
      zh: 'container 模式下，Docker 同样拒绝设置主机名、DNS、额外的 hosts 条目、暴露端口、link 和 MAC 地址。',
    },
    shownBy: { en: 'The error of the engine for each of them.', zh: '引擎对其中每一项的报错。' },
    expected: until('25.0.0'),
    inFact: {
      en: 'All of them are refused up to Docker 24. Since 25.0 a MAC address no longer is: the container starts, and the address is ignored.',
      zh: '24 及更早的版本全部拒绝。从 25.0 起不再拒绝 MAC 地址：容器可以启动，但该地址会被忽略。',
    },
    sources: ['https://github.com/moby/moby/pull/45905'],
  },
  {
    id: 'S103',
    says: {
      en: 'The container whose network is shared is one in bridge mode.',
      zh: '被共享网络的第一个容器是以 bridge 模式启动的。',
    },
    shownBy: {
      en: 'Containers that share the network of one on a user-defined network, in none mode and in host mode.',
      zh: '让容器分别共享自定义网络、none 模式和 host 模式容器的网络。',
    },
    expected: NEVER,
    inFact: {
      en: 'The document starts the first container in bridge mode and makes that part of the mode; in fact any running container can lend its network: one on a user-defined network, in none mode, even one in host mode.',
      zh: '文档把第一个容器描述为以 bridge 模式启动；实际上任何运行中的容器都可以共享网络：自定义网络、none 模式，甚至 host 模式的容器。',
    },
  },
  {
    id: 'S104',
    says: {
      en: 'Apart from the network, a container in container mode shares nothing with the first one.',
      zh: '除网络之外，container 模式的容器与第一个容器的其他资源都是相互隔离的。',
    },
    shownBy: {
      en: 'The namespaces of both one by one, their host names and hosts files.',
      zh: '逐一对比两个容器的各个命名空间，以及主机名和 hosts 文件。',
    },
    expected: NEVER,
    inFact: {
      en: "The document says that only the network is shared; in fact the second container also has the first one's host name, and the same hosts and resolv.conf files, since they belong to the network. Processes and all other files are separate.",
      zh: '文档说只有网络是共享的；实际上第二个容器的主机名也与第一个相同，hosts 和 resolv.conf 也是同一份文件，因为它们属于网络配置。进程和其他文件则是隔离的。',
    },
  },
]
