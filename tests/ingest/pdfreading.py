"""PDF files read in this process and in a child, and what they say."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from archive.model import Json
from archive.settings import load
from ingest.child import read
from ingest.extractors import Limits, RawInfo, RawPage
from ingest.guard import Read, Reading

LIMITS = Limits(pages=3000, characters=5_000_000)
SENTENCE = "Der Dorfladen hat nun ein Cafe und eine Poststelle."


def kept(folder: Path, data: bytes) -> Path:
    path = folder / "a.pdf"
    path.write_bytes(data)
    return path


def extracted(folder: Path, data: bytes) -> tuple[list[RawPage], RawInfo]:
    """The pages of a file, read in this process, and the last word on the whole."""
    given = list(read(kept(folder, data), LIMITS))
    infos = [message for message in given if isinstance(message, RawInfo)]
    return [message for message in given if isinstance(message, RawPage)], infos[-1]


def guarded(folder: Path, data: bytes, **settings: int) -> Read:
    """A file read in a child."""
    given = {f"FINDBUCH_{name.upper()}": str(value) for name, value in settings.items()}
    return Reading(kept(folder, data), load(folder / "archiv", given)).result()


def values(info: RawInfo | None, field: str) -> list[Json]:
    assert info
    return [fact.value for fact in info.facts if fact.field == field]


def file_of(info: RawInfo | None) -> dict[str, Any]:
    (value,) = values(info, "file")
    assert isinstance(value, dict)
    return value


def drawn(*pages: str, turned: int = 0, sideways: bool = False) -> bytes:
    """A PDF by reportlab: a page of lines each, the page or the letters turned."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(600, 600), invariant=True)
    for text in pages:
        canvas.setPageRotation(turned)
        if sideways:
            canvas.translate(400, 100)
            canvas.rotate(90)
        for number, line in enumerate(text.splitlines()):
            canvas.drawString(70, 100 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
