"""Short texts with what their heads say: `tests/corpus/heads`, many in a file.

Before each stands a line "## kind | title | subtitle | publisher | day of publication"; what a
text does not say is left empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[1] / "tests" / "corpus" / "heads"
FIELDS = ("kind", "title", "subtitle", "publisher", "published")


class Snippet(NamedTuple):
    """A text, what it says of itself, field by field, and where it stands."""

    name: str
    text: str
    says: dict[str, str]


def snippets() -> Iterator[Snippet]:
    """All short texts, in order."""
    for path in sorted(FOLDER.glob("*.txt")):
        parts = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
        for number, part in enumerate(parts, 1):
            first, _, text = part.partition("\n")
            said = [value.strip() for value in first.split("|")]
            yield Snippet(
                f"{path.stem}-{number}", text.strip() + "\n", dict(zip(FIELDS, said, strict=True))
            )
