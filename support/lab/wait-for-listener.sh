# Waits until a process of a container has a listening TCP socket of that port. Arguments: the folder of the container's
# first process, the port in four hexadecimal digits. Exit code 1: the container ended; 2: nothing listens.
process=$1 port=$2
end=$(($(date +%s) + 10))
while [ -d "$process/root" ] && [ -e "$process/net/tcp" ]; do
  for inode in $(awk -v port=":$port" '$4 == "0A" && substr($2, length($2) - 4) == port { print $10 }' "$process/net/tcp" "$process/net/tcp6" 2>/dev/null); do
    for descriptor in "$process"/root/proc/[0-9]*/fd/*; do
      [ "$(readlink "$descriptor" 2>/dev/null)" = "socket:[$inode]" ] && exit 0
    done
  done
  [ "$(date +%s)" -lt "$end" ] || exit 2
  sleep 0.02
done
exit 1
