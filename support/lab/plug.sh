# Plugs a machine into a bridge of the LAN: a veth pair, the far end of which becomes the machine's eth0.
# Arguments: machine, its process, bridge, MAC, IPv4 and IPv6 address, IPv4 and IPv6 address of the router.
set -eu
name=$1 pid=$2 bridge=$3 mac=$4 v4=$5 v6=$6 router4=$7 router6=$8
ip link delete "to-$name" 2>/dev/null || true
ip link add "to-$name" type veth peer name eth0 address "$mac" netns "$pid"
ip link set "to-$name" master "$bridge" up
exec nsenter --net="/proc/$pid/ns/net" sh -euc '
  for conf in all default lo eth0; do echo 0 > /proc/sys/net/ipv6/conf/$conf/disable_ipv6; done
  ip link set lo up
  ip address add "$1/24" dev eth0
  ip address add "$2/64" dev eth0 nodad
  ip link set eth0 up
  ip route add default via "$3"
  ip -6 route add default via "$4"
' plug "$v4" "$v6" "$router4" "$router6"
