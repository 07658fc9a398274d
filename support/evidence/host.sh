# What a host's network looks like, in sections that begin with "=== name". Argument: the host's process.
pid=$1
in="nsenter --net=/proc/$pid/ns/net"
section() { echo "=== $1"; shift; "$@" 2>&1; }
section links $in ip -d link
section addresses $in ip address
section bridge-ports $in bridge -d link
section forwarding-database $in bridge fdb
section neighbours $in ip neigh
section routes $in ip route show table all
for tables in iptables ip6tables; do
  for back in nft legacy; do section "$tables-$back" $in "$tables-$back-save" -c; done
done
section connections $in conntrack -L
section listeners $in ss -lntup
