"""What of a page says nothing about its region: addresses, contacts, imprints, pictures' sources.

A place there is one where somebody sits. Masked lines are told by their characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.facts.regions.words import TYPES

_LINE = re.compile(r"[^\n]+")
#: Lines that are masked alone.
_ALONE = re.compile(
    r"\b\d{5}\s+[A-ZÄÖÜ]|(?:straße|str\.|weg|platz|allee|gasse|ufer|ring|damm|markt|hof)\s+\d+|"
    r"(?i:\b(?:tel(?:efon)?|fax|telefax|mobil|e-?mail|mail)\b\.?\s*[:+\d(])|"
    r"\w@\w|[©®]|^\W*(?i:(?:foto|fotos|bild|bilder|quelle|quellen|abbildung|grafik|karte|copyright|"
    r"redaktion|herausgeber|herausgeberin|veranstalter|veranstalterin|veranstaltungsort|"
    r"tagungsort|treffpunkt|druck|layout|gestaltung|verantwortlich|anschrift|adresse|sitz|"
    r"autor|autoren|autorin|autorinnen|verfasser|bearbeitung|impressum|moderation|"
    r"bildnachweis)\b[^:\n]{0,30}:)"
)
#: Lines from which on a block of short lines is masked.
_BLOCK = re.compile(
    r"^\W*(?:kontakte?|ansprechpartner\w*|ansprechperson\w*|impressum|anschrift|adresse|"
    r"herausgeber\w*|redaktion|ihre? ansprech\w+|kontakt und \w+|contact|teilnehmer\w*|"
    r"teilnehmende|anwesende?|verteiler|pressekontakt)\b[\s\w:]{0,40}$",
    re.IGNORECASE,
)
#: A day in the head of a press release: "Schwerin, den 3. Mai 2020", "Berlin (ots) –".
_DATELINE = re.compile(
    r"^\W*[A-ZÄÖÜ][\w.-]+(?:[ /][A-ZÄÖÜ(][\w.)-]+){0,3}(?:,\s*(?:den\s+|am\s+|im\s+)?\d{1,2}\.|"
    r"\s*\((?:ots|dpa|pm|\d{1,2}\.)[^)\n]{0,20}\)|\.\s+(?=[A-ZÄÖÜ]\w+\s\w)|,?\s+(?:[JFMASOND][a-zä]+\s+)?(?:19|20)\d\d\W*$|"
    r"\s+[–-]\s+(?=[A-ZÄÖÜ]\w+ [a-zäöü]))"
)
#: Somebody with a place to which he belongs: "Ada Bick, Landkreis Harz".
_PERSON = re.compile(
    r"^\W*(?:(?:Dr|Prof|Dipl|Ing|Mag)[.\w-]*\s+)*[A-ZÄÖÜ][\w-]+(?:\s+(?:von|van|zu|de|"
    r"[A-ZÄÖÜ][\w.-]*)){1,3}(?:\s*\([^)\n]*\))?\s*(?:,|\||–|-\s)\s*"
)
#: Words that are no names; a line of an address or a contact has few.
_SMALL = re.compile(r"(?<![\w.@-])[a-zäöüß]{2,}(?![\w.@-])")
_ENOUGH_SMALL = 4
#: A line longer than this is prose.
_SHORT = 110
#: A contact block has at most so many lines.
_MOST = 40


class Line(NamedTuple):
    """A line of a page. `masked` says why nothing is read from it, "" where all is well."""

    begin: int
    end: int
    masked: str


def lines(text: str) -> list[Line]:
    """The lines of a page that have signs, in order."""
    found: list[Line] = []
    left = 0
    for match in _LINE.finditer(text):
        line = match.group()
        if _BLOCK.match(line):
            left = _MOST
        elif len(line) > _SHORT:
            left = 0
        reason = "Kontaktblock" if left else _alone(line)
        left = max(0, left - 1)
        found.append(Line(match.start(), match.end(), reason))
    return list(_with_neighbours(text, found))


def person(line: str) -> bool:
    """Whether a line may name somebody and where he comes from."""
    if len(line) >= 160 or line.rstrip().endswith("."):
        return False
    found = _PERSON.match(line)
    return found is not None and TYPES.keys().isdisjoint(re.findall(r"\w+", found.group()))


def dateline(line: str) -> int:
    """How many characters of a line are its day and place; 0 for none."""
    found = _DATELINE.match(line[:80])
    return found.end() if found else 0


def _alone(line: str) -> str:
    return "Anschrift" if len(line) < 400 and _ALONE.search(line) else ""


def _with_neighbours(text: str, found: list[Line]) -> Iterator[Line]:
    """Short lines above an address belong to it: the name of whoever sits there."""
    for number, line in enumerate(found):
        if not line.masked and line.end - line.begin < 70 and not _is_prose(text, line):
            below = found[number + 1 : number + 4]
            for other, above in zip(below, [line, *below], strict=False):
                if other.begin - above.end > 1 or other.end - other.begin >= 90:
                    break
                if other.masked == "Anschrift" and not _is_labelled(text, other):
                    line = line._replace(masked="Anschrift")
                    break
        yield line


def _is_prose(text: str, line: Line) -> bool:
    """Whether a line has so many small words that it is one of running text."""
    return len(_SMALL.findall(text, line.begin, line.end)) >= _ENOUGH_SMALL


def _is_labelled(text: str, line: Line) -> bool:
    return ":" in text[line.begin : line.begin + 20] and "@" not in text[line.begin : line.end]
