# Runs a script in each network namespace of a host but the host's own: those that processes are in, those with a name,
# those that the engine keeps. Arguments: the machine's process, the script, its arguments.
set -u
pid=$1 text=$2
shift 2
root=/proc/$pid/root
seen=$(stat -L -c %d:%i "/proc/$pid/ns/net")
# one look at all of them: a program for each process of a host takes longer than what is to be run
stat -L -c '%d:%i %n' "$root"/proc/[0-9]*/ns/net "$root"/run/netns/* "$root"/run/docker/netns/* 2>/dev/null |
  while read -r number file; do
    case " $seen " in *" $number "*) continue ;; esac
    [ "$(stat -f -L -c %T "$file" 2>/dev/null)" = nsfs ] || continue
    seen="$seen $number"
    nsenter --net="$file" sh -euc "$text" namespace "$@" < /dev/null || exit
  done
