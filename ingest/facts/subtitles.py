"""The subtitle: a line under the title that says more of the same, and is no sentence or label."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.model import ACCEPTED, UNSURE, Evidence, Fact, Kind, Page
from ingest.facts.dates import point_at
from ingest.facts.names import name_at
from ingest.facts.subject import Subject
from ingest.facts.titles import can_be_title

#: Lines below the title that are looked at.
LINES = 7
_PARAGRAPH = "Absatz unter dem Titel"
_LABEL = re.compile(
    r"^(?:Untertitel|Unterzeile|Subtitle)\s*:\s*(?P<told>[^\n]{5,200})$", re.MULTILINE
)
_QUOTED = re.compile(r"[„\"»][^„“\"»«\n]{4,}[“\"«]")
_CLOCK = re.compile(r"^\W*\d{1,2}[:.]\d\d|^\d+\s*Uhr")
_HEADING = re.compile(
    r"^(?:einladung|ausgangslage|hintergrund|anlass|ziel\w*|projektsteckbrief|steckbrief|"
    r"daten & fakten|"
    r"beschreibung|zusammenfassung|kurzfassung|einleitung|vorwort|worum|(?:was|wie|warum|"
    r"wer)\b.{0,30}$|"
    r"wann|ort|termin)\b",
    re.IGNORECASE,
)
#: Whose page it is, which often stands above or below the title.
_HOUSE = re.compile(
    r"^(?:Bundes\w*(?:institut|ministerium|amt)|Landes\w*(?:amt|ministerium)|Ministerium|Landkreis|"
    r"Kreis|"
    r"Stadt|Gemeinde|Universität|Hochschule|Institut|Verband|Verein|Stiftung|Metropolregion)\b|"
    r"^(?!.* (?:des|der|von) ).*(?:e\. ?V\.|GmbH|eG|AG)$"
)
#: A day, who wrote it, what kind of thing it is and when it came out.
_NO_SUBTITLE = re.compile(
    r"(?:\w{2,10}\.?,? ){0,2}\d{1,2}\.(?: ?(?:und|bis|–|-|/) ?\d{1,2}\.)? ?"
    r"(?:\d{1,2}\.|[a-zä]{3,9}) ?\d{4}|"
    r"(?:von|by) [A-ZÄÖÜ]|(?:published|veröffentlicht|erschienen)\b|"
    r"\w+,? (?:[a-zä]{3,9} )?(?:19|20)\d\d$",
    re.IGNORECASE,
)
#: A title that ends like this goes on in the next line.
_GOES_ON = re.compile(
    r"(?:\b(?:der|die|das|des|dem|den|und|oder|für|in|im|mit|von|vom|zur|zum|als|auf|bei|an)|"
    r"[-–,])$"
)


def subtitle(subject: Subject) -> Iterator[Fact]:
    """The subtitle of the first page that bears the title; unsure where only its place speaks."""
    is_list = subject.kind == Kind.OTHER  # of questions, of addresses
    for page in subject.pages[:2]:
        labelled = _LABEL.search(page.text)
        if labelled:
            yield _fact(page, *labelled.span("told"), "Feld Untertitel", True)
            return
        at = page.text.find(subject.title) if subject.title else -1
        if at >= 0 and at < 2000:
            found = _below(page, at + len(subject.title), subject.title)
            yield from (f for f in found if not (is_list and f.evidence.rule == _PARAGRAPH))
            return


def _below(page: Page, end: int, title: str) -> Iterator[Fact]:
    at = page.text.find("\n", end)
    if at < 0 or page.text[end:at].strip():
        return
    below = page.text[at + 1 : at + 2000].split("\n")
    first = True
    for number, line in enumerate(below[:LINES], 1):
        begin = at + 1
        at = begin + len(line)
        bare = line.strip()
        if not bare or _is_passed(bare):
            first = first and not bare
            continue
        if not _may_be(bare, title):
            return
        begin += line.index(bare)
        if _QUOTED.search(bare) and _QUOTED.search(title) is None:
            yield _fact(page, begin, begin + len(bare), "Zeile mit Namen unter dem Titel", True)
        elif number == 1 and not _GOES_ON.search(title):
            alone = len(below) < 2 or not below[1].strip()
            yield _fact(page, begin, begin + len(bare), "Zeile unter dem Titel", alone)
        elif first and _is_alone(below, number - 1) and not _GOES_ON.search(title):
            yield _fact(page, begin, begin + len(bare), _PARAGRAPH, True)
        return


def _is_alone(below: Sequence[str], at: int) -> bool:
    """Whether a line is a paragraph of its own, of some words and no more than a headline has."""
    before, behind = below[at - 1] if at else "", below[at + 1] if at + 1 < len(below) else ""
    bare = below[at].strip()
    return not (before.strip() or behind.strip()) and len(bare) < 110 and len(bare.split()) > 2


def _is_passed(line: str) -> bool:
    """Whether a line of the head is a day, an hour or a place: the subtitle may follow."""
    point = point_at(line, 0)
    if (point and point[1] >= len(line) - 25) or _CLOCK.match(line):
        return True
    return len(line) < 40 and line.lower().startswith(
        ("online", "digital", "hybrid", "web-seminar", "webinar")
    )


def _may_be(line: str, title: str) -> bool:
    if _NO_SUBTITLE.match(line):
        return False
    if len(line) > 160 or len(line.split()) < 2 or not can_be_title(line.removesuffix(" e.V.")):
        return False
    if _HEADING.match(line) or line in title or ":" in line[:20]:
        return False
    named = name_at(line, 0)
    return not (named and named.sure) and not _HOUSE.search(line)


def _fact(page: Page, begin: int, end: int, rule: str, sure: bool) -> Fact:
    words = " ".join(page.text[begin:end].split())
    evidence = Evidence(rule, words, page.number, begin, end)
    return Fact("subtitle", words, evidence, 0.9 if sure else 0.5, ACCEPTED if sure else UNSURE)
