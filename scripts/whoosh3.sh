#!/bin/sh
# The tests of the index against whoosh3, the kept-up fork of Whoosh that is our way out (ADR 5):
# in an environment of its own, since both packages are called whoosh there.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet ".[dev]"
"$folder/venv/bin/pip" uninstall --quiet --yes whoosh findbuch
"$folder/venv/bin/pip" install --quiet whoosh3==3.54.0
"$folder/venv/bin/python" -m pytest -q -p no:cacheprovider tests/index
