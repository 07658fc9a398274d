# Sourced by ./vethlab and tools/run.sh with $root set: installs the Node dependencies when they are missing or the
# lockfile changed, then runs TypeScript on the project's own Node.

wanted_node=24
stamp=node_modules/.vethlab-installed

give_up() {
  printf 'vethlab: %s\n' "$1" >&2
  exit 3
}

# The platform belongs to it: a checkout may be shared by machines of different kinds.
lockfile_state() {
  printf '%s %s\n' "$(uname -sm)" "$(cksum <"$root/package-lock.json")"
}

installed() {
  [ -f "$root/$stamp" ] && [ "$(cat "$root/$stamp")" = "$(lockfile_state)" ]
}

remember() {
  lockfile_state >"$root/$stamp"
}

# A lock on the project folder itself, held by an open descriptor that npm inherits: it needs no file and dies with
# its last owner.
# macOS has no flock, but a perl that can lock a descriptor for us.
lock_project() {
  exec 9<"$root"
  if command -v flock >/dev/null 2>&1; then
    flock -n 9 && return
    echo 'waiting for another installation of the dependencies ...' >&2
    flock 9
  elif command -v perl >/dev/null 2>&1; then
    perl -e 'use Fcntl ":flock"; open(my $project, "<&=", 9) or die; flock($project, LOCK_EX) or die'
  fi
}

# Install scripts stay off: no dependency needs one, and some npm settings refuse to run them.
install_dependencies() {
  command -v npm >/dev/null 2>&1 ||
    give_up "npm is missing: install Node.js with npm (Debian, Ubuntu: apt-get install npm; others: https://nodejs.org)"
  command -v node >/dev/null 2>&1 ||
    give_up "node is missing: install Node.js (Debian, Ubuntu: apt-get install nodejs; others: https://nodejs.org)"
  echo 'installing dependencies ...' >&2
  output=$(cd "$root" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error 2>&1) || {
    printf '%s\n' "$output" >&2
    give_up 'npm ci failed: its output is above'
  }
  # The packaged Node is built for glibc: where it does not start (Alpine), the machine's own takes its place.
  own_node=$(packaged_node)
  "$own_node" --version >/dev/null 2>&1 || rm -f "$own_node"
  remember
}

ensure_installed() {
  installed && return
  lock_project
  installed || install_dependencies
  exec 9<&-
}

# Not node_modules/.bin/node: npm 10 makes no such link, because the package of the other platform claims it as well.
packaged_node() {
  case $(uname -m) in
    aarch64 | arm64) platform=linux-arm64 ;;
    *) platform=linux-x64 ;;
  esac
  printf '%s\n' "$root/node_modules/node-$platform/bin/node"
}

find_node() {
  node=$(packaged_node)
  [ -x "$node" ] && return
  node=$(command -v node) && version=$("$node" --version) && version=${version#v} &&
    [ "${version%%.*}" -ge $wanted_node ] && return
  give_up "Node $wanted_node or newer is missing: this platform has no packaged one, get it from https://nodejs.org"
}

run_typescript() {
  ensure_installed
  find_node
  script=$root/$1
  shift
  TS_NODE_PROJECT=$root/tsconfig.json
  # or ts-node leaves a folder in /tmp
  DISABLE_V8_COMPILE_CACHE=1
  export TS_NODE_PROJECT DISABLE_V8_COMPILE_CACHE
  exec "$node" -r "$root/node_modules/ts-node/register" "$script" "$@"
}
