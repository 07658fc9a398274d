# Becomes the outer engine: a Docker daemon in a root of its own. Runs as the first process of fresh mount, process and
# (unless it fetches images) network namespaces, so that everything it starts ends with it and nothing on the machine changes.
# Arguments: root folder, data folder, an empty folder to mount on, name of the cgroup, "own" or "machine" network.
# pivot_root rather than chroot: under chroot an exec into a container would land in the machine's own root file system.
set -eu
root=$1 data=$2 mnt=$3 name=$4 network=$5
mount -t tmpfs -o mode=755 tmpfs "$mnt"
mkdir "$mnt/upper" "$mnt/work" "$mnt/root"
mount -t overlay -o "lowerdir=$root,upperdir=$mnt/upper,workdir=$mnt/work" overlay "$mnt/root"
cd "$mnt/root"
mount -t proc proc proc
mount -t sysfs sysfs sys
mount --rbind /sys/fs/cgroup sys/fs/cgroup
mount --rbind /dev dev
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs tmpfs tmp
mkdir -p var/lib/docker old
mount --bind "$data" var/lib/docker
if [ "$network" = machine ]; then
  rm -f etc/resolv.conf && cp -L /etc/resolv.conf etc/resolv.conf
  for certificates in /etc/ssl/certs /usr/share/ca-certificates /etc/docker/certs.d; do
    [ -d "$certificates" ] && mkdir -p ".$certificates" && mount --bind "$certificates" ".$certificates"
  done
else
  ip link set lo up
fi
pivot_root . old
umount -l /old
exec dockerd --host unix:///run/docker.sock --data-root /var/lib/docker --cgroup-parent "/$name" \
  --exec-opt native.cgroupdriver=cgroupfs --storage-driver overlay2 \
  --bridge none --iptables=false --ip6tables=false --ip-forward=false
