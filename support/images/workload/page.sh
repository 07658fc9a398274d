#!/bin/sh
# The page: which container answered, on which address, and which client it sees. httpd tells a program of its client
# only; its own end is found by the socket that its child, our parent, has as its standard input. Functions leave their
# result in $text: a subshell each would cost more than all the rest.
socket=$(readlink "/proc/$PPID/fd/0")
inode=${socket#socket:[}
row=$(grep -h " ${inode%]} " /proc/net/tcp /proc/net/tcp6 2>/dev/null)
set -- $row
own=$2 other=$3

# The kernel prints words of four bytes, the lowest byte last.
v4() {
  text=$((0x$1 & 255)).$((0x$1 >> 8 & 255)).$((0x$1 >> 16 & 255)).$((0x$1 >> 24 & 255))
}

v6() {
  words=$1
  shift
  while [ "$words" ]; do
    rest=${words#????????}
    word=${words%"$rest"}
    high=${word#????} low=${word%????}
    set -- "$@" "0x${high#??}${high%??}" "0x${low#??}${low%??}"
    words=$rest
  done
  shorten "$(printf ':%x' "$@"):"
}

# The longest run of zero groups becomes "::".
shorten() {
  for zeros in :0:0:0:0:0:0:0:0 :0:0:0:0:0:0:0 :0:0:0:0:0:0 :0:0:0:0:0 :0:0:0:0 :0:0:0 :0:0; do
    case $1 in
      *"$zeros":*)
        before=${1%%"$zeros":*} after=${1#*"$zeros":}
        text=${before#:}::${after%:}
        return
        ;;
    esac
  done
  text=${1#:}
  text=${text%:}
}

address() {
  case $1 in
    0000000000000000FFFF0000????????:*) mapped=${1#????????????????????????} && v4 "${mapped%:*}" ;;
    ????????:*) v4 "${1%:*}" ;;
    *) v6 "${1%:*}" ;;
  esac
}

address "$own"
page="{\"container\":\"${NAME:-$(hostname)}\",\"address\":\"$text\",\"port\":$((0x${own#*:}))"
address "$other"
page="$page,\"client\":\"$text\",\"clientPort\":$((0x${other#*:}))}"
printf 'Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s\n' "$((${#page} + 1))" "$page"
