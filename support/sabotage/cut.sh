# Gives nft a command in every network namespace of the lab's machines: their own, those of their processes, those with a
# name. Arguments: the command, then the process id of each machine. What vanishes meanwhile is passed over, and so are
# the files that an engine leaves for a minute where it had a namespace: they are on another device.
command=$1
shift
namespaces=$(stat -L -c %d /proc/self/ns/net)
for machine in "$@"; do
  root=/proc/$machine/root
  stat -L -c '%d %i %n' /proc/"$machine"/ns/net "$root"/proc/[0-9]*/ns/net "$root"/run/docker/netns/* "$root"/run/netns/*
done 2> /dev/null | sort -u -k1,2 | while read -r device _ path; do
  [ "$device" = "$namespaces" ] || continue
  nsenter --net="$path" nft "$command" || [ ! -e "$path" ] || echo "$path: $command" >> /tmp/cut.$$
done 2> /tmp/cut.why.$$
[ ! -e /tmp/cut.$$ ] || { cat /tmp/cut.$$ /tmp/cut.why.$$ >&2; status=1; }
rm -f /tmp/cut.$$ /tmp/cut.why.$$
exit "${status:-0}"
