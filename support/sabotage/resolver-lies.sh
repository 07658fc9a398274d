# Starts a resolver with one answer to everything in each network namespace of a host but its own, and sends all questions
# there. Prints the resolvers' processes. Arguments: the machine's process.
set -u
pid=$1
root=/proc/$pid/root
seen=$(stat -L -c %d:%i "/proc/$pid/ns/net")
for file in "$root"/proc/[0-9]*/ns/net; do
  number=$(stat -L -c %d:%i "$file" 2>/dev/null) || continue
  case " $seen " in *" $number "*) continue ;; esac
  seen="$seen $number"
  nsenter --net="$file" dnsmasq --keep-in-foreground --conf-file=/dev/null --pid-file --user=root --no-resolv --no-hosts \
    --no-poll --bind-interfaces --listen-address=127.0.0.66 --address=/#/192.0.2.66 > /dev/null 2>&1 &
  echo $!
  nsenter --net="$file" iptables-nft -t nat -I OUTPUT -p udp --dport 53 ! -d 127.0.0.66 -j DNAT --to-destination 127.0.0.66:53
  end=$(($(date +%s) + 5))
  until nsenter --net="$file" ss -Hlnu "src 127.0.0.66" | grep -q .; do
    [ "$(date +%s)" -lt "$end" ] || exit 1
    sleep 0.02
  done
done
