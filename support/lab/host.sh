# The first process of a host: waits for its network card, then runs an engine. containerd goes first, because some
# engines wait a second for the one that they start themselves. An engine that ends in order is started again, as a
# service manager would; without its containerd it cannot go on, so that the host ends then. Arguments: how the machine
# got its rights, its label, the iptables back end for the engine where it is not to be the image's own choice.
set -u
rights=$1 label=$2 back=$3
while [ ! -e /sys/class/net/eth0 ]; do sleep 0.02; done
if [ "$rights" != privileged ]; then
  # plain "remount,rw" is refused as busy
  mount -o remount,rw,bind /sys
  mount -o remount,rw,bind /sys/fs/cgroup
  for hierarchy in /sys/fs/cgroup/*/; do mount -o remount,rw,bind "$hierarchy" 2>/dev/null; done
fi
if [ -n "$back" ]; then
  mkdir /run/iptables
  for name in iptables ip6tables; do
    for end in '' -save -restore; do ln -s "$(command -v "$name-$back$end")" "/run/iptables/$name$end" || exit; done
  done
  export PATH="/run/iptables:$PATH"
fi
(
  containerd --root /var/lib/docker/containerd-root --state /run/containerd --address /run/containerd/containerd.sock \
    > /run/containerd.log 2>&1 &
  echo $! > /run/containerd.pid
  wait $!
  echo "the engine ended: its containerd did, with exit code $?"
  tail -n 3 /run/containerd.log
  kill -KILL "$(cat /run/docker.pid)"
) &
trap 'kill -TERM $engine; wait $engine; exit' TERM
ended=0
while [ "$ended" = 0 ]; do
  dockerd --host unix:///run/docker.sock --containerd /run/containerd/containerd.sock --label "$label" \
    >> /run/dockerd.log 2>&1 &
  engine=$!
  wait $engine
  ended=$?
done
echo "the engine ended with exit code $ended"
tail -n 3 /run/dockerd.log
