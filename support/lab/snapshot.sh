# The states of machines, each behind a line with its name. Arguments: the text of state.sh; "flush" or "keep"; then for
# each machine its name, its first process ("self" for the LAN itself) and its kind.
look=$1 flush=$2
shift 2
folder=/run/states.$$
mkdir "$folder"
while [ $# -gt 0 ]; do
  nsenter --net="/proc/$2/ns/net" sh -c "$look" state "$2" "$3" "$flush" "$folder" > "$folder/$1" 2> /dev/null &
  shift 3
done
wait
for file in "$folder"/*; do
  echo "==== ${file##*/}"
  cat "$file"
done
rm -r "$folder"
