"""A line that names people: "• Dr. Anna Beispiel, Leiterin des Amtes", "A B, C D, Verein e.V."."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from index.german.lemma import is_known
from ingest.facts.functions import behind, is_function, is_house
from ingest.facts.names import Named, name_at, names_in
from ingest.facts.regions.scan import one_form, scan
from ingest.facts.regions.spelling import PLACED

BULLET = re.compile(r"[\s•·▪►‣●○*\-–—]*")
_BRACKET = re.compile(r"\s*\(([^()\n]{1,60})\)")
_BEHIND = re.compile(r"\s*(?:$|[,;|(–—:/-])")
#: The next item of an agenda, whatever houses it names.
_CLOCK = r"\d{1,2}(?:[:.][0-5]\d)?"
_HOUR = re.compile(
    rf"(?:(?:ab|ca\.|gegen|um) )?"
    rf"(?:{_CLOCK}(?:\s?[–-]\s?{_CLOCK})?\s?(?:Uhr|h)\b|\d{{1,2}}[:.][0-5]\d\b)"
)
#: Longer lines are sentences, not entries.
LONGEST = 260


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place with what is said of the person there."""

    named: Named
    function: str = ""
    organisation: str = ""
    #: Whether a comma or a bracket parts a strange name from what is said of it.
    is_listed: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether more than its shape speaks for a name: a first name, a title, a function."""
        return self.named.sure or (self.is_listed and bool(self.function))

    @property
    def is_told(self) -> bool:
        return bool(self.function or self.organisation)


def people_of_line(text: str, begin: int, end: int) -> list[Mention]:
    """The people whom a line names from its first word on; none if it is not such a line."""
    start = BULLET.match(text, begin, end)
    at = start.end() if start else begin
    if end - at > LONGEST:
        return []
    names: list[Named] = []
    for named in names_in(text, at, end):
        if names and not (named.sure or (_is_strange(named) and not _is_of_place(named))):
            break
        names.append(named)
    rest = text[names[-1].end : end] if names else ""
    if not names or not _BEHIND.match(rest) or _CLAUSE.match(rest):
        return []
    stop = _next_entry(text, names[-1].end, end)
    more = people_of_line(text, stop[1], end) if stop else []
    return [*_told(text, names, stop[0] if stop else end), *more]


_NEXT = re.compile(r"(?:,? und |; |, | sowie |,? & | / )(?=(?:Herr|Frau|Prof|Dr|[A-ZÄÖÜ]))")


def _next_entry(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Where an entry ends and the next begins: "A B, Leiterin, und C D, Landrat"."""
    for link in _NEXT.finditer(text, begin, end):
        named = name_at(text, link.end(), end)
        if named and named.sure and _BEHIND.match(text[named.end : end]):
            return link.start(), link.end()
    return None


#: A sentence that begins with a name.
_CLAUSE = re.compile(
    r"\s*[,–-]\s+(?:die|der|das|deren|dessen|den|dem|welche\w*|und|als|so|wie|ist|hat|war|"
    r"wird)\s[^,]*\s[^,]*,|.{140,}[.!?]$"
)


def _is_strange(named: Named) -> bool:
    """Whether no word of a shape is a common noun: then it names a person rather than a house."""
    words = named.name.split()
    return not is_house(named.name) and not any(is_known(word.lower()) for word in words)


def _is_of_place(named: Named) -> bool:
    """Whether a shape behind a name ends with a place, as a house does: "Warenkontor Uelzen"."""
    spots = scan(one_form(named.name.split()[-1]))
    return any(place.need <= PLACED for spot in spots for place in spot.candidates)


def _told(text: str, names: list[Named], end: int) -> list[Mention]:
    mentions, rest_at = [], names[-1].end
    for named in names:
        bracket = _BRACKET.match(text, named.end, end)
        both = bracket and _OF_BOTH.match(bracket.group(1))
        function, house = behind(bracket.group(1)) if bracket and not both else ("", "")
        if bracket and named is names[-1] and not both:
            rest_at = bracket.end()
        mentions.append(Mention(named, named.office or function, house))
    function, house = behind(text[rest_at:end])
    is_listed = bool(_PARTED.match(text, names[-1].end, end))
    return [
        replace(
            m,
            function=m.function or function,
            organisation=m.organisation or house,
            is_listed=is_listed and _is_strange(m.named),
        )
        for m in mentions
    ]


#: What is said of each of several: beide Hochschule Weststadt.
_OF_BOTH = re.compile(r"\s*[,(]?\s*(?:beide|jeweils|alle)\b")
_PARTED = re.compile(r"\s*[,(]")


def inline(text: str, begin: int, end: int) -> tuple[int, list[Mention]]:
    """Where a line that begins with something else goes over to people, and who they are.

    "Begrüßung Anna Beispiel, Landkreis Altmark": the first known first name or title begins it.
    """
    for word in _WORD.finditer(text, begin, end):
        named = name_at(text, word.start(), end)
        if named and named.sure and _BEHIND.match(text[named.end : end]):
            return word.start(), _runs(text, word.start(), end)
    return end, []


_WORD = re.compile(r"(?<![\w.-])(?=[A-ZÄÖÜ])")


def _runs(text: str, begin: int, end: int) -> list[Mention]:
    """People one behind the other, each with what follows up to the next sure name."""
    starts = [begin]
    for word in _WORD.finditer(text, begin + 1, end):
        named = name_at(text, word.start(), end)
        if (
            named
            and named.sure
            and word.start() > starts[-1] + 8
            and not _within(text, starts[-1], word.start())
        ):
            starts.append(word.start())
    mentions = []
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        mentions += people_of_line(text, start, stop)
    return mentions


def _within(text: str, start: int, at: int) -> bool:
    """Whether a character still belongs to the name that begins at `start`."""
    named = name_at(text, start)
    return named is None or at < named.end + 2


def is_about_somebody(line: str) -> bool:
    """Whether a line says what somebody does or where: the one under a name."""
    bare = BULLET.sub("", line, count=1)
    return not _HOUR.match(bare) and (is_function(bare) or is_house(bare))
