#!/bin/sh
# The first process of the virtual machine: readies the kernel and becomes the outer engine.
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs -o mode=755 tmpfs /run
mount -t tmpfs tmpfs /tmp
mkdir -p /dev/pts /dev/shm
mount -t devpts devpts /dev/pts
mount -t tmpfs tmpfs /dev/shm
mount -t cgroup2 cgroup2 /sys/fs/cgroup
for module in virtio_net overlay br_netfilter vxlan macvlan ipvlan 8021q dummy ip_vs ip_vs_rr esp4 sch_netem \
  iptable_nat iptable_filter iptable_raw iptable_mangle ip6table_nat ip6table_filter ip6table_raw nft_compat; do
  modprobe "$module" || echo "no module $module"
done
# each new namespace begins with it, as on any machine whose engine has bridges; services' virtual addresses need it
sysctl -qw net.ipv4.ip_forward=1
sysctl -qw net.bridge.bridge-nf-call-iptables=1
ip link set lo up
ip link set eth0 up
ip address add 10.0.2.15/24 dev eth0
exec dockerd --host tcp://0.0.0.0:2375 --tls=false --bridge none --iptables=false --ip6tables=false --ip-forward=false
