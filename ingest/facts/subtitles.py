"""The subtitle: a heading below the title that says more of the same, and is no sentence or label.

It stands directly below the title, or as a paragraph of its own; days, places and the word for a
kind may stand between. Where lines of the same block go on below it only its place speaks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.model import ACCEPTED, UNSURE, Evidence, Fact, Kind, Page
from index.german.lexicon import lexicon
from ingest.facts.findtitle import goes_on, joined, width
from ingest.facts.genres.form import verbs
from ingest.facts.headlines import DAY, GENRE, TEXT, TITLE, WORK, Line, head_lines
from ingest.facts.names import name_at
from ingest.facts.subject import Subject
from ingest.facts.titles import can_be_title

#: Lines below the title that are looked at, characters within which it stands, the longest.
LINES, WITHIN, LONGEST = 6, 2_000, 200
#: A longer one of two sentences is a teaser.
_TEASER = 60
_PARAGRAPH = "Absatz unter dem Titel"
_LABEL = re.compile(
    r"^(?:Untertitel|Unterzeile|Subtitle)\s*:\s*(?P<told>[^\n]{5,200})$", re.MULTILINE
)
_QUOTED = re.compile(r"[„\"»][^„“\"»«\n]{4,}[“\"«]")
_HEADING = re.compile(
    r"^(?:einladung|ausgangslage|hintergrund|anlass|ziele?|projektsteckbrief|steckbrief|"
    r"daten & fakten|beschreibung|zusammenfassung|kurzfassung|einleitung|vorwort|worum\b.*|"
    r"wann|ort|termin|öffentliche|vergabenummer|az\.?)\b",
    re.IGNORECASE,
)
#: Who wrote it, what kind of thing it is and when it came out, what it is a part of.
_NO_SUBTITLE = re.compile(
    r"(?:von|by) [A-ZÄÖÜ]|(?:published|veröffentlicht|erschienen)\b|\w+, (?:\w+ )?(?:19|20)\d\d$|"
    r"[a-zäöü]|an (?:die|alle|den)\b|details\b|lesezeit|zuletzt\b",
)
_PLACE_AND_YEAR = re.compile(r"(?P<word>[A-ZÄÖÜ][\w-]+) (?:19|20)\d\d$")
_CLOCK = re.compile(r"\W*\d{1,2}[:.]\d\d|\d+\s*Uhr")
_PART = re.compile(r"^(?:Teil|Band|Phase|Modul|Abschnitt|Heft) \w+: ")
#: A slogan may end as a sentence does.
_SLOGAN = re.compile(r"^[^.]{8,40}\.(?: [^.]{8,40}\.)?$")
#: A title that ends like this goes on in the next line.
_GOES_ON = re.compile(
    r"(?:\b(?:der|die|das|des|dem|den|und|oder|für|in|im|mit|von|vom|zur|zum|als|auf|bei|an)|"
    r"[-–,])$"
)


def subtitle(subject: Subject) -> Iterator[Fact]:
    """The subtitle of the first page that bears the title; unsure where only its place speaks."""
    is_list = subject.kind == Kind.OTHER  # of questions, of addresses
    for page in subject.pages[:3]:
        labelled = _LABEL.search(page.text)
        if labelled:
            yield _fact(page, *labelled.span("told"), "Feld Untertitel", True)
            return
        below = list(_below(page, subject.title))
        if below:
            found = _among(page, below, subject.title)
            yield from (f for f in found if not (is_list and f.evidence.rule == _PARAGRAPH))
            return


def _below(page: Page, title: str) -> Iterator[Line]:
    """The line that ends the title, and those below it."""
    bare, at = title.replace(" ", ""), 0
    lines = head_lines(page.text[:WITHIN]) if bare else []
    for begin, line in enumerate(lines):
        if line.text.replace(" ", "")[-len(bare) :] not in ("", bare) and not bare.startswith(
            line.text.replace(" ", "").rstrip("-")[-20:]
        ):
            continue
        for at in range(begin, min(begin + 4, len(lines))):
            told = joined([one.text for one in lines[begin : at + 1]]).replace(" ", "")
            if told.endswith(bare):
                yield from lines[at : at + 1 + LINES]
                return


def _among(page: Page, below: Sequence[Line], title: str) -> Iterator[Fact]:
    """The subtitle among the lines below a title."""
    margin, has_day = width(page.text), False
    for number, line in enumerate(below[1:], 1):
        named = _QUOTED.search(line.text) is not None and _QUOTED.search(title) is None
        is_day = line.role == DAY or bool(_CLOCK.match(line.text))
        if line.role == GENRE or _is_online(line.text) or (is_day and not named):
            has_day = has_day or is_day
            continue
        if has_day and not named:
            return
        if not _may_be(line, title) or _GOES_ON.search(title):
            return
        last = number
        while last + 1 < len(below) and goes_on(below[last].text, below[last + 1], margin):
            last += 1
        behind = below[last + 1] if last + 1 < len(below) else None
        is_next = number == 1 and not line.apart
        is_alone = line.apart and (behind is None or behind.apart)
        rule = "Zeile unter dem Titel" if is_next else _PARAGRAPH
        rule = "Zeile mit Namen unter dem Titel" if named else rule
        ends = behind is None or behind.apart or behind.role not in (TITLE, WORK, TEXT)
        if is_next or is_alone or named:
            sure = ends or named
            yield _fact(page, line.begin, below[last].end, rule, sure)
        return


def _is_online(line: str) -> bool:
    """Whether a line of the head says that an event is online: the subtitle may follow."""
    return len(line) < 40 and line.lower().startswith(
        ("online", "digital", "hybrid", "web-seminar", "webinar")
    )


def _may_be(line: Line, title: str) -> bool:
    text = line.text
    if line.role not in (TITLE, WORK) and not _SLOGAN.match(text):
        return False
    if _NO_SUBTITLE.match(text) or _HEADING.match(text) or text in title or len(text) > LONGEST:
        return False
    if len(text.split()) < 2 or not (
        can_be_title(text.rstrip(",–-")) or (not line.apart and _SLOGAN.match(text))
    ):
        return False
    if ":" in text[:20] and not (_PART.match(text) or text.endswith(("?", "!"))):
        return False
    if len(text) > _TEASER and re.search(r"[?!] [A-ZÄÖÜ]", text):
        return False
    dated = _PLACE_AND_YEAR.match(text)
    if dated and dated["word"].lower() not in lexicon().nouns:
        return False
    named = name_at(text, 0)
    return not (named and named.sure) or verbs(text)[0]


def _fact(page: Page, begin: int, end: int, rule: str, sure: bool) -> Fact:
    words = joined(page.text[begin:end].split("\n"))
    quote = " ".join(page.text[begin:end].split())
    evidence = Evidence(rule, quote, page.number, begin, end)
    return Fact("subtitle", words, evidence, 0.9 if sure else 0.5, ACCEPTED if sure else UNSURE)
