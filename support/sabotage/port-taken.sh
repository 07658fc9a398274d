# Listens on TCP ports in a network namespace and prints the listeners' processes. Arguments: the namespace, the ports.
set -u
netns=$1
shift
for port in "$@"; do
  there() { nsenter --net="$netns" ss -Hlnt "sport = :$port" | grep -q .; }
  there && continue
  nsenter --net="$netns" busybox httpd -f -p "$port" -h /tmp > /dev/null 2>&1 &
  echo $!
  until there; do sleep 0.02; done
done
