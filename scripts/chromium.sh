#!/bin/sh
# Have Chromium for the browser tests. Without it they are reported as not run; where CI is set,
# the suite fails then.
set -eu
if ! command -v chromium >/dev/null 2>&1; then
    sh "$(dirname "$0")/apt.sh" chromium || {
        echo "ACHTUNG: Chromium fehlt, die Browsertests laufen nicht (Paket chromium)." >&2
    }
fi
