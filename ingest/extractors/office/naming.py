"""The title of a text document: what it states, its title lines, its first heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ingest.extractors.base import RawPage
from ingest.extractors.stated import squeezed
from ingest.facts.titles import can_be_title

#: Characters at the beginning in which a stated title must stand to be believed at once.
HEAD = 6_000


class Naming:
    """Remembers how a text begins, to choose its title."""

    def __init__(self, stated: str | None) -> None:
        self._stated = stated
        self._head = ""
        self._heading: str | None = None

    def note(self, pages: Iterable[RawPage]) -> Iterator[RawPage]:
        """The same pages, their beginning remembered."""
        is_first = True
        for page in pages:
            if len(self._head) < HEAD:
                self._head += page.text[:HEAD]
            if is_first and page.heading and page.text.startswith(page.heading):
                self._heading = page.heading
            is_first = False
            yield page

    def title(self, title_lines: Sequence[str]) -> tuple[str | None, str]:
        """The title and its rule: a stated one that the text says too, title lines, the heading
        that the text begins with, a stated one all the same.
        """
        if self._stated and squeezed(self._stated) in squeezed(self._head):
            return self._stated, "Dateieigenschaft Titel"
        styled = " ".join(title_lines)
        if can_be_title(styled):
            return styled, "Formatvorlage Titel"
        if self._heading and can_be_title(self._heading):
            return self._heading, "erste Überschrift"
        return self._stated, "Dateieigenschaft Titel" if self._stated else ""
