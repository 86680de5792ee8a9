"""Where the name of an organisation ends whose head is known: "Institut für …", "Bündnis Oderland".

German sets a name behind its head without more ado, and common nouns too ("Netzwerk
Daseinsvorsorge"). Of a common noun the sentence must say that it is no object ("bietet der Verein
Beratung an"): the head opens the sentence, a preposition goes before it, or nothing follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.german.fold import fold
from index.german.lexicon import lexicon
from index.german.stopwords import STOPWORDS
from ingest.facts import bodyheads
from ingest.facts.names import first_name
from ingest.facts.organisations.bodypatterns import (
    AFTER_STIFTUNG,
    AN_ADJECTIVE,
    ARE_IN,
    ARE_OF,
    AT,
    CLOSED,
    FIELDS,
    FOR,
    FOR_ALL,
    GENITIVE,
    IN_AREA,
    MORE,
    MOST_MORE,
    OF,
    OF_AREA,
    OF_MANY,
    OF_THE,
    OF_TOWNS,
    OPENS,
    OWNERS,
    PAIR,
    PLACE,
    QUARTERS,
    RIVERS,
    SHORTEST_NAME,
    SOME,
    TOWN,
    W,
)


def end_of(text: str, begin: int, at: int, word: str, kind: str, has_adjective: bool) -> int:
    """Where the name ends whose head ends at a character; there itself if nothing follows."""
    for pattern in _tries(word, kind, has_adjective):
        found = pattern.match(text, at)
        if not found or _is_small(found.group()):
            continue
        if pattern in (FOR, FOR_ALL):
            return _bracketed(text, _with_place(text, found.end()))
        if pattern is GENITIVE:
            if _is_of_many(found):
                return _with_place(text, found.end())
            continue
        if pattern is PLACE and kind != "territory" and not _may_follow(text, begin, word, found):
            continue
        end = _without_noun(found)
        end = end if kind == "territory" else _to_the_end(text, at, end)
        return _bracketed(text, end)
    return at


#: What tells towns of one name apart: Handwerkskammer Halle (Saale).
_WHICH = re.compile(
    r"\s\((?:Saale|Oder|Main|Westf\.?|Westfalen|Holst\.?|Niederlausitz|Lausitz|Allgäu|Harz|"
    r"Vogtland|"
    r"Pfalz|Spree|Havel|Elbe|Hunsrück|Eifel|Taunus|Odenwald|Schwarzwald|Rhön|Altmark|Mark|Wümme|"
    r"Weser|Aller|Ems|Donau|Neckar|Rhein|Ruhr|Sieg|Lahn|Dosse|Uckermark|Wendland|Han\.?)\)"
)


def _bracketed(text: str, end: int) -> int:
    found = _WHICH.match(text, end)
    return found.end() if found else end


def _is_of_many(found: re.Match[str]) -> bool:
    return not found["many"] or not (OWNERS.match(found["many"]) or first_name(found["many"]))


def _may_follow(text: str, begin: int, word: str, found: re.Match[str]) -> bool:
    """Whether the noun behind a head is part of its name: no object, no person, no common thing."""
    first = found["name"].split()[0]
    before = text[max(0, begin - 50) : begin]
    if bodyheads.is_generic(word) and SOME.search(before):
        return False
    if first_name(first) and text[found.start() + 1 :].split(" ", 2)[1:2] and not _is_noun(first):
        return not _NEXT_CAPITAL.match(text, found.start() + 1 + len(first))
    if not _is_noun(first) or _JOINT.search(found.group()):
        return True
    if bodyheads.is_bare(word):
        return False
    is_loose = bodyheads.is_generic(word) and not word.lower().startswith(OF_TOWNS)
    if not is_loose and not _ABSTRACT.search(first):
        return True
    more = MORE.match(text, found.end("name"))
    if more and not _is_noun(more["word"].split()[-1]) and not first_name(more["word"]):
        return True
    return bool(OPENS.search(before)) or bool(CLOSED.match(text, found.end("name")))


_JOINT = re.compile(r"\s[&+]\s")
#: Objects that a verb may have without an article: bietet die Fachstelle Beratung an.
_ABSTRACT = re.compile(r"(?:ung|ungen|schaft|schaften|keit|heit|tion|tionen|ität|innen|mittel)$")
_NEXT_CAPITAL = re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]+")


def _is_noun(word: str) -> bool:
    """Whether a word is a common noun and no place besides."""
    lower = word.lower()
    return lower in lexicon().nouns and lower not in lexicon().names


def _to_the_end(text: str, head: int, end: int) -> int:
    """Where a name ends that goes on with further words: up to a comma or the end of the line,
    or with what is no common noun.
    """
    stop = end
    for _ in range(MOST_MORE):
        more = MORE.match(text, stop)
        if not more or text[stop : stop + 1] == "\n":
            break
        last = text[head:stop].split()[-1]
        stop = more.end()
        word = more["word"].split()[-1]
        is_name = not _is_noun(word) and not more["word"].startswith("und") and not first_name(word)
        is_name = is_name or word in QUARTERS
        bears = AN_ADJECTIVE.match(last) and not _is_noun(last)
        if CLOSED.match(text, stop) or is_name or bears:
            end = stop
    return end


def _is_small(name: str) -> bool:
    """Whether what stands in place of a name is a small word, as in a heading of capitals."""
    last = name.split()[-1]
    return fold(last) in STOPWORDS or (last.isupper() and len(last) < SHORTEST_NAME)


def _without_noun(found: re.Match[str]) -> int:
    """The end of a name with a place: Frankfurt am Main, but not "Ammerland am Wochenende"."""
    where = found.groupdict().get("where")
    if where is not None and where.lower().endswith("kreis"):
        return found.start("by")  # the district that a commune lies in
    is_noun = where is not None and where.lower() in lexicon().nouns and where not in RIVERS
    return found.start("by") if is_noun else found.end()


def _tries(word: str, kind: str, has_adjective: bool) -> Iterator[re.Pattern[str]]:
    """What may follow a head, the likeliest first."""
    lower = word.lower()
    if "-kreis" in lower:
        return  # Main-Kinzig-Kreis is all of it
    if lower.endswith(("universität", "hochschule", "kammer")):
        yield PLACE
    yield from (pattern for heads, pattern in _OF_SOME if lower.startswith(heads))
    yield from _areas(word, has_adjective)
    if "ministerium" in lower or "senat" in lower:
        yield FOR_ALL
    if kind in ("head", "stiftung") or lower in ("amt", "amtes", "amts"):
        yield FOR
    if "ministerium" in lower:
        yield OF
    if any(OF_MANY.search(form) for form in bodyheads.forms(word)):
        yield GENITIVE
    if kind in ("head", "place", "territory"):
        yield PLACE
    yield AT
    if kind == "stiftung":
        yield AFTER_STIFTUNG if word in ("Stiftung", "Bürgerstiftung") else PLACE


def _areas(word: str, has_adjective: bool) -> Iterator[re.Pattern[str]]:
    """Where a church or a council is: in Mitteldeutschland, der Verbandsgemeinde Gerolstein."""
    forms = bodyheads.forms(word)
    if has_adjective and any(ARE_IN.search(form) for form in forms):
        yield IN_AREA
    if any(ARE_OF.search(form) for form in forms):
        yield OF_AREA


#: What follows some heads only: Institut Arbeit und Technik, Universität der Künste.
_OF_SOME = (
    (("bundesverband", "fachverband"), FIELDS),
    (("universität",), OF_THE),
    (("institut",), PAIR),
)


def _with_place(text: str, at: int) -> int:
    """The end of a name with the town behind it: Institut für Länderkunde Leipzig."""
    found = TOWN.match(text, at)
    at = found.end() if found and not _is_noun(found["town"]) else at
    names = _NAMES.match(text, at)
    if names and not any(
        _is_noun(w) or first_name(w) for w in re.findall(r"\w{2,}", names.group())
    ):
        at = names.end()
    return at


#: Büro für Verkehr Gundlach + Freese; Verein für Dorfkultur im Weserbergland
_NAMES = re.compile(rf"[ ](?:{W}\s[&+]\s{W}|im\s{W}(?=[\s.,;)]))")
