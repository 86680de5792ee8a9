"""Who speaks at an item of an agenda: in brackets behind its title, behind "mit" and "von", on
lines of their own below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.german.lemma import is_known
from ingest.facts.functions import is_house
from ingest.facts.names import Named, name_at
from ingest.facts.personline import BULLET, Mention, inline, people_of_line

_ROLE = (
    r"(?:(?:Gesamt)?[Mm]oderation|[Mm]oderiert|Referent(?:en|in|innen|:in|\*in)?|Vortrag|Vorträge|"
    r"Impulse?|Input|Leitung|"
    r"Mit|Podium|Keynote|Sprecher(?:in|innen)?|Gäste|Gast|Einführung|Begrüßung|Chair|Speakers?|"
    r"Diskutanten|Es sprechen|"
    r"Es diskutieren|Gespräch|Durchführung|Begleitung|Führung|Dozent(?:in|en)?|vorgestellt|"
    r"[Pp]räsentiert|Statements?)"
)
_LABEL = re.compile(
    rf"\s*{_ROLE}(?:\s+(?:und|&)\s+\w+)?\s*(?::\s*(?:mit\s+)?|\s(?:von|durch|mit)\s+)",
    re.IGNORECASE,
)
#: "(Stefan Uhlenbrock, Kanzlei)" at the end of a title.
_BRACKET = re.compile(
    r"\s*\((?P<who>[^()\n]{4,160}(?:\([^()\n]{1,40}\)[^()\n]{0,60})?)\)[^\w\n]*\Z"
)
#: "Gespräch mit Marktleiterin Dunja Kolbe", "Vortrag von Joyce Adomako"
_WITH = re.compile(r"\b(?:mit|von|durch|with|by)\s+(?:(?:der|dem|die|den)\s)?(?=[A-ZÄÖÜ])")
#: A break in the line before an indented one that begins with no hour.
_WRAP = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(?=[^\s\d•*–-])")
#: What goes on in the next line: an open bracket, a comma, a title without its name.
_GOES_ON = re.compile(
    r"(?:[,(&–-]|\b(?:und|der|des|dem|die|von|vom|für|in|im|am|an|zu|zur|zum|mit)|"
    r"(?:Dr|Prof)\.(?:\s[A-ZÄÖÜ][\w-]+)?)$"
)


def unwrapped(text: str) -> tuple[str, Sequence[int]]:
    """A text without the breaks inside unfinished lines, and where each character stood."""
    parts: list[str] = []
    places: list[range] = []
    at = 0
    for gap in _WRAP.finditer(text):
        line = text[text.rfind("\n", 0, gap.start()) + 1 : gap.start()]
        if line.count("(") > line.count(")") or _GOES_ON.search(line):
            parts += [text[at : gap.start()], " "]
            places += [range(at, gap.start()), range(gap.start(), gap.start() + 1)]
            at = gap.end()
    if not parts:
        return text, range(len(text) + 1)
    places.append(range(at, len(text) + 1))
    return "".join([*parts, text[at:]]), [n for part in places for n in part]


def placed(mention: Mention, index: Sequence[int]) -> Mention:
    """A mention at the characters of the text as it was."""
    named = mention.named
    return replace(
        mention, named=named._replace(begin=index[named.begin], end=index[named.end - 1] + 1)
    )


def in_brackets(text: str, begin: int, end: int) -> tuple[int, list[Mention]]:
    """Where a title ends that has people in brackets behind it, and who they are."""
    found = _BRACKET.search(text, begin, end)
    people = _listed(text, found.start("who"), found.end("who"), is_list=True) if found else []
    return (found.start(), people) if found and people else (end, [])


def told_with(text: str, begin: int, end: int) -> list[Mention]:
    """Whom a title or a line names behind "mit", "von" and "durch"."""
    for lead in _WITH.finditer(text, begin, end):
        named = name_at(text, lead.end(), end)
        if named and named.sure:
            return people_of_line(text, lead.end(), end) or [Mention(named, named.office)]
    return []


def of_line(text: str, begin: int, end: int) -> list[Mention]:
    """The people whom a line below a title names."""
    start = BULLET.match(text, begin, end)
    at = start.end() if start else begin
    is_list = text[begin:at].strip() != ""
    return _listed(text, at, end, is_list) or told_with(text, at, end)


def _listed(text: str, begin: int, end: int, is_list: bool) -> list[Mention]:
    label = _LABEL.match(text, begin, end)
    at = label.end() if label else begin
    found = people_of_line(text, at, end)
    kept = [m for m in found if _is_one(m, is_list or bool(label))]
    return kept or (inline(text, at, end)[1] if label else [])


def _is_one(mention: Mention, is_list: bool) -> bool:
    if mention.is_sure:
        return True
    return (is_list or mention.is_told) and _is_strange(mention.named)


def _is_strange(named: Named) -> bool:
    """Whether no word of a name is a common noun: then its shape is enough."""
    words = [word for part in named.name.split() for word in part.split("-")]
    return not is_house(named.name) and not any(is_known(word.lower()) for word in words)
