"""The files that are attached to a PDF: their names, types and sizes. They are not unpacked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral

from archive.model import Json
from ingest.extractors.base import RawFact
from ingest.extractors.pdf.strings import text_of
from ingest.extractors.stated import line

#: Attached files that are listed, nodes of the tree that are looked at, and how deep.
MOST = 200
NODES = 1_000
DEPTH = 12


def attachment_facts(document: PDFDocument) -> tuple[RawFact, ...]:
    """A fact for each attached file, in the order of the tree of names."""
    names = resolve1(document.catalog.get("Names"))
    tree = resolve1(names.get("EmbeddedFiles")) if isinstance(names, dict) else None
    files = islice(_leaves(tree, DEPTH), MOST)
    facts = (_fact(name, resolve1(file)) for name, file in files)
    return tuple(fact for fact in facts if fact)


def _leaves(root: Any, depth: int) -> Iterator[tuple[Any, Any]]:
    """(name, file) of the leaves of a tree of names; a loop ends by the number of nodes."""
    nodes = [(root, depth)]
    for _ in range(NODES):
        if not nodes:
            return
        node, left = nodes.pop()
        node = resolve1(node)
        if not isinstance(node, dict):
            continue
        listed = resolve1(node.get("Names"))
        if isinstance(listed, list):
            yield from zip(listed[::2], listed[1::2], strict=False)
        kids = resolve1(node.get("Kids"))
        if isinstance(kids, list) and left:
            nodes += [(kid, left - 1) for kid in reversed(kids[:NODES])]


def _fact(name: Any, file: Any) -> RawFact | None:
    if not isinstance(file, dict):
        return None
    told = text_of(file.get("UF")) or text_of(file.get("F")) or text_of(name)
    label = line(told.replace("\\", "/").rpartition("/")[2]) or "ohne Namen"
    value: dict[str, Json] = {"label": label}
    stream = _stream(file)
    kind = resolve1(stream.attrs.get("Subtype")) if stream else None
    if isinstance(kind, PSLiteral) and isinstance(kind.name, str) and "/" in kind.name:
        value["media_type"] = line(kind.name).lower()
    value["size"] = _size(stream) if stream else None
    return RawFact("attachments", value, "PDF-Anhang", label)


def _stream(file: dict[str, Any]) -> PDFStream | None:
    held = resolve1(file.get("EF"))
    if not isinstance(held, dict):
        return None
    stream = resolve1(held.get("UF")) or resolve1(held.get("F"))
    return stream if isinstance(stream, PDFStream) else None


def _size(stream: PDFStream) -> int | None:
    told = resolve1(stream.attrs.get("Params"))
    size = resolve1(told.get("Size")) if isinstance(told, dict) else None
    return size if isinstance(size, int) and size >= 0 else None
