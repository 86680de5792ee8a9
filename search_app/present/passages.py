"""Passages of a text that say one thing: its result, its aim, its first sentences.

Taken as they stand, never put together anew; a passage that cannot be told apart is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.masking import mask
from archive.model import Page

#: Headings under which pages and texts tell what came of something, and what it is for.
RESULTS = ("Ergebnis", "Ergebnisse", "Bericht", "Rückblick", "Fazit", "Nachbericht")
AIMS = ("Ziel", "Ziele", "Zielsetzung", "Projektziel", "Projektziele")
#: Characters of a passage that are shown; the rest is read in the text.
LONGEST, SENTENCES = 1200, 320
#: Lines that templates of websites leave in texts.
LITTER = (
    "this is some text inside of a div block", "no items found", "lorem ipsum", "report",
    "read more", "mehr erfahren", "weiterlesen", "cookie",
)  # fmt: skip
_PARAGRAPH = re.compile(r"\n\s*\n")
_BULLET = re.compile(r"^\s*[•·▪–*-]\s")
_STOP = re.compile(r"[.!?][“\"”’)]?(?=\s+[„“\"(]?[A-ZÄÖÜ0-9]|\s*$)")
#: What stands before a full stop that ends no sentence: a letter, a number, an abbreviation.
_NO_END = re.compile(
    r"(?:^|[\s(])(?:\w|\d+|Dr|Prof|Nr|ca|bzw|ggf|vgl|Abs|Art|Bd|St|Tel|inkl|usw|etc|Dipl|Ing|Mio|Mrd)$"
)
_AIM = re.compile(
    r"\bZiele?\b[^.!?]{0,60}\b(?:ist|sind|war|waren|bestand|besteht|lautet)\b|\bsoll(?:te|ten|en)?\b"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs of a page, covered. `is_cut`: the page has more of it."""

    page: int
    paragraphs: tuple[str, ...]
    is_cut: bool


def under(pages: Sequence[Page], headings: Iterable[str]) -> Passage | None:
    """What stands under one of the headings: a page of that name, or what follows such a line."""
    named = {heading.casefold() for heading in headings}
    for page in pages:
        heading = (page.heading or "").strip().rstrip(":").casefold()
        parts = _paragraphs(page.text)
        if heading in named:
            return _passage(page.number, parts[1:] if _is_line(parts[:1], named) else parts)
        at = next((i for i, part in enumerate(parts) if _is_line([part], named)), None)
        if at is not None:
            return _passage(page.number, parts[at + 1 :])
    return None


def aim(pages: Sequence[Page]) -> tuple[int, str] | None:
    """(page, the sentence that tells the aim): under such a heading, or one that names it."""
    found = under(pages, AIMS)
    if found:
        told = first_sentences(found.paragraphs[0], SENTENCES, 1)
        return (found.page, told) if told else None
    for page in pages:
        for part in _paragraphs(page.text):
            at = part.find("Ziel")
            if at >= 0 and _AIM.search(part[at : at + 120]):
                begin = max((end for end in _ends(part) if end <= at), default=0)
                told = first_sentences(part[begin:].lstrip(), SENTENCES, 1)
                if told and "Ziel" in told:
                    return page.number, mask(told)
    return None


def first_sentences(text: str, longest: int, most: int) -> str:
    """The first whole sentences of a paragraph that fit, "" where not even one does."""
    told = " ".join(text.split())
    ends = [end for end in _ends(told) if end <= longest]
    return told[: ends[:most][-1]] if ends else ""


def _ends(text: str) -> list[int]:
    """Where sentences end.

    >>> _ends("Am 3. März sprach Dr. Wald. Es kamen viele."), len("Am 3. März sprach Dr. Wald.")
    ([27, 43], 27)
    """
    return [
        stop.end()
        for stop in _STOP.finditer(text)
        if text[stop.start()] != "."
        or not _NO_END.search(text, max(0, stop.start() - 8), stop.start())
    ]


def running(paragraph: str) -> bool:
    """Whether a paragraph is running text: sentences, no list, no field, no litter."""
    told = " ".join(paragraph.split())
    if len(told) < 60 or _BULLET.match(paragraph) or told.casefold().startswith(LITTER):
        return False
    lines = [line for line in paragraph.split("\n") if line.strip()]
    if sum(bool(re.match(r"^[\w /-]{2,40}:\s", line)) for line in lines) * 2 > len(lines):
        return False
    return bool(_ends(told)) and (told[0].isalnum() or told[0] in '„“"‚')


def _passage(page: int, parts: Sequence[str]) -> Passage | None:
    """The running paragraphs from here on, as far as they fit."""
    shown: list[str] = []
    told = [" ".join(mask(part).split()) for part in parts if running(part)]
    for part in told:
        if shown and sum(map(len, shown)) + len(part) > LONGEST:
            break
        shown.append(part if len(part) <= 2 * LONGEST else first_sentences(part, LONGEST, 99))
    kept = tuple(part for part in shown if part)
    return Passage(page, kept, len(kept) < len(told)) if kept else None


def _is_line(parts: Sequence[str], named: set[str]) -> bool:
    return bool(parts) and parts[0].strip().rstrip(":").casefold() in named


def _paragraphs(text: str) -> list[str]:
    return [part for part in _PARAGRAPH.split(text) if part.strip()]
