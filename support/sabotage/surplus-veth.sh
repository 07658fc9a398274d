# Joins each network namespace of a host to it by one more veth pair, with one end at a bridge of the host; the host gets
# a pair of its own besides. Arguments: the machine's process.
set -u
pid=$1
root=/proc/$pid/root
own=/proc/$pid/ns/net
seen=$(stat -L -c %d:%i "$own")
bridge=$(nsenter --net="$own" ip -o link show type bridge | sed -nE '1s/^[0-9]+: ([^:@]+).*/\1/p')
count=0
nsenter --net="$own" ip link add surplus type veth peer name surplus-end
for file in "$root"/proc/[0-9]*/ns/net "$root"/run/netns/* "$root"/run/docker/netns/*; do
  [ "$(stat -f -L -c %T "$file" 2>/dev/null)" = nsfs ] || continue
  number=$(stat -L -c %d:%i "$file") || continue
  case " $seen " in *" $number "*) continue ;; esac
  seen="$seen $number"
  count=$((count + 1))
  nsenter --net="$own" ip link add "surplus$count" type veth peer name surplus netns "$file" || continue
  if [ "$bridge" ]; then nsenter --net="$own" ip link set "surplus$count" master "$bridge"; fi
  nsenter --net="$own" ip link set "surplus$count" up
  nsenter --net="$file" ip link set surplus up
done
