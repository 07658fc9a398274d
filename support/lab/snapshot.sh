# The state of a machine's network, as text that is the same whenever the state is. Runs in its network namespace.
# Arguments: the machine's process, "host" or "outsider"; "flush" first forgets what the kernel remembers of traffic.
# Left out because the kernel alone changes it: link-local IPv6 addresses, counters, multicast routes.
pid=$1 kind=$2
root=/proc/$pid/root
[ "${3:-}" != flush ] || { conntrack -F; ip neigh flush all; ip -6 neigh flush all; } > /dev/null 2>&1
section() { sed "s/^/$1: /"; }
ip -o -d link show | sed -E 's/^[0-9]+: ([^:@]+)[^:]*: <([^>]*)>.*/\1 \2/; s/,?(NO-CARRIER|LOWER_UP|M-DOWN)//g; s/ ,/ /' | sort | section link
ip -br address show | awk '{ line = $1; for (i = 3; i <= NF; i++) if ($i !~ /^fe80:/) line = line " " $i; print line }' | sort | section address
ip route show table all | grep -vE 'fe80|^(multicast|local|broadcast|anycast) |ff00::' | sed 's/ linkdown//; s/ pref medium//' | sort | section route
ip rule show | section rule
for tables in iptables ip6tables; do
  for back in nft legacy; do
    # a table with nothing but accepting chains is the same as no table
    "$tables-$back-save" 2>/dev/null | grep -vE '^#|^COMMIT|^:.* ACCEPT ' | awk '
      /^\*/ { table = $1; next } { sub(/ \[[0-9:]+\]$/, ""); print table, $0 }' | section "$tables-$back"
  done
done
# reading a file each is ten times faster than sysctl -a, which reads them all
cd /proc/sys/net && grep -sH . bridge/* ipv4/ip_forward netfilter/nf_log_all_netns \
  ipv[46]/conf/all/* ipv[46]/conf/default/* ipv[46]/conf/eth0/* ipv[46]/conf/docker0/* |
  grep -vE '/(stable_secret|optimistic_dad):' |
  awk '{ colon = index($0, ":"); name = substr($0, 1, colon - 1); gsub("/", ".", name)
    print "net." name " = " substr($0, colon + 1) }' | sort | section sysctl
[ "$kind" = host ] || exit 0
# "default" is a handle of the engine for host mode, not a namespace of a container; an empty file is what is left of a
# namespace until the engine's next collection, each minute
for file in "$root"/run/docker/netns/* "$root"/run/netns/*; do
  [ "$(stat -f -c %T "$file" 2>/dev/null)" = nsfs ] && basename "$file"
done | grep -vx default | section namespace
cat "$root"/proc/[0-9]*/comm 2>/dev/null | grep -vE '^(sh|sleep|docker|perl|runc.*)$' | sort | section process
