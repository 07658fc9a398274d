# A workload's own view, in sections that begin with "=== name". Argument: the folder of its first process.
process=$1
in="nsenter --net=$process/ns/net"
section() { echo "=== $1"; shift; "$@" 2>&1; }
section links $in ip -d link
section addresses $in ip address
section routes $in ip route
section neighbours $in ip neigh
section listeners $in ss -lnt
section resolv.conf cat "$process/root/etc/resolv.conf"
section hosts cat "$process/root/etc/hosts"
