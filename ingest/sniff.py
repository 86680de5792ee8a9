"""The media type of bytes, told by the bytes. A file's name decides nothing but between texts.

libmagic errs on some of what people bring; own checks stand in front of it. Source of the gaps:
docs/adr/0006, measured on 34 files.
"""

from __future__ import annotations

import re
from pathlib import Path

import pylibmagic  # noqa: F401  makes python-magic find the library that pip brought
from magic import Magic, MagicException

from archive.errors import DamagedDocument
from ingest.messages import message_type
from ingest.ole import SIGNATURE, ole_type
from ingest.packages import flat_type, package_type

PDF = "application/pdf"
HTML = "text/html"
TEXT = "text/plain"
RTF = "text/rtf"

_HTML_TAG = re.compile(
    rb"<(?:!doctype html|html|head|body|div|p|table|h[1-6]|article|section|main|ul)\b",
    re.IGNORECASE,
)
_XHTML = b"http://www.w3.org/1999/xhtml"
_MAGIC = Magic(mime=True)
_HEAD = 65_536


def sniff(path: Path) -> str:
    """The media type of a file.

    Raises:
        DamagedDocument: libmagic itself gave up.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return package_type(path, head)
    if head.startswith(SIGNATURE):
        return ole_type(path)
    if head.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"{\\rtf"):
        return RTF
    if (told := message_type(head) or flat_type(head)) is not None:
        return told
    try:
        found: str = _MAGIC.from_file(str(path))
    except MagicException as error:
        raise DamagedDocument("Die Art der Datei ist nicht zu erkennen.") from error
    return _corrected(found, head)


def _corrected(found: str, head: bytes) -> str:
    is_unknown = found == "application/octet-stream"
    if is_unknown and not _is_text(head):
        return found
    if not is_unknown and not found.startswith("text/") and found != "application/xml":
        return found
    if _XHTML in head or _HTML_TAG.search(head[:8192]):
        return HTML
    return found if found in ("text/rtf", "text/xml", "application/xml", HTML) else TEXT


def _is_text(head: bytes) -> bool:
    """Whether bytes that libmagic does not know are text all the same."""
    if not head or b"\x00" in head:
        return False
    control = sum(byte < 32 and byte not in (9, 10, 12, 13, 27) for byte in head)
    return control * 200 < len(head)
