# The machine's own network and Docker, as lines that are the same whenever the state is.
section() { sed "s/^/$1: /"; }
ip -o link | sed -E 's/^[0-9]+: //' | section link
ip -o address | sed -E 's/^[0-9]+: //; s/(valid|preferred)_lft [0-9]+sec//g' | section address
ip route show table all | section route
ip -6 route show table all | sed -E 's/expires [0-9]+sec//' | section route6
ip rule | section rule
for save in iptables-nft-save iptables-legacy-save ip6tables-nft-save ip6tables-legacy-save; do
  command -v "$save" > /dev/null && "$save" 2>/dev/null | grep -v '^#' | sed -E 's/\[[0-9:]+\]//' | section "$save"
done
command -v nft > /dev/null && nft list ruleset 2>/dev/null | section nft
sysctl -a 2>/dev/null | grep '^net\.' | grep -vE 'nf_conntrack_count|stable_secret|netfilter.nf_log' | section sysctl
ls /run/netns /var/run/docker/netns 2>/dev/null | section namespace
cut -d' ' -f2,3 /proc/mounts | section mount
# those of the slots are looked at apart: other runs of this machine come and go
ls -d /sys/fs/cgroup/* /sys/fs/cgroup/*/* 2>/dev/null | grep -v '/vethlab-' | section cgroup
for kind in container network volume; do
  timeout 5 docker "$kind" ls --format '{{.ID}}{{.Name}}{{.Names}}' 2>/dev/null | section "docker $kind"
done
true
