#!/usr/bin/env bash
# Puts Valgrind on the machine (Debian), to count what one story takes; does nothing if it is there.
set -euo pipefail
if command -v valgrind >/dev/null; then
    exit 0
fi
command -v apt-get >/dev/null || { echo "no apt-get here: install valgrind yourself" >&2; exit 1; }
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends valgrind libc6-dbg >/dev/null
valgrind --version
