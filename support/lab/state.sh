# The state of one machine: sections of what the programs and files say themselves, which state.ts brings into a form that
# is the same whenever the state is. Runs in the machine's network namespace. Arguments: its first process; "host",
# "outsider" or "lan"; "flush" first forgets what the kernel remembers of traffic; a folder of the look's own.
pid=$1 kind=$2 flush=$3 own=$4
root=/proc/$pid/root
if [ "$flush" = flush ]; then
  conntrack -F
  [ "$kind" = lan ] || { ip neigh flush all; ip -6 neigh flush all; }
fi > /dev/null 2>&1
# to list none takes as long as to list a machine's
read -r connections < /proc/sys/net/netfilter/nf_conntrack_count
[ "$connections" = 0 ] || { echo '== connection' && conntrack -L; }
echo '== link' && ip -o link show
echo '== address' && ip -br address show
echo '== route' && ip route show table all
echo '== rule' && ip rule show && ip -6 rule show
for tables in iptables ip6tables; do
  for back in nft legacy; do echo "== $tables-$back" && "$tables-$back-save"; done
done
echo '== socket' && ss -H -n -a -t -u -w -0
echo '== unix' && ss -H -n -l -x
echo '== mount' && cat "/proc/$pid/mountinfo"
echo '== file' && printf '%s\n' "$root"/tmp/* "$root"/root/* | grep -vxF "$own"
echo '== process'
case $kind in
  lan)
    # it sees every process of the outer engine: those among its own mounts are its own, but not those of this look
    read -r line < /proc/self/stat
    set -- ${line##*) }
    session=$4
    mine=$(stat -L -c %i /proc/self/ns/mnt)
    stat -L -c '%i %n' /proc/[0-9]*/ns/mnt 2> /dev/null | while read -r inode path; do
      [ "$inode" = "$mine" ] && read -r line < "${path%/ns/mnt}/stat" || continue
      set -- ${line##*) }
      [ "$4" = "$session" ] || echo "$line"
    done
    ;;
  *) cat "$root"/proc/[0-9]*/stat ;;
esac
# reading a file each is ten times faster than sysctl -a, which reads them all
echo '== sysctl'
cd /proc/sys/net && grep -sH . bridge/* ipv4/ip_forward netfilter/nf_log_all_netns \
  ipv[46]/conf/all/* ipv[46]/conf/default/* ipv[46]/conf/eth0/* ipv[46]/conf/docker0/*
[ "$kind" = host ] || exit 0
# an empty file is what is left of a namespace until the engine's next collection, each minute
echo '== namespace' && stat -f -c '%T %n' "$root"/run/docker/netns/* "$root"/run/netns/*
echo '== cgroup' && cd "$root/sys/fs/cgroup" && find . -type d
