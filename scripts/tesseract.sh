#!/bin/sh
# Have Tesseract with German for the tests of text recognition. They fail without it.
set -eu
if ! tesseract --list-langs 2>/dev/null | grep -qx deu; then
    sh "$(dirname "$0")/apt.sh" tesseract-ocr tesseract-ocr-deu || {
        echo "ACHTUNG: Tesseract fehlt (Pakete tesseract-ocr, tesseract-ocr-deu)." >&2
    }
fi
