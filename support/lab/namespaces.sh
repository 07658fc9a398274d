# Adds or deletes a named network namespace of a machine, as "ip netns" does: a file in /run/netns with the namespace
# mounted on it. Mounting has to be done among the machine's own mounts, which need not hold a program that can: a static
# one is lent for that moment. Arguments: the machine's process, "add" or "delete", the name.
set -eu
pid=$1 verb=$2 name=$3
lent=$(mktemp "/proc/$pid/root/tmp/busybox.XXXXXX")
trap 'rm -f "$lent"' EXIT
cat "$(command -v busybox)" > "$lent"
chmod +x "$lent"
b=/tmp/${lent##*/}
inside() { nsenter --target "$pid" --mount --net --pid "$b" sh -euc "$1" namespaces "$b" "/run/netns/$name"; }
case $verb in
  add) inside '"$1" mkdir -p /run/netns; set -C; : > "$2"; "$1" unshare -n "$1" mount -o bind /proc/self/ns/net "$2"' ;;
  delete) inside '"$1" umount "$2"; "$1" rm "$2"; "$1" rmdir /run/netns 2>/dev/null || true' ;;
esac
