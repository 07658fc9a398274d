# Tries each capability in network namespaces of this container and prints a line for each: name, yes or no, the reason.
try() {
  name=$1
  shift
  if said=$("$@" 2>&1); then echo "$name yes"; else echo "$name no $(echo "$said" | tail -n 1)"; fi
}
link() { ip link add try type "$@" && ip link delete try; }
on_link() { ip link add link base name try type "$@" && ip link delete try; }
ip_vs() {
  [ -e /proc/net/ip_vs ] || { echo "/proc/net/ip_vs does not exist"; return 1; }
  # answers of a service's tasks are forwarded in a namespace that the engine makes, and that begins as the machine's
  [ "$(unshare --net cat /proc/sys/net/ipv4/ip_forward)" = 1 ] || { echo "new namespaces do not forward IPv4"; return 1; }
}
bridged() { [ -e /proc/sys/net/bridge/bridge-nf-call-iptables ] || { echo "/proc/sys/net/bridge does not exist"; return 1; }; }
ipv6() { [ -e /proc/net/if_inet6 ] || { echo "/proc/net/if_inet6 does not exist"; return 1; }; }
esp() {
  ip xfrm state add src 127.0.0.1 dst 127.0.0.2 proto esp spi 1 mode transport \
    aead 'rfc4106(gcm(aes))' 0x0102030405060708090a0b0c0d0e0f1011121314 64 && ip xfrm state flush
}
netem() { tc qdisc add dev lo root netem delay 1ms && tc qdisc delete dev lo root; }
trace() { iptables -t raw -A OUTPUT -j TRACE; }
legacy() { iptables-legacy -t raw -A OUTPUT -j TRACE && echo nfnetlink_log > /proc/sys/net/netfilter/nf_log/2; }
ip link add base type veth peer name base-peer 2>/dev/null
try veth link veth peer name try-peer
try bridge link bridge
try br_netfilter bridged
try nat iptables -t nat -S
try raw iptables -t raw -S
try trace trace
try iptables_legacy legacy
try ipv6 ipv6
try vxlan link vxlan id 1 dstport 4789
try macvlan on_link macvlan
try ipvlan on_link ipvlan
try vlan on_link vlan id 9
try dummy link dummy
try ip_vs ip_vs
try esp esp
try netem netem
