# The first process of a host: waits for its network card, then runs an engine. containerd goes first, because some
# engines wait a second for the one that they start themselves. Arguments: how the machine got its rights, its label, the
# iptables back end for the engine where it is not to be the image's own choice.
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
containerd --root /var/lib/docker/containerd-root --state /run/containerd --address /run/containerd/containerd.sock \
  > /run/containerd.log 2>&1 &
trap 'kill -TERM $engine; wait $engine; exit' TERM
dockerd --host unix:///run/docker.sock --containerd /run/containerd/containerd.sock --label "$label" \
  > /run/dockerd.log 2>&1 &
engine=$!
wait $engine
echo "the engine ended with exit code $?"
tail -n 3 /run/dockerd.log
