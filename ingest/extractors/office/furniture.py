"""Page headers and footers: once, at the end, and only what the text does not say anyway."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.extractors.base import RawPage
from ingest.extractors.sectioned import Block
from ingest.extractors.stated import squeezed

HEADING = "Kopf- und Fußzeilen"
#: Letters that a line needs to say something; "Seite 3 von" does not.
FEWEST_LETTERS = 4
LONGEST_LINE = 2_000
_NOTHING = ("seite", "seitevon", "page", "pageof", "stand", "datum", "von")


class Furniture:
    """Remembers the lines of a text, to tell what headers and footers add to it."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def note(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The same blocks, remembered."""
        for block in blocks:
            self._said.update(
                squeezed(line) for line in block.text.split("\n") if len(line) <= LONGEST_LINE
            )
            yield block

    def page(self, lines: Iterable[str]) -> Iterator[RawPage]:
        """A page with the lines that are new, none if there are none."""
        new: dict[str, str] = {}
        for line in (line.strip() for text in lines for line in text.split("\n")):
            key = squeezed(line)
            says = sum(map(str.isalpha, line)) >= FEWEST_LETTERS and key not in _NOTHING
            if says and key not in self._said and len(line) <= LONGEST_LINE:
                new.setdefault(key, " ".join(line.split()))
        if new:
            yield RawPage("\n\n".join((HEADING, "\n".join(new.values()))), HEADING)
