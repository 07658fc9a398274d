import { ALWAYS, type ClaimEntry, NEVER, since, until } from '../claim'

export const PUBLISHING: readonly ClaimEntry[] = [
  {
    id: 'S49',
    says: {
      en: 'With port 80 published on 5000, localhost:5000 of the host is answered by the container.',
      zh: '把容器的 80 端口映射到宿主机的 5000 端口后，访问宿主机的 localhost:5000 就是访问该容器。',
    },
    shownBy: { en: "The container's own page, opened on the host.", zh: '在宿主机上打开该地址，得到的是容器的页面。' },
    expected: ALWAYS,
  },
  {
    id: 'S50',
    says: {
      en: 'docker port shows one line for the published port, with the address 0.0.0.0.',
      zh: 'docker port 对已发布的端口只显示一行，地址为 0.0.0.0。',
    },
    shownBy: {
      en: 'The publications of the port, on a host that has IPv6.',
      zh: '在有 IPv6 的宿主机上查看该端口的映射。',
    },
    expected: until('20.10.6'),
    requires: ['ipv6'],
    inFact: {
      en: "The document shows one line; in fact Docker 20.10.6 and later show two on a host that has IPv6: one for 0.0.0.0 and one for [::], since the port is open on the host's IPv6 addresses as well. Versions 20.10.0 to 20.10.5 left IPv6 out by mistake.",
      zh: '文档只显示一行；实际上从 20.10.6 起，在有 IPv6 的宿主机上会显示两行：0.0.0.0 和 [::]，因为端口在宿主机的 IPv6 地址上同样开放。20.10.0 至 20.10.5 漏掉 IPv6 是一个缺陷。',
    },
    sources: ['https://github.com/moby/moby/issues/41858', 'https://github.com/moby/moby/pull/42205'],
  },
  {
    id: 'S51',
    says: {
      en: "0.0.0.0 means that the published port is open on all of the host's interfaces.",
      zh: '0.0.0.0 表示端口映射到宿主机的所有网络接口。',
    },
    shownBy: {
      en: 'Requests to each IPv4 address of the host are answered.',
      zh: '访问宿主机的每个 IPv4 地址都有应答。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S52',
    says: {
      en: 'Publishing a port adds an address translation rule that leads to the address and port of the container.',
      zh: '发布端口会添加一条地址转换（DNAT）规则，指向容器的 IP 和端口。',
    },
    shownBy: { en: "The rules of the host's nat table.", zh: '宿主机 nat 表中的规则。' },
    expected: ALWAYS,
    requires: ['nat'],
  },
  {
    id: 'S53',
    says: {
      en: "The host reaches a container's address and port although nothing is published.",
      zh: '即使没有发布端口，宿主机也能访问容器的 IP 和端口。',
    },
    shownBy: {
      en: "A request from the host to the container's address is answered.",
      zh: '从宿主机访问容器地址有应答。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S54',
    says: {
      en: 'Another computer cannot reach a service of a container through the address of the host, unless its port is published.',
      zh: '如果没有发布端口，其他主机无法通过宿主机地址访问容器里的服务。',
    },
    shownBy: {
      en: 'A request from another computer to that port of the host is not answered.',
      zh: '从其他主机访问宿主机的该端口，没有应答。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S55',
    says: {
      en: 'Another computer cannot ping a container or reach the address of the container.',
      zh: '其他主机无法 ping 通容器，也无法直接访问容器的 IP。',
    },
    shownBy: {
      en: 'Requests and echoes from another computer to the address of the container, without and with a route by the host.',
      zh: '从其他主机访问和 ping 容器地址，分别在没有路由和有经由宿主机的路由时进行。',
    },
    expected: since('28.0.0'),
    inFact: {
      en: "The document says that other computers cannot reach the address of a container; in fact, up to Docker 27, it is the missing route that stops them and no wall. A computer that sends packets for 172.17.0.0/16 to the Docker host reaches published ports at the container's own address, and all ports when the host forwards freely. Since 28.0 the host drops such packets.",
      zh: '文档说其他主机无法直接访问容器 IP；实际上在 27 及更早的版本中，只是因为它们没有相应的路由，并没有真正的屏障。只要把去往 172.17.0.0/16 的数据包交给 Docker 宿主机，就能在容器自己的地址上访问已发布的端口；若宿主机允许转发，所有端口都可访问。从 28.0 起，宿主机会丢弃这类数据包。',
    },
    sources: ['https://github.com/moby/moby/pull/48724', 'https://github.com/moby/moby/pull/49325'],
  },
  {
    id: 'S56',
    says: {
      en: 'Another computer reaches a published port through the address of the host.',
      zh: '发布端口后，其他主机可以通过宿主机地址和映射端口访问容器。',
    },
    shownBy: {
      en: 'A request from another computer is answered by the container.',
      zh: '从其他主机发出的请求由容器应答。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S57',
    says: {
      en: 'With -p, the port of the container comes first and the port of the host second.',
      zh: '-p 参数先写容器的端口，后写宿主机的端口。',
    },
    shownBy: { en: 'Which port of the host is open after -p 5000:80.', zh: '使用 -p 5000:80 后宿主机上开放的端口。' },
    expected: NEVER,
    inFact: {
      en: 'The document has the order reversed; in fact it is -p HOST:CONTAINER. With -p 5000:80 the host listens on 5000 and the container on 80.',
      zh: '文档把顺序写反了；实际上是“-p 宿主机端口:容器端口”。-p 5000:80 表示宿主机监听 5000，容器监听 80。',
    },
  },
  {
    id: 'S58',
    says: {
      en: 'Containers reach computers outside through docker0.',
      zh: '容器通过 docker0 访问外部网络。',
    },
    shownBy: {
      en: 'Another computer answers the container, and sees the address of the host as the sender.',
      zh: '外部主机应答了容器的请求，它看到的来源地址是宿主机的地址。',
    },
    expected: ALWAYS,
    requires: ['nat'],
  },
  {
    id: 'S59',
    unsaid: true,
    says: {
      en: 'A port of the host can be published by one container at a time.',
      zh: '宿主机的同一个端口同一时间只能被一个容器发布。',
    },
    shownBy: {
      en: 'The engine refuses to start the second container: the port is already allocated.',
      zh: '引擎拒绝启动第二个容器：端口已被占用。',
    },
    expected: ALWAYS,
  },
]

export const LINKS: readonly ClaimEntry[] = [
  {
    id: 'S60',
    says: {
      en: 'On the default bridge, a container that was started with --link reaches the other one by name.',
      zh: '在默认网桥上，用 --link 启动的容器可以按名称访问被链接的容器。',
    },
    shownBy: {
      en: 'A look-up in the linking container finds the name, in its hosts file.',
      zh: '在发起链接的容器中可以从 hosts 文件解析出该名称。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S61',
    says: {
      en: 'A link works in one direction only.',
      zh: 'link 具有方向性，只在一个方向上有效。',
    },
    shownBy: {
      en: 'A look-up in the linked container does not find the linking one.',
      zh: '被链接的容器解析不到发起链接的容器。',
    },
    expected: ALWAYS,
  },
  {
    id: 'S62',
    says: {
      en: 'A program can be told the name of the linked container in an environment variable, and reaches it by that name.',
      zh: '可以用环境变量（如 REDIS_HOST）把被链接容器的名称告诉程序，程序用该名称访问它。',
    },
    shownBy: {
      en: 'A request to the name that the variable holds is answered by the linked container.',
      zh: '向变量所指的名称发出的请求由被链接的容器应答。',
    },
    expected: ALWAYS,
    inFact: {
      en: 'The name is found in the hosts file. The variables that Docker itself sets for a link (such as REDIS_PORT_6379_TCP) are a different thing, and gone from Docker 29 on.',
      zh: '名称是通过 hosts 文件解析的。Docker 自己为 link 设置的环境变量（如 REDIS_PORT_6379_TCP）是另一回事，从 Docker 29 起已经取消。',
    },
    sources: ['https://github.com/moby/moby/pull/50719'],
  },
  {
    id: 'S63',
    unsaid: true,
    says: {
      en: 'On a user-defined network a link is nothing but a further name, which only the linking container knows.',
      zh: '在用户自定义网络中，link 只是一个额外的名称，只有发起链接的容器知道。',
    },
    shownBy: {
      en: 'Look-ups of that name in the linking container and in a third one; no variables are set.',
      zh: '分别在发起链接的容器和第三个容器中解析该名称；没有设置任何环境变量。',
    },
    expected: ALWAYS,
  },
]
