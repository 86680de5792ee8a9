"""An ODF file: a package of parts, or all of them in one XML file (flat)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from archive.errors import DamagedDocument, EncryptedDocument, LimitExceeded
from ingest.extractors.base import Limits
from ingest.extractors.office.package import Package, Part
from ingest.extractors.office.properties import Properties, properties
from ingest.extractors.office.xml import Element, below, elements, name, spare

_MANIFEST = "META-INF/manifest.xml"
_META = ("title", "initial-creator", "creator", "creation-date", "date")


class OdfFile:
    """What is read of an ODF file: elements of its content, of its styles, its properties."""

    def __init__(self, path: Path, package: Package | None, limits: Limits) -> None:
        self._path = path
        self.package = package
        self._limits = limits

    def elements(self, wanted: Collection[str], within: Collection[str]) -> Iterator[Element]:
        """Elements of the content, in order, see `xml.elements`."""
        yield from self._elements("content.xml", wanted, within)

    def styles(self, wanted: Collection[str], within: Collection[str]) -> Iterator[Element]:
        """Elements of the styles: page headers and footers, common styles."""
        if self.package is None or "styles.xml" in self.package:
            with suppress(DamagedDocument):
                yield from self._elements("styles.xml", wanted, within)

    def properties(self) -> Properties:
        """Title, authors and days."""
        stated: dict[str, str] = {}
        if self.package is None or "meta.xml" in self.package:
            with suppress(DamagedDocument):  # the text may be whole all the same
                for one in self._elements("meta.xml", _META, ("meta",)):
                    stated.setdefault(name(one), "".join(one.itertext()).strip())
        author = stated.get("initial-creator") or stated.get("creator", "")
        return properties(
            stated.get("title"), author, stated.get("creation-date"), stated.get("date")
        )

    def _elements(
        self, part: str, wanted: Collection[str], within: Collection[str]
    ) -> Iterator[Element]:
        with self._open(part) as source:
            yield from elements(source, wanted, within)

    @contextmanager
    def _open(self, part: str) -> Iterator[Part]:
        if self.package is not None:
            with self.package.open(part) as source:
                yield source
            return
        with self._path.open("rb") as stream:
            yield Part(stream, "office:document", self._count)

    def _count(self, size: int) -> None:
        """A flat file was let in by its size already."""


@contextmanager
def open_odf(path: Path, limits: Limits) -> Iterator[OdfFile]:
    """An ODF file, of either form.

    Raises:
        EncryptedDocument: it asks for a password.
        DamagedDocument, LimitExceeded: it cannot be read.
    """
    if _is_flat(path):
        if path.stat().st_size > limits.unpacked:
            raise LimitExceeded(f"Die Datei ist größer als {limits.unpacked // 1_000_000} MB.")
        yield OdfFile(path, None, limits)
        return
    with Package(path, limits) as package:
        _refuse_locked(package)
        if "content.xml" not in package:
            raise DamagedDocument("Die Datei ist beschädigt: der Teil content.xml fehlt.")
        yield OdfFile(path, package, limits)


def _is_flat(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(2) != b"PK"


def _refuse_locked(package: Package) -> None:
    is_locked = "encrypted-package" in package
    if not is_locked and _MANIFEST in package:
        manifest = spare(package, _MANIFEST)
        is_locked = any(True for _ in below(manifest, "encryption-data"))
    if is_locked:
        raise EncryptedDocument("Die Datei ist mit einem Kennwort geschützt.")
