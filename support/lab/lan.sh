# The LAN of a lab: bridges, a router between them and a resolver that knows nothing. It lives as long as somebody holds
# its standard input: that is the lab's lease.
# Arguments, twice each: bridge, IPv4 prefix, IPv6 prefix; then the last numbers of router and resolver.
set -eu
lan=$1 lan4=$2 lan6=$3 far=$4 far4=$5 far6=$6 router=$7 resolver=$8
mount -o remount,rw,bind /proc/sys 2>/dev/null || true
# some engines switch IPv6 off in a container without a network
for conf in all default lo; do echo 0 > /proc/sys/net/ipv6/conf/$conf/disable_ipv6; done
ip link set lo up
ip link add "$lan" type bridge mcast_snooping 0
ip link add "$far" type bridge mcast_snooping 0
for number in "$router" "$resolver"; do
  ip address add "$lan4.$number/24" dev "$lan"
  ip address add "$lan6:$number/64" dev "$lan" nodad
done
ip address add "$far4.$router/24" dev "$far"
ip address add "$far6:$router/64" dev "$far" nodad
ip link set "$lan" up
ip link set "$far" up
echo 1 > /proc/sys/net/ipv4/ip_forward
echo 1 > /proc/sys/net/ipv6/conf/all/forwarding
# it goes to the background once it listens, and not before: what the LAN is like when it is ready is what it is reset to
dnsmasq --conf-file=/dev/null --pid-file --user=root --no-resolv --no-hosts --no-poll \
  --bind-interfaces --listen-address="$lan4.$resolver" --listen-address="$lan6:$resolver" \
  --local=/#/ --log-queries --log-facility=/run/resolver.log
echo ready
# no program of its own, which the first look at the LAN could miss
while read -r _; do :; done
