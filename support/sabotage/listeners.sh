# Ends the web servers of the containers of a host and starts others on their ports. Arguments: the machine's process;
# "loopback" for the same server on 127.0.0.1 only, "stranger" for somebody else's.
set -u
pid=$1 kind=$2
for process in "/proc/$pid/root"/proc/[0-9]*; do
  [ "$(cat "$process/comm" 2>/dev/null)" = httpd ] || continue
  port=$(tr '\0' '\n' < "$process/cmdline" | sed -n 3p)
  port=${port##*:}
  name=$(tr '\0' '\n' < "$process/environ" | sed -n 's/^NAME=//p')
  exec 7< "$process/ns/mnt" 8< "$process/ns/net" 9< "$process/ns/pid"
  nsenter --pid="/proc/$pid/ns/pid" kill -KILL "${process##*/}"
  while [ -e "$process/exe" ]; do sleep 0.02; done
  address='' bearer=$name
  if [ "$kind" = loopback ]; then address=127.0.0.1:; else bearer=stranger; fi
  # the kernel closes the sockets of who was killed a moment after its program is gone
  tries=0
  until NAME=$bearer nsenter --mount=/proc/self/fd/7 --pid=/proc/self/fd/9 --net=/proc/self/fd/8 \
    httpd -p "$address$port" -h /www; do
    tries=$((tries + 1))
    [ "$tries" -lt 50 ] || exit 1
    sleep 0.02
  done
  exec 7<&- 8<&- 9<&-
done
