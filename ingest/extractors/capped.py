"""How much of a document is passed on: the pages up to the limits, and what is said of the rest."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from ingest.extractors.base import Limits, RawPage


def capped(
    pages: Iterable[RawPage], limits: Limits, plural: str
) -> Generator[RawPage, None, str | None]:
    """The pages within the limits. Returns the German reason why some are missing, or None."""
    count = characters = 0
    for page in pages:
        if count == limits.pages:
            return f"Gekürzt: gelesen wurden die ersten {count} {plural}."
        left = limits.characters - characters
        if len(page.text) > left:
            if left > 0:
                yield RawPage(page.text[:left], page.heading)
            return f"Gekürzt: gelesen wurden die ersten {limits.characters} Zeichen."
        yield page
        count += 1
        characters += len(page.text)
    return None
