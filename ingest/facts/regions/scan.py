"""Looking through a text for names of regions: longest match first, what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from archive.vocabulary.regions import tables
from archive.vocabulary.regions.model import KREIS, LAND, RAUM
from ingest.facts.regions.spelling import PLAIN, Candidate, Spellings, spellings
from ingest.facts.regions.words import INSTITUTION, NO_PLACE, TYPES, kind_of

_WORD = re.compile(r"(?<![\w-])[A-ZÄÖÜ]\w*")
#: White space and hyphens in one form each; a text keeps its length.
_ONE_FORM = str.maketrans(dict.fromkeys("\n\t\xa0", " ") | dict.fromkeys("–\u2011\u2010", "-"))
#: What may stand between a word of type and its name, and between the names of a list.
_BEFORE = re.compile(r"[ :„\"»(]{0,3}")
#: An institution has its name directly behind it, or its seat behind a preposition.
_BEFORE_SEAT = re.compile(r" (?:in|zu|am|an der|of) ")
_HYPHENED = re.compile(r"(?:-\w+)+")
_DIRECTLY = re.compile(" ")
_NO_REGIONS = frozenset((INSTITUTION, NO_PLACE))
_BETWEEN = re.compile(
    r"(?:[ ,;/&()•·]|\b(?:und|sowie|oder|bzw|beziehungsweise|die|der|den|dem|das|auch)\b\.?)+"
)
_JOINED = re.compile(r"\s*(?:und|oder|sowie|/|,|&|bzw\.)\s*(?:der|dem|den|die|des|das)?\s*")
_IN = re.compile(
    r"\b(?:in|In|bei|Bei|aus|Aus|um|nach|im Raum|Raum|zwischen|"
    r"(?:[Oo]rts|[Ss]tadt|[Gg]emeinde)teil\w* (?:von|der Stadt|der Gemeinde)) $"
)
#: Behind a commune: the Kreis or Land it lies in.
_LIES_IN = re.compile(
    r" ?(?:\(|, |im |in der |in dem )?"
    r"(?:(?:Lkr\.?|LK|(?:Land)?[Kk]reis(?:es)?|district of|county of)\s+[A-ZÄÖÜ]|"
    r"[A-ZÄÖÜ][\wäöüß-]*kreis\b)"
)
_COMPANY = re.compile(r"(?: [A-ZÄÖÜ]\w+){0,3} (?:g?GmbH|AG|mbH|KG|eG|e\. ?V\.|UG)\b")
#: Levels of regions that are wider than the seat of an institution.
_WIDE = (KREIS, RAUM)
#: Names of a list in a row at most; a longer list has lost its word of type.
_LONGEST_LIST = 60


@dataclass(frozen=True, slots=True)
class Spot:
    """A name of a region in a text. `kinds` are the words of type it stands with; `lies_in`:
    behind it stands its Kreis."""

    begin: int
    end: int
    candidates: tuple[Candidate, ...]
    kinds: frozenset[str] = frozenset()
    is_placed: bool = False
    lies_in: bool = False


@dataclass(slots=True)
class _Chain:
    """A word of type, and the names that stand with it so far."""

    kinds: frozenset[str]
    end: int
    names: int = 0
    is_seat: bool = False


#: Long words in capitals in a line of capitals: "METROPOLREGION STUTTGART".
_CAPITALS = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{2,}(?:[ -][A-ZÄÖÜ]{2,})+(?![\w-])")
_CAPITAL = re.compile(r"[A-ZÄÖÜ]{2,}")
_SMALL = frozenset(
    "AM AN AUF AUS BEI DAS DEM DEN DER DES DIE FÜR IM IN MIT UND VOM VON ZU ZUM".split()
)


def _lowered(found: re.Match[str]) -> str:
    return _CAPITAL.sub(lambda word: _usual(word.group()), found.group())


def _usual(word: str) -> str:
    """A word in capitals as it is usually written; a short one may be an acronym."""
    if word in _SMALL:
        return word.lower()
    return word.capitalize() if len(word) > 4 else word


def one_form(text: str) -> str:
    """A text with white space, hyphens and words in capitals in one form, as long as before."""
    return _CAPITALS.sub(_lowered, text.translate(_ONE_FORM))


def scan(
    plain: str, begin: int = 0, end: int | None = None, is_title: bool = False
) -> Iterator[Spot]:
    """The names between two characters of a text in one form; those of institutions left out.

    In a title an institution keeps away towns and Länder only: "Bürgerbus-Verbund Unterelbe".
    """
    known = spellings()
    stop = len(plain) if end is None else end
    chain: _Chain | None = None
    at = begin
    for found in _WORD.finditer(plain, begin, stop):
        if found.start() < at:
            continue
        word = found.group()
        match = _named(known, plain, found, stop)
        if match:
            at, candidates = match
            chain = _continued(plain, chain, found.start())
            spot = _spot(plain, found.start(), at, candidates, chain, is_title)
            if chain:
                chain.end, chain.names = at, chain.names + 1
            if spot:
                yield spot
        else:
            chain = _begun(plain, chain, word, found)


def named_first(line: str) -> bool:
    """Whether a line begins with a region or a word of type, and so with nobody's name."""
    found = _WORD.search(line)
    if found is None:
        return False
    return found.group() in TYPES or spellings().at(line, found.start(), found.group()) is not None


def _named(
    known: Spellings, plain: str, found: re.Match[str], stop: int
) -> tuple[int, list[Candidate]] | None:
    match = known.at(plain, found.start(), found.group())
    return match if match and match[0] <= stop else None


def _begun(plain: str, chain: _Chain | None, word: str, found: re.Match[str]) -> _Chain | None:
    """The chain behind a word that is no name: a new one if it is a word of type."""
    end = found.end()
    if plain[end : end + 1] == "-" and plain[end + 1 : end + 2].isalpha():
        end = _hyphened(plain, end)
        word = plain[found.start() : end].rpartition("-")[2]
    kind = kind_of(word[:1].upper() + word[1:] if not word.isupper() else word)
    if kind is None:
        return chain
    kinds = frozenset((kind,))
    if chain and not chain.names and _JOINED.fullmatch(plain, chain.end, found.start()):
        kinds |= chain.kinds
    return _Chain(kinds, end)


def _hyphened(plain: str, at: int) -> int:
    found = _HYPHENED.match(plain, at)
    return found.end() if found else at


def _continued(plain: str, chain: _Chain | None, begin: int) -> _Chain | None:
    """The chain, if the name that begins here belongs to it."""
    if chain is None or begin - chain.end > 60 or chain.names > _LONGEST_LIST:
        return None
    if chain.names:
        between = _BETWEEN
    else:
        chain.is_seat = bool(
            INSTITUTION in chain.kinds and _BEFORE_SEAT.fullmatch(plain, chain.end, begin)
        )
        between = _DIRECTLY if chain.kinds & _NO_REGIONS else _BEFORE
    return chain if chain.is_seat or between.fullmatch(plain, chain.end, begin) else None


def _spot(
    plain: str,
    begin: int,
    end: int,
    candidates: list[Candidate],
    chain: _Chain | None,
    is_title: bool,
) -> Spot | None:
    kinds = chain.kinds if chain else frozenset()
    if INSTITUTION in kinds and (is_title or (chain and chain.is_seat)):
        wide = _WIDE if is_title else (*_WIDE, LAND)
        plain_ones = [c for c in candidates if c.need == PLAIN]
        candidates = [c for c in plain_ones if c.region.level in wide and not c.region.is_town]
        kinds = frozenset() if candidates else kinds
    if kinds & _NO_REGIONS or (not kinds and _COMPANY.match(plain, end)):
        return None
    lies_in = bool(_LIES_IN.match(plain, end))
    is_placed = lies_in or bool(_IN.search(plain, max(0, begin - 24), begin))
    return Spot(begin, end, tuple(candidates), kinds, is_placed, lies_in)


@lru_cache(maxsize=1)
def _adjectives() -> tuple[re.Pattern[str], dict[str, str]]:
    stems = {text: id_ for id_, kind, texts in tables.forms() for text in texts
             if kind == "adjective"}  # fmt: skip
    listed = "|".join(sorted(stems, key=len, reverse=True))
    body = r"(?:[a-zäöü]*ministeri|[a-zäöü]*regierung|[a-zäöü]*kanzlei|andtag|inister)"
    pattern = rf"(?<![\w-])({listed})(?:e[mnrs]?)?(?![\w-])(?!\s+[A-ZÄÖÜ]{body})"
    return re.compile(pattern), stems


def adjectives(text: str, begin: int, end: int) -> Iterator[Spot]:
    """Länder that are told by an adjective: "die schleswig-holsteinischen Kreise"."""
    pattern, stems = _adjectives()
    known = spellings()
    for found in pattern.finditer(text, begin, end):
        id_ = stems[found.group(1)]
        region = next(c.region for one in known.by_text.values() for c in one if c.region.id == id_)
        yield Spot(found.start(), found.end(), (Candidate(region, PLAIN),))
