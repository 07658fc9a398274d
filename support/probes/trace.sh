# Listens to what TRACE tells, in the network namespace of a host. Arguments: "begin", "read" or "end"; the iptables back
# end; a folder for what is heard.
set -eu
verb=$1 back=$2 folder=$3
logger=/proc/sys/net/netfilter/nf_log/2
wait_for() { # what to wait for, then the command that finds it
  what=$1 end=$(($(date +%s) + 5))
  shift
  until "$@" > /dev/null 2>&1; do
    [ "$(date +%s)" -lt "$end" ] || { echo "waited 5 s for $what" >&2; exit 1; }
    sleep 0.02
  done
}
# whether that process has a socket of netfilter's (protocol 12) that has joined a group
listens() {
  for inode in $(readlink /proc/"$1"/fd/* | sed -n 's/^socket:\[\(.*\)\]$/\1/p'); do
    awk -v inode="$inode" '$2 == 12 && $10 == inode && $4 != "00000000" { n = 1 } END { exit !n }' /proc/net/netlink &&
      return
  done
  return 1
}
case $verb-$back in
  begin-nft)
    xtables-monitor --trace > "$folder/heard" 2>&1 &
    echo $! > "$folder/pid"
    wait_for 'xtables-monitor to listen' listens "$!"
    ;;
  begin-legacy)
    # without a logger the old back end's trace goes nowhere: that of the kernel's log is for the machine's own network
    cat "$logger" > "$folder/logger"
    echo nfnetlink_log > "$logger"
    tcpdump --immediate-mode -U -i nflog:0 -w "$folder/heard" > "$folder/log" 2>&1 &
    echo $! > "$folder/pid"
    wait_for 'tcpdump to listen' grep -q 'listening on' "$folder/log"
    ;;
  read-nft) cat "$folder/heard" ;;
  read-legacy)
    # before the first message not even the header of the file is written
    [ ! -s "$folder/heard" ] || tshark -r "$folder/heard" -T fields -e nflog.prefix -e ip.src -e ip.dst -e icmp.type -e icmp.seq ;;
  end-*)
    kill "$(cat "$folder/pid")"
    [ ! -e "$folder/logger" ] || cat "$folder/logger" > "$logger"
    ;;
esac
