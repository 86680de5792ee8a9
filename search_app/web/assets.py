"""Style sheet, fonts and icon, under addresses that change with their content.

One checksum stands for the whole folder, so that a style sheet and the fonts it names relative to
itself always belong together. Browsers may then keep them for ever. Style sheet and script are kept
compressed: nothing secret stands in them, so that their length may be known.
"""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

from flask import Flask, Response, request, send_from_directory

FOLDER = Path(__file__).parent.parent / "static"
#: Fonts are compressed already.
COMPRESSED = {".css": "text/css", ".js": "text/javascript"}
FOR_EVER = "public, max-age=31536000, immutable"


def version(folder: Path = FOLDER) -> str:
    """A checksum over the names and contents of all files of a folder."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def compressed(folder: Path = FOLDER) -> dict[str, bytes]:
    """{name: the file in gzip} of the files that are worth it."""
    return {
        path.name: gzip.compress(path.read_bytes(), mtime=0)
        for path in sorted(folder.iterdir())
        if path.suffix in COMPRESSED
    }


def serve_assets(app: Flask) -> None:
    """Give an application its files, and its templates the function `asset`."""
    current, packed = version(), compressed()

    def asset(name: str) -> str:
        return f"/static/{current}/{name}"

    @app.get("/static/<marked>/<path:name>")
    def static_file(marked: str, name: str) -> Response:
        if name in packed and request.accept_encodings.quality("gzip"):
            response = Response(packed[name], mimetype=COMPRESSED[Path(name).suffix])
            response.headers["Content-Encoding"] = "gzip"
        else:
            response = send_from_directory(FOLDER, name)
        if name in packed:
            response.vary.add("Accept-Encoding")
        response.headers["Cache-Control"] = FOR_EVER if marked == current else "no-cache"
        return response

    app.jinja_env.globals["asset"] = asset
