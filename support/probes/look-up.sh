# Looks a name up as a program at the vantage would: its hosts file first, then its resolver.
# Arguments: network namespace, root folder, name.
set -eu
netns=$1 root=$2 name=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat "$root/etc/hosts" > "$folder/hosts"
cat "$root/etc/resolv.conf" > "$folder/resolv.conf"
nsenter --net="$netns" unshare --mount sh -c '
  mount --bind "$1/hosts" /etc/hosts
  mount --bind "$1/resolv.conf" /etc/resolv.conf
  if getent -s hosts:files ahostsv4 "$2"; then echo ";; by hosts file"; exit 0; fi
  exec dig +search +tries=2 +time=1 +nostats +nocmd "$2" A
' look-up "$folder" "$name"
