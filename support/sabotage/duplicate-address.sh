# Gives the address of each container on a bridge of a host to another station of that bridge as well, in a network
# namespace made for it, and mutes the container's ARP. Prints these namespaces. Arguments: the machine's process.
set -u
pid=$1
root=/proc/$pid/root
own=/proc/$pid/ns/net
seen=$(stat -L -c %d:%i "$own")
count=0
for file in "$root"/proc/[0-9]*/ns/net; do
  number=$(stat -L -c %d:%i "$file" 2>/dev/null) || continue
  case " $seen " in *" $number "*) continue ;; esac
  seen="$seen $number"
  nsenter --net="$file" ip -o -4 address show scope global | while read -r _ device _ address _; do
    peer=$(nsenter --net="$file" ip -o link show "$device" | sed -nE 's/^[0-9]+: [^@]+@if([0-9]+):.*/\1/p')
    bridge=$(nsenter --net="$own" ip -o link show | sed -nE "s/^$peer: .* master ([^ ]+) .*/\1/p")
    [ "$bridge" ] || continue
    name=double-$pid-$count-$device
    ip netns add "$name"
    echo "$name"
    nsenter --net="$own" ip link add "double$count$device" type veth peer name eth0 netns "/run/netns/$name"
    nsenter --net="$own" ip link set "double$count$device" master "$bridge" up
    ip -n "$name" address add "$address" dev eth0
    ip -n "$name" link set eth0 up
    nsenter --net="$file" nft 'add table arp mute; add chain arp mute out { type filter hook output priority 0; }; add rule arp mute out arp operation reply drop'
    nsenter --net="$file" ip neigh flush all
  done
  count=$((count + 1))
done
nsenter --net="$own" ip neigh flush all
for file in "$root"/proc/[0-9]*/ns/net; do nsenter --net="$file" ip neigh flush all 2>/dev/null; done
exit 0
