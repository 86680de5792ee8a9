"""Who does what: roles of organisations from labels ("Antragsteller: …") and from sentences.

"Auftragnehmer waren die Universität Bremen sowie …", "im Auftrag des …", "Mit dem … wurde die …
beauftragt". Where somebody works, or who stands in an address, is no role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.facts.labels import Labelled
from ingest.facts.organisations.rolelabels import role_of
from ingest.facts.organisations.rolepatterns import (
    ACTS_AS,
    APPOSED,
    AS,
    ASKED,
    BARE,
    BY,
    DONE_BY,
    ENTITLED,
    GOT,
    HEADING,
    INLINE,
    INVITED,
    IS,
    IS_ORDERED,
    ITS_EVENT,
    PLAIN,
    ROW,
    TURNED,
    WAS,
    WITH,
)
from ingest.facts.organisations.rolesentences import (
    BY_SUBJECT,
    GAVE,
    INVERTED,
    ITS_EVENING,
    ORDERED,
)
from ingest.facts.organisations.roleverbs import DONE

_LONGEST = 420
#: Who does it stands at most so many characters before the verb.
_BACK = 160
_HEAD = 1_500
_LEAD = 45
_END = re.compile(
    r"(?<!e\.V)(?<!e\.\sV)(?<!\se)(?<!\bSt)(?<!\bDr)(?<!\bca)(?<!\bMio)\.(?=\s+[A-ZÄÖÜ„»0-9]|\s*$)|"
    r"\n\s*\n|[;:!?]|$"
)


class Stretch(NamedTuple):
    """Characters in which those stand who have a role. `free` takes names of no known form too.

    `first` takes only what stands right at the beginning, or after `lead` characters of other
    words; `last` what stands at the end.
    """

    role: str
    begin: int
    end: int
    rule: str
    free: bool = False
    first: bool = False
    last: bool = False
    lead: int = 0


def stretches(text: str, labels: Sequence[Labelled]) -> Iterator[Stretch]:
    """Where a text says who has which role: labels first, then sentences."""
    yield from _labels(text, labels)
    for found in IS.finditer(text):
        role = role_of(found["role"])
        end = _end(text, found.end())
        yield Stretch(role, found.end(), end, f"Satz „{role} ist“", first=True, lead=_LEAD)
    yield from _orders(text)
    yield from _acts(text)
    for role, pattern in BY:
        yield from _behind(text, pattern, role)


def _labels(text: str, labels: Sequence[Labelled]) -> Iterator[Stretch]:
    """The values of labels, in lines, in tables and below headings; before, what brackets say."""
    for found in ENTITLED.finditer(text):
        if role := role_of(found["label"]):
            yield _before(text, found, role)._replace(rule=f"Feld {role}")
    for label in labels:
        if role := role_of(label.key):
            yield _field(role, label.begin, _to_its_end(text, label.end))
    free = 0
    for found in HEADING.finditer(text):
        if found.start() >= free and (role := role_of(found["label"])):
            for stretch in _below(text, found.end(), role):
                free = stretch.end
                yield stretch
    yield from _rows(text)


def _rows(text: str) -> Iterator[Stretch]:
    """Rows of tables, with and without bars, and labels inside a line."""
    for found in ROW.finditer(text):
        if role := role_of(found["label"]):
            yield _field(role, found.end(), _line_end(text, found.end()))
    for found in INLINE.finditer(text):
        role, end = role_of(found["role"] or found["noun"]), _end(text, found.end())
        yield Stretch(role, found.end(), end, f"Feld {role}", first=True)
    for found in PLAIN.finditer(text):
        role, end = role_of(found["role"] or found["noun"]), _line_end(text, found.end())
        yield Stretch(role, found.end(), end, f"Feld {role}", first=True)
    for found in TURNED.finditer(text):
        role = "" if " und " in found["label"] else role_of(found["label"])
        if role and not role_of(found["who"]):
            yield Stretch(role, *found.span("who"), f"Feld {role}", free=True)


def _field(role: str, begin: int, end: int) -> Stretch:
    """A value of a label; what is paid may be a programme or a sum, so it names no unknown body."""
    return Stretch(role, begin, end, f"Feld {role}", free=role != "Förderung")


_GOES_ON = re.compile(r"(?:,|;|&|\bund|\bsowie|[a-zäöüß]-)\s*$")
_MOST_LINES = 6


def _to_its_end(text: str, end: int) -> int:
    """The end of a value whose line ends with a comma or a conjunction: that of its last line."""
    for _ in range(_MOST_LINES):
        line = _line_end(text, end)
        if line >= len(text) or not _GOES_ON.search(text[max(0, line - 12) : line]):
            return max(end, line) if line > end and not text[end:line].strip(" ,;") else end
        end = _line_end(text, line + 1)
    return end


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


_ITEM = re.compile(r"[ \t]*[•*–-]?[ \t]*[^\n]{3,120}(?:\n|$)")
_MOST_ITEMS = 25


def _below(text: str, at: int, role: str) -> Iterator[Stretch]:
    """What stands below a heading: a list of names, or a sentence that begins with them."""
    end, is_list = at, True
    for _ in range(_MOST_ITEMS):
        item = _ITEM.match(text, end)
        if not item:
            break
        line = item.group().strip()
        is_list = is_list and not (line.endswith(".") and len(line.split()) > 7)
        is_list = is_list and ":" not in line  # rows of their own
        end = item.end()
    if is_list and end > at:
        yield Stretch(role, at, end, f"Feld {role}", free=role != "Förderung")
    else:
        yield Stretch(role, at, _end(text, at), f"Feld {role}", first=True)


_WORDS = re.compile(r"\w{3,}")


def _acts(text: str) -> Iterator[Stretch]:
    """Who invites, who is something, who got an order."""
    for pattern in (WAS, ACTS_AS):
        for found in pattern.finditer(text):
            yield _before(text, found, role_of(found["role"]))
    words = frozenset(_WORDS.findall(text.lower()))
    for sentence in BY_SUBJECT:
        if sentence.may_be_in(words):
            for found in sentence.pattern.finditer(text):
                yield _before(text, found, sentence.role)
    for sentence in INVERTED:
        if sentence.may_be_in(words):
            yield from _behind(text, sentence.pattern, sentence.role)
    for found in (*ITS_EVENT.finditer(text, 0, _HEAD), *ITS_EVENING.finditer(text, 0, _HEAD)):
        end = _end(text, found.end())
        yield Stretch("Veranstalter", found.end(), end, "Veranstaltung des …", first=True)
    for pattern, role in (
        (BARE, ""),
        (AS, ""),
        (APPOSED, ""),
        (INVITED, "Veranstalter"),
        (GOT, "Auftragnehmer"),
        (ASKED, "Antragsteller"),
    ):
        yield from _behind(text, pattern, role)


def _behind(text: str, pattern: re.Pattern[str], role: str) -> Iterator[Stretch]:
    """The characters behind some words, at whose beginning the body stands."""
    for found in pattern.finditer(text):
        named, end = role or role_of(found["role"]), _end(text, found.end())
        yield Stretch(named, found.end(), end, f"Wendung „{_words(found)}“", first=True)


def _before(text: str, found: re.Match[str], role: str) -> Stretch:
    """The characters before some words, at whose end the body stands."""
    begin = max(0, found.start() - _BACK)
    return Stretch(role, begin, found.start(), f"Satz „… {_words(found)}“", last=True)


def _orders(text: str) -> Iterator[Stretch]:
    """Who gave an order, who was given it, by whom something was done."""
    for found in GAVE.finditer(text):
        yield Stretch("Auftraggeber", *found.span("who"), "Satz „hat … beauftragt“", first=True)
        yield Stretch("Auftragnehmer", *found.span("whom"), "Satz „hat … beauftragt“", first=True)
    for pattern in ORDERED:
        for found in pattern.finditer(text):
            yield Stretch("Auftragnehmer", *found.span("who"), "Satz „beauftragt“", first=True)
    for found in IS_ORDERED.finditer(text):
        role = role_of(found["task"]) or "Auftragnehmer"
        begin = max(0, found.start() - _BACK)
        yield Stretch(role, begin, found.start(), "Satz „ist beauftragt“", last=True)
    for found in DONE_BY.finditer(text):
        role = DONE[re.sub(r"\s+", r"\\s", found["verb"])]
        yield Stretch(role, *found.span("who"), f"Satz „von … {found['verb']}“", first=True)
    for found in WITH.finditer(text):
        task = re.match(r"\S+\s(?:dem|der|den)\s(\S+)", found.group())
        role = role_of(task.group(1)) if task else ""
        rule = "Satz „wurde beauftragt“"
        yield Stretch(role or "Auftragnehmer", *found.span("who"), rule, free=True)


def _end(text: str, at: int) -> int:
    found = _END.search(text, at, at + _LONGEST)
    return found.start() if found else min(len(text), at + _LONGEST)


def _words(found: re.Match[str]) -> str:
    return " ".join(found.group().split())[-60:]
