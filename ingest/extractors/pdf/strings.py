"""Texts in a PDF's own structure: in PDFDocEncoding, UTF-16 or UTF-8."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text


def text_of(value: Any) -> str:
    """A string of a PDF as text; "" for anything else."""
    value = resolve1(value)
    if isinstance(value, str):
        return value
    if not isinstance(value, bytes):
        return ""
    if value.startswith(b"\xef\xbb\xbf"):
        return value[3:].decode("utf-8", "replace")
    return decode_text(value)


def texts_of(infos: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The texts of a document's information, the first of each name."""
    found: dict[str, str] = {}
    for info in infos:
        for key, value in info.items():
            text = text_of(value)
            if text.strip():
                found.setdefault(str(key), text)
    return found
