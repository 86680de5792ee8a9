"""Where a project stands: by a label, in a sentence of its own, behind its running time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.model import Fact, Page
from ingest.facts.places import place

#: Pages that are looked at.
PAGES = 6
_STATES = (
    r"abgeschlossen|laufend|läuft|in Planung|geplant|beendet|in Umsetzung|in Bearbeitung|"
    r"ausgelaufen|fortlaufend|completed|finished|closed|ongoing|running|planned|in progress"
)
#: A label; a sentence of its own; what stands behind a running time.
_STATUS = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"^[^\w\n]*(?:(?:Projekt)?status|(?:Projekt)?stand)\b[:\s]+({_STATES})\b",
        r"\b(?:Das|Dieses) (?:\w{0,20}projekt|\w{0,20}vorhaben) (?:ist|wurde|läuft)\s?"
        r"(?:inzwischen |seit \d{4} |bereits )?(abgeschlossen|beendet|ausgelaufen)\b(?=[.,])",
        r"20\d\d ?[,(] ?(?:Status: )?(abgeschlossen|laufend|beendet)\b",
        r"^[^\w\n]*(?:beginn|start|laufzeit|dauer)\w*:[^\n]{4,40}, (unbefristet|fortlaufend)\b",
    )
)
_STATUS_NAMES = {
    **dict.fromkeys(("beendet", "ausgelaufen", "completed", "finished", "closed"), "abgeschlossen"),
    **dict.fromkeys(("in planung", "planned"), "geplant"),
    **dict.fromkeys(
        ("läuft", "in umsetzung", "in bearbeitung", "fortlaufend", "unbefristet", "ongoing",
         "running", "in progress"), "laufend",
    ),
}  # fmt: skip


def status(pages: Sequence[Page]) -> Iterator[Fact]:
    """The state that the first of the pages names."""
    for page in pages[:PAGES]:
        found = next(filter(None, (pattern.search(page.text) for pattern in _STATUS)), None)
        if found:
            state = found.group(1).lower()
            said = place("Feld Status", page, *found.span(1))
            yield Fact("status", _STATUS_NAMES.get(state, state), said)
            return
