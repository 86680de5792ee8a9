#!/bin/sh
# Make a virtual environment and install Findbuch into it: environment.sh FOLDER WHAT
# What Debian keeps in packages of its own is installed through apt where that is allowed.
set -eu
folder=$1
what=$2

python=""
for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Findbuch braucht Python 3.11 oder neuer (Paket python3)." >&2
    exit 1
fi

usable() { [ -x "$folder/bin/python" ] && "$folder/bin/python" -m pip --version >/dev/null 2>&1; }

if ! usable; then
    rm -rf "$folder"
    if ! "$python" -m venv "$folder" >/dev/null 2>&1; then
        rm -rf "$folder"
        sh "$(dirname "$0")/apt.sh" python3-venv || {
            echo "Bitte das Paket python3-venv installieren und den Befehl wiederholen." >&2
            exit 1
        }
        "$python" -m venv "$folder"
    fi
fi
echo "Findbuch und seine Pakete werden in $folder installiert …"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --editable "$what"
