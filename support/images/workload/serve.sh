#!/bin/sh
# Web servers on the given ports, 80 unless told otherwise. httpd takes its port before it goes to the background, so a
# port that is taken ends this at once, with httpd's own message; a server that is killed later does not.
trap 'exit 0' TERM INT
for port in "${@:-80}"; do
  httpd -p "$port" -h /www || exit 1
done
exec stay
