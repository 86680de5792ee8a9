"""The title of a text that comes without one: which of its first lines names it.

Of the lines at the head that are nothing else one is the title. It gains if a label says so, if
the word for a kind stands above it, or if the text later says it again. A line that a margin has
broken goes on in the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.facts.headlines import (
    DAY,
    GENRE,
    HOUSE,
    LABEL,
    OTHER,
    PEOPLE,
    SERIES,
    TEXT,
    TITLE,
    WORK,
    Line,
    head_lines,
)
from ingest.facts.titles import can_be_title, prefix

#: A longer line that the text repeats is its name; shorter ones repeat by chance.
SAID_AGAIN = 16
#: What a line loses that is something else too.
_LESS = {TITLE: 0.0, WORK: 1.0, SERIES: 2.0, DAY: 1.5, PEOPLE: 2.5, HOUSE: 2.6, GENRE: 3.0}
#: Lines that a title may have, and the characters within which a margin lies.
MOST_LINES, _MARGIN = 4, 100
#: A line that a break has cut: "Die Stadt Aue sucht eine".
_CUT = re.compile(
    r"(?:\b(?:eine?[nmrs]?|der|die|das|des|dem|den|und|oder|für|in|im|mit|von|vom|zur|zum|als|auf|"
    r"bei|an|am|zu|über|of|the|for|and|in)|[-–,:&/])$"
)
_FIELD_BELOW = re.compile(r"\w+:\s")
_SMALL = re.compile(r"^(?!(?:e\. ?V\.|von [A-ZÄÖÜ]))[a-zäöü]")
#: A label whose value is the title.
_LABELLED = re.compile(
    r"^(?:Betreff|Betr\.|Titel|Projekttitel|Vorhaben(?:bezeichnung)?|Bezeichnung|Subject|Title|"
    r"Projekt(?:name|bezeichnung)?)[ \t]*:[ \t]+(?=\S)|"
    r"^(?:\d\.? )?(?:Bezeichnung des Vorhabens|Titel des (?:Projekts|Vorhabens)|"
    r"Projekttitel)[ \t]*:?[ \t]*\n[ \t]*(?=\S)",
    re.MULTILINE,
)
#: "Niederschrift\nüber die 3. Sitzung des Rates am 4. Mai": it is about the meeting.
_ABOUT = re.compile(
    r"^über (?:die|den|das) (?=[\dA-ZÄÖÜ]|\w+e \w*[Ss]itzung|\w+e \w*[Vv]ersammlung)"
)
_HELD = re.compile(r"[ ,]+(?:am|vom) (?:\w+, )?(?:dem |den )?\d.*$")
_ONLY_LABEL = re.compile(r"^[A-ZÄÖÜ][\w-]+(?: [\w-]+)?:$")
#: Words enough before a day: "Sitzung des Rates vom 14.9.2020".
_LEADS = re.compile(r"^(?!\w+tag\b|Mittwoch|Sonnabend|[^,]{3,25}, )(?:[^\W\d][\w-]*[ ]){3,}")
_CALLED = re.compile(
    r"\b\w*(?:[Pp]rojekt|[Vv]orhaben|[Ii]nitiative|[Rr]eihe|[Aa]ktion|[Tt]agung|[Kk]onferenz|"
    r"[Ww]erkstatt|[Ff]orum|"
    r"[Ww]orkshop|[Ww]ettbewerb|[Vv]eranstaltung|[Ss]tudie|[Ll]eitfaden)s? „(?P<name>[^“\n]{3,90})“"
)
_SUBJECT = re.compile(r"\W*(?:Der|Die|Das) (?P<name>[A-ZÄÖÜ][\w-]{5,}(?: [A-ZÄÖÜ][\w-]+){0,3})\b")
_WITHIN = 2_000
_KIND = re.compile(
    r"(?:Einladung|Pressemitteilung|Presseinformation|Projekt|WG|Fwd|AW|Re)\s*:\s+(?=\S)"
)
_INDENT = re.compile(r"\n[ \t]*(?=[a-zäöü][^:\n]*$)", re.MULTILINE)


class FoundTitle(NamedTuple):
    """A title and the characters of its lines that it stands for."""

    title: str
    begin: int
    end: int


def find_title(text: str) -> FoundTitle | None:
    """The line of a text that names it, None if no line can."""
    labelled = _by_label(text)
    if labelled:
        return labelled
    lines = head_lines(text)
    margin = width(text)
    best: tuple[float, int] | None = None
    candidates = [n for n, line in enumerate(lines) if _can_be(line) and not _is_rest(lines, n)]
    for at in candidates:
        order = sum(lines[n].role == TITLE for n in candidates if n < at)
        weight = _weight(lines, at, order, text)
        if best is None or weight > best[0]:
            best = weight, at
    return _joined(lines, best[1], margin) if best else _by_name(text)


def _cut(line: str) -> int:
    """The characters of a line before what may be a title."""
    about = _ABOUT.match(line)
    return about.end() if about else prefix(line)[0]


def _can_be(line: Line) -> bool:
    bare = line.text[_cut(line.text) :]
    if (_SMALL.match(bare) and not _ABOUT.match(line.text)) or (
        line.role == DAY and not _LEADS.match(bare)
    ):
        return False
    return line.role in _LESS and (
        can_be_title(bare.rstrip(",–-" + "." * bool(_ABOUT.match(line.text))))
        or line.role in (WORK, DAY)
    )


def _is_rest(lines: Sequence[Line], at: int) -> bool:
    """Whether a line goes with the one above: its last word, or who speaks at that hour."""
    line, above = lines[at], lines[at - 1] if at else None
    if above is None or line.apart or above.role not in (OTHER, TEXT, PEOPLE):
        return False
    return line.role == PEOPLE or " " not in line.text


def _by_label(text: str) -> FoundTitle | None:
    """The title that a label gives, with the lines below it that are set in."""
    for label in _LABELLED.finditer(text, 0, _WITHIN):
        end = _line_end(text, label.end())
        while more := _INDENT.match(text, end):
            end = _line_end(text, more.end())
        begin = label.end()
        before = _KIND.match(text, begin)
        begin = before.end() if before else begin
        title = joined(text[begin:end].split("\n"))
        if can_be_title(title):
            return FoundTitle(title, begin, begin + len(text[begin:end].rstrip()))
    return None


def _by_name(text: str) -> FoundTitle | None:
    """The name that a text without a heading uses: in quotation marks, or what it begins with."""
    named = _CALLED.search(text, 0, _WITHIN)
    if named:
        return FoundTitle(named["name"], *named.span("name"))
    first = _SUBJECT.match(text)
    if first and len(re.findall(rf"\b{re.escape(first['name'])}\b", text[:_WITHIN])) > 1:
        return FoundTitle(first["name"], *first.span("name"))
    return None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def width(text: str) -> int:
    """The characters of a line where a margin breaks them; 0 for a text with long lines."""
    lengths = [len(line.rstrip()) for line in text[:6_000].split("\n") if len(line) > 45]
    broken = [length for length in lengths if length <= _MARGIN]  # joined words make lines longer
    return max(broken) if len(broken) > 3 and len(broken) > 0.6 * len(lengths) else 0


def _weight(lines: Sequence[Line], at: int, order: int, text: str) -> float:
    line, above = lines[at], lines[at - 1] if at else None
    bare = line.text[_cut(line.text) :]
    is_under_kind = bool(above and above.role in (GENRE, WORK) and not _has_title(lines[: at - 1]))
    weight = 3.0 - 0.6 * order - _LESS[line.role]
    weight += 4 * prefix(line.text)[1] + 1.5 * is_under_kind
    weight += 1.0 * (at + 1 < len(lines) and lines[at + 1].role == GENRE)
    if " " not in bare and not is_under_kind:  # a town below the name of a house
        weight -= bool(order) + 2 * bool(above and above.role == HOUSE and not line.apart)
    if above and not line.apart:
        weight -= {LABEL: 2.0, OTHER: 1.0}.get(above.role, 0) + 2 * bool(
            _ONLY_LABEL.match(above.text)
        )
    weight -= 0.8 * (line.role == TITLE and _is_below_house(lines, at))
    if line.role == TITLE and len(bare) > SAID_AGAIN and bare in text[line.end : line.end + 4000]:
        weight += 1.5
    return weight - 2 * _is_kicker(lines, at)


def _has_title(lines: Sequence[Line]) -> bool:
    """Whether lines hold one that may be a title, other than in the block of a house's name."""
    return any(line.role == TITLE and not _is_below_house(lines, n) for n, line in enumerate(lines))


def _is_below_house(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands in one block with the name of a house."""
    while at > 0 and not lines[at].apart:
        at -= 1
        if lines[at].role == HOUSE:
            return True
    return False


def _is_kicker(lines: Sequence[Line], at: int) -> bool:
    """Whether a few words stand above a headline and a line below it, as newspapers set them."""
    behind = lines[at + 1 : at + 4]
    if len(behind) < 3 or [one.role for one in behind[:2]] != [TITLE, TITLE]:
        return False
    is_short = len(lines[at].text.split()) <= 4 and len(lines[at].text) < len(behind[0].text)
    return is_short and behind[2].role == PEOPLE and behind[2].text.lower().startswith("von ")


def goes_on(line: str, following: Line, width: int) -> bool:
    """Whether a heading goes on in the next line: it is cut, or the margin has broken it."""
    if following.apart or following.role not in (TITLE, HOUSE):
        return bool(not following.apart and _SMALL.match(following.text) and _CUT.search(line))
    if _FIELD_BELOW.match(following.text):
        return False
    if _CUT.search(line) or _SMALL.match(following.text) or line.count("„") > line.count("“"):
        return True
    first = following.text.split()[0]
    return bool(width) and len(line) > 50 and len(line) + 1 + len(first) > width


def _joined(lines: Sequence[Line], at: int, width: int) -> FoundTitle:
    last = at
    while (
        last + 1 < len(lines)
        and last - at < MOST_LINES - 1
        and goes_on(lines[last].text, lines[last + 1], width)
    ):
        last += 1
    cut = _cut(lines[at].text)
    told = joined([lines[at].text[cut:], *(line.text for line in lines[at + 1 : last + 1])])
    end = lines[last].end
    if cut and _ABOUT.match(lines[at].text) and (day := _HELD.search(told)):
        end -= len(told) - day.start()
        told = told[: day.start()]
    return FoundTitle(told, lines[at].begin + cut, end)


def joined(lines: Sequence[str]) -> str:
    """Lines as one; a word that a hyphen parts is whole again.

    >>> joined(["Leben in Klein-", "städten"]), joined(["Stadt-", "und Land"])
    ('Leben in Kleinstädten', 'Stadt- und Land')
    """
    whole = ""
    for line in (" ".join(one.split()) for one in lines):
        is_parted = re.search(r"[a-zäöüß]-$", whole) and re.match(
            r"(?!und |oder |bis )[a-zäöüß]", line
        )
        whole = whole[:-1] + line if is_parted else f"{whole} {line}".strip()
    return whole
