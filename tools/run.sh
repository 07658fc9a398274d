#!/bin/sh
# Runs a TypeScript file of the project from a bare clone too: sh tools/run.sh tools/check.ts [ARGS]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/tools/bootstrap.sh"
run_typescript "$@"
