"""XML of a part: no entities, no network, no depth without end.

A mere document type is let pass: OpenOffice wrote one into each manifest for years, and what it
points to is never fetched. One that declares entities is refused. Elements are known by their
local names, see the package.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Protocol

from lxml import etree

from archive.errors import DamagedDocument, LimitExceeded
from ingest.extractors.office.package import Package

#: An element of lxml, which has no types.
Element = Any
#: Elements of a part that is held as a whole; each costs some 300 bytes.
MOST_ELEMENTS = 1_000_000
_REFUSED = tuple("<!ENTITY".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_OVERLAP = 32


class Readable(Protocol):
    """What XML is read from."""

    name: str

    def read(self, size: int = -1) -> bytes: ...


def name(element: Element) -> str:
    """The local name of an element; "" for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, wanted: str) -> str | None:
    """An attribute by its local name."""
    for key, value in element.items():
        if key == wanted or (key.endswith(wanted) and key[-len(wanted) - 1] == "}"):
            return str(value)
    return None


def child(element: Element | None, *path: str) -> Element | None:
    """The first element at a path of local names, None if there is none."""
    for step in path:
        if element is None:
            return None
        element = next((one for one in element if name(one) == step), None)
    return element


def below(element: Element | None, wanted: str) -> Iterator[Element]:
    """All elements of a local name within an element; none within None."""
    if element is None:
        return iter(())
    found: Iterator[Element] = element.iter("{*}" + wanted)
    return found


def parse(package: Package, part: str) -> Element:
    """The root of a part.

    Raises:
        DamagedDocument: it is no XML, or has what we do not read.
        LimitExceeded: it has too many elements.
    """
    data = package.read(part)
    if any(mark in data for mark in _REFUSED):
        raise DamagedDocument(_refused(part))
    if data.count(b"<") > 2 * MOST_ELEMENTS:
        raise LimitExceeded(f"Der Teil {part[:80]} hat mehr als {MOST_ELEMENTS} Elemente.")
    try:
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        raise _translated(error, part) from error


def spare(package: Package, part: str) -> Element | None:
    """The root of a part that the text can be read without; None if it is missing or damaged."""
    try:
        return parse(package, part)
    except DamagedDocument:
        return None


def elements(
    source: Readable, wanted: Collection[str], within: Collection[str]
) -> Iterator[Element]:
    """The children of the elements `within` that have a wanted name, one after the other.

    Each is whole when it comes and emptied when the next is asked for, so that a part of any size
    takes little memory.

    Raises:
        DamagedDocument: the part is no XML from here on.
    """
    guarded = _Checked(source)
    tags = ["{*}" + one for one in wanted]
    try:
        for _, element in etree.iterparse(
            guarded, events=("end",), tag=tags, resolve_entities=False, no_network=True,
            load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
        ):  # fmt: skip
            parent = element.getparent()
            if parent is None or name(parent) not in within:
                continue
            yield element
            _forget(element, parent)
    except etree.XMLSyntaxError as error:
        raise _translated(error, source.name) from error


def _forget(element: Element, parent: Element) -> None:
    element.clear()
    while len(parent) and parent[0] is not element:
        del parent[0]


class _Checked:
    """A stream that refuses declared entities wherever they stand."""

    def __init__(self, source: Readable) -> None:
        self._source = source
        self._end = b""

    def read(self, size: int = -1) -> bytes:
        block = self._source.read(size)
        seen = self._end + block
        if any(mark in seen for mark in _REFUSED):
            raise DamagedDocument(_refused(self._source.name))
        self._end = seen[-_OVERLAP:]
        return block


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip


def _refused(part: str) -> str:
    return f"Der Teil {part[:80]} erklärt Entitäten; das wird nicht gelesen."


def _translated(error: etree.XMLSyntaxError, part: str) -> DamagedDocument:
    if "depth" in str(error).lower():
        return DamagedDocument("Das Dokument ist zu tief verschachtelt.")
    return DamagedDocument(f"Die Datei ist beschädigt: der Teil {part[:80]} ist kein XML.")
