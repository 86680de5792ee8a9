"""Style sheet, fonts and icon, under addresses that change with their content.

One checksum stands for the whole folder, so that a style sheet and the fonts it names relative to
itself always belong together. Browsers may then keep them for ever.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from flask import Flask, Response, send_from_directory

FOLDER = Path(__file__).parent / "static"
FOR_EVER = "public, max-age=31536000, immutable"


def version(folder: Path = FOLDER) -> str:
    """A checksum over the names and contents of all files of a folder."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def serve_assets(app: Flask) -> None:
    """Give an application its files, and its templates the function `asset`."""
    current = version()

    def asset(name: str) -> str:
        return f"/static/{current}/{name}"

    @app.get("/static/<marked>/<path:name>")
    def static_file(marked: str, name: str) -> Response:
        response = send_from_directory(FOLDER, name)
        response.headers["Cache-Control"] = FOR_EVER if marked == current else "no-cache"
        return response

    app.jinja_env.globals["asset"] = asset
