#!/bin/sh
# Every kind of page through the checker of the HTML standard (vnu, MIT): valid.sh PYTHON
# The checker is fetched from npm into a temporary folder; Java is taken from Debian.
set -eu
command -v java >/dev/null 2>&1 || sh "$(dirname "$0")/apt.sh" default-jre-headless
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" -m search_app.cli --home "$folder/home" ingest demo/dokumente --collection Demo
"$1" -m scripts.saved_pages "$folder/home" "$folder/pages"
(cd "$folder" && npm install --silent --no-audit --no-fund vnu-jar@26.9.27)
java -jar "$folder/node_modules/vnu-jar/build/dist/vnu.jar" "$folder"/pages/*.html &&
    echo "vnu: no error and no warning"
