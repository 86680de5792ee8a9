"""The title of a text that comes without one: which of its first lines names it.

Page texts begin with menus, publishers and stock headings. A title is a short line that is no
sentence; it gains if the text later says it again, and loses if it is one of the stock headings.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: Lines that are looked at, and the longest that can be a title.
LINES = 14
LONGEST = 200
#: A longer line that the text repeats is its name; shorter ones repeat by chance.
SAID_AGAIN = 25

_STOCK = re.compile(
    r"^(?:kontakt|impressum|startseite|home|weitere informationen|mehr informationen|aktuelles|"
    r"modellregionen|projekte?|veranstaltungen?|termine?|suche|navigation|menü|sitemap|presse|"
    r"thema|agenda|inhalt|inhaltsverzeichnis|lebenslauf|abstract|übersicht|sie sind hier.*|"
    r"zum inhalt.*|seite drucken|drucken|kopf- und fußzeilen|service|archiv|pressestelle|"
    r"(?:presse|medien)(?:stelle|service)|.{0,40}\bmedienservice|"
    r"(?:der|die) (?:ober)?(?:landr[aä]t|bürgermeister|minister|präsident)(?:in)?|"
    r"(?:presse|medien)?(?:mitteilung|meldung|information)\b.{0,16}\d.*)\W*$",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"^(?:das )?(?:bundes(?:institut|ministerium|amt)|ministerium|landkreis|kreis|universität|"
    r"hochschule|institut|landesamt|freistaat|land|metropolregion|"
    r"europäische metropolregion|regionalverband|"
    r"deutscher verband|netzwerk)\b",
    re.IGNORECASE,
)
#: "Forschungsprojekt: …" is a kind before the title, not part of it.
_KIND_PREFIX = re.compile(
    r"^(?:forschungsprojekt|modellvorhaben|modellprojekt|projekt|pressemitteilung|meldung|"
    r"veranstaltung|publikation|projektsteckbrief)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"\\\\|\\[A-Za-z]|\$Id|^https?:|^[#%=<{]")
_AROUND = re.compile(r"[\s\u2217*†‡¹²³¶]+$|^\d+(?:\.\d+)*\s+(?=[^\W\d_])|^[^\w„“‚«»\"'(]+")
_SENTENCE_END = re.compile(r"[.;,]$|\.{2,}$|…$")
_MENU = re.compile(r"\s[|»\u203a>]\s|^>")
#: Single nouns side by side: "Startseite Themen Ministerium Presse Service".
_NOUNS = re.compile(r"^(?:[A-ZÄÖÜ][a-zäöüß]+\s+){3,}[A-ZÄÖÜ][a-zäöüß]+$")
_LABELLED = re.compile(
    r"^(?:\w*laufzeit|\w*status|\w*programm|datum|typ|art|ort|raum|termin|wann|wo|zeit|stand|ziele?|"
    r"kontakt|tel\w*|fax|e-mail|quelle|autor\w*|herausgeber\w*|redaktion\w*|veranstalter\w*|beginn|"
    r"ende|förder\w*|\w*träger\w*|antragsteller\w*|beteiligte|\w*partner|moderation|ansprech\w+|"
    r"teilnehm\w+|anwesend\w*|rubrik|kategorie|bearbeitung|auftraggeber\w*|"
    r"notizen|(?:fuß|end)note \d+|diagramm)\s*:|"
    r"^•|^\d{1,2}[.:]\d|^\d+$",
    re.IGNORECASE,
)
#: A label that has lost its colon.
_UNLABELLED = re.compile(
    r"^(?:thema|rubrik|datum|schwerpunkt(?:thema)?|ressort)\s+\S", re.IGNORECASE
)
#: "[Webinar] …" is a kind in brackets before the title.
_BRACKETS = re.compile(r"^\[\w[\w -]{2,20}\]\s+(?=\S)")
_DAY = re.compile(r"^(?:\w+,\s*)?(?:den\s+)?\d{1,2}\.\s?\w+\s+\d{4}")


class FoundTitle(NamedTuple):
    """A title and the characters of its line that it stands for."""

    title: str
    begin: int
    end: int


def find_title(text: str) -> FoundTitle | None:
    """The line of a text that names it, None if no line can."""
    best: tuple[float, FoundTitle] | None = None
    for number, (line, begin) in enumerate(_first_lines(text)):
        prefix = _KIND_PREFIX.match(line) or _BRACKETS.match(line)
        bare = line[prefix.end() :] if prefix else line
        if not can_be_title(line if not prefix else bare):
            continue
        weight = _weight(bare, number, bool(prefix), text[begin + len(line) :])
        if best is None or weight > best[0]:
            start = begin + (prefix.end() if prefix else 0)
            best = weight, FoundTitle(bare, start, begin + len(line))
    return best[1] if best else None


def without_kind(title: str) -> str:
    """A title without the kind that stands before it."""
    prefix = _KIND_PREFIX.match(title) or _BRACKETS.match(title)
    return title[prefix.end() :] if prefix else title


def _first_lines(text: str) -> list[tuple[str, int]]:
    lines, at = [], 0
    for line in text[: 60 * LONGEST].split("\n"):
        stripped = line.strip()
        if stripped:
            lines.append((stripped, at + line.index(stripped)))
        at += len(line) + 1
        if len(lines) == LINES:
            break
    return lines


def tidy(line: str) -> str:
    """A line without what is set around a title: footnote signs, a chapter's number, bullets.

    >>> tidy("struktex.sty*"), tidy("5 Es geht auch ohne"), tidy("Entwicklerreferenz¶")
    ('struktex.sty', 'Es geht auch ohne', 'Entwicklerreferenz')
    """
    return _AROUND.sub("", " ".join(line.split()))


def can_be_title(line: str) -> bool:
    """Whether a line is short, says something, and is no stock heading, label or sentence."""
    letters = sum(map(str.isalpha, line))
    if not 3 < len(line) <= LONGEST or letters * 2 < len(line) or _MARKUP.search(line):
        return False
    if any(found(line) for found in (_STOCK.match, _MENU.search, _NOUNS.match)):
        return False
    if _LABELLED.match(line) or _UNLABELLED.match(line) or _DAY.match(line):
        return False
    return not _SENTENCE_END.search(line)


def _weight(line: str, number: int, has_kind: bool, rest: str) -> float:
    weight = 3.0 - 0.4 * number
    if has_kind:
        weight += 4
    if len(line) > SAID_AGAIN and line in rest[:4000]:
        weight += 3
    if _INSTITUTION.match(line) and len(line.split()) < 9 and not has_kind:
        weight -= 2.5
    return weight
