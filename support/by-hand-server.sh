# A web server in a network namespace; prints its process. Arguments: namespace, name to answer with, port.
set -eu
netns=$1 name=$2 port=$3
folder=/tmp/server-$name-$port
mkdir -p "$folder"
printf '{"container":"%s","address":"","port":%s,"client":""}\n' "$name" "$port" > "$folder/index.html"
nsenter --net="$netns" busybox httpd -f -p "$port" -h "$folder" > /dev/null 2>&1 &
echo $!
end=$(($(date +%s) + 5))
until nsenter --net="$netns" ss -Hlnt "sport = :$port" | grep -q .; do
  [ "$(date +%s)" -lt "$end" ] || { echo "nothing listens on port $port" >&2; exit 1; }
  sleep 0.02
done
