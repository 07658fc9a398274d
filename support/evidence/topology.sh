# Every network namespace of the lab's machines: where it is seen, and its interfaces, routes and neighbours.
# Arguments: NAME=PROCESS of each machine. Prints "place MACHINE INODE PATH" lines, then for each namespace "=== INODE" and
# what ip says as JSON. To be run in a mount namespace of its own: each namespace is bound to a name that is its inode, so
# that ip tells by that name which one the other end of a pair is in.
mkdir -p /run/netns
made=$(ls -1 /run/netns)
{
  stat -L -c 'place lan %i /lan' /proc/self/ns/net
  for file in $made; do stat -L -c "place lan %i %n" "/run/netns/$file"; done
  for machine in "$@"; do
    root=/proc/${machine#*=}/root
    stat -L -c "place ${machine%%=*} %i %n" /proc/"${machine#*=}"/ns/net "$root"/proc/[0-9]*/ns/net \
      "$root"/run/docker/netns/* "$root"/run/netns/*
  done
} 2> /dev/null > /tmp/places.$$
mkdir -p /tmp/netns.$$
mount -t tmpfs none /tmp/netns.$$
sort -u -k3,3 /tmp/places.$$ | while read -r _ _ inode path; do
  [ "$path" != /lan ] || path=/proc/self/ns/net
  : > /tmp/netns.$$/"$inode"
  mount --bind "$path" /tmp/netns.$$/"$inode" || rm -f /tmp/netns.$$/"$inode"
done 2> /dev/null
mount --move /tmp/netns.$$ /run/netns
rmdir /tmp/netns.$$
cat /tmp/places.$$
rm /tmp/places.$$
for machine in "$@"; do
  for back in nft legacy; do
    nsenter --net="/proc/${machine#*=}/ns/net" "iptables-$back-save" -t nat 2> /dev/null | sed "s/^/nat ${machine%%=*} /"
  done
done
for inode in $(ls -1 /run/netns); do
  echo "=== $inode"
  printf 'address show\nroute show\nnetns list\n' | nsenter --net=/run/netns/"$inode" ip -j -d -batch - 2> /dev/null
done
