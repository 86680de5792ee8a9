"""Organisations that no list has, by the way Germans name them.

A head word and what belongs to it: "Institut für Raum und Energie", "Hochschule Neubrandenburg",
"Sächsisches Staatsministerium für Regionalentwicklung", "Bertelsmann Stiftung"; or a legal form
and the name before it: "Stadt als Campus e.V.". Municipalities and districts are bodies only where
they do something; for this they are told apart as `territory`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from index.german.fold import fold
from index.german.lexicon import lexicon
from index.german.stopwords import STOPWORDS
from ingest.facts import bodyheads
from ingest.facts.bodyheads import LAENDER
from ingest.facts.organisations.bodynames import nominative
from ingest.facts.organisations.legalforms import legal_bodies


class Body(NamedTuple):
    """An organisation: its name in the nominative, and the characters where it stands."""

    name: str
    begin: int
    end: int
    territory: bool = False


_CAPITAL = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]*\w")
#: Words that belong to no name: what comes next, people, other bodies.
_NOT_HERE = (
    r"(?!(?:Universität|Hochschule|Institut|Landkreis|(?:Kreis|Stadt|Gemeinde)(?=\s[A-ZÄÖÜ])|Herrn?|Frau|Dr|Prof|"
    r"Telefon|Tel|Fax|E-Mail|Straße|Postfach|Die|Der|Das|Im|In|Am|Es|Sie|Wir|Referat|Abteilung|"
    r"Bundesinstitut|Bundesministerium|Ministerium|Landesamt|Verband|Stiftung|Uhr|Seit|Mit|Zum)\b(?!-))"
)
_W = rf"{_NOT_HERE}[A-ZÄÖÜ][\wäöüß]*(?:[-–/][\wÄÖÜäöüß]+)*"
_ADJECTIVE = r"(?:[a-zäöü]{3,25}(?:e|en|er|es)\s)?"
_ITEM = rf"{_ADJECTIVE}{_W}-?"
_LIST = rf"{_ITEM}(?:(?:,\s{_ITEM}){{0,4}},?\s(?:und|&|sowie|u\.)\s{_ITEM})?"
_LAND = rf"(?:\s(?:(?:des|der)\s(?:Landes|Freistaats|Freistaates)\s)?(?:{LAENDER})\b)?"
_FOR = re.compile(rf"\sfür\s{_LIST}{_LAND}")
_OF = re.compile(
    rf"\s(?:des\sInner[en]n?|der\s(?:Finanzen|Justiz))(?:(?:,|\sund)\sfür\s{_LIST})?{_LAND}"
)
#: Mansfelder Höhen, Bad Doberan, Neustadt an der Waldnaab, Fährmann & Thiel, Amberg-Weiden
_NAME = (
    rf"(?:(?:[A-ZÄÖÜ]\w+(?:er|ische[rs]?)|Bad|Sankt|St\.|Hessisch|(?:Alt|Neu|Hoh|Groß|Klein|Rot|"
    rf"Schwarz|Weiß|Grün)e[rs]?)\s)?{_W}"
)
_PLACE = re.compile(
    rf"[ ](?:zu\s|für\s{_LIST}\s)?{_NAME}"
    rf"(?P<by>[ ](?:am|an\sder|im|in\sder|ob\sder|vor\sder)\s(?P<where>{_W}))?"
    rf"(?:/{_W}|\s[&+]\s{_W})?"
)
_SHORTEST_NAME = 4
_RIVERS = frozenset("Main Rhein Neckar See Inn Lech Harz Berg Wald Oder Saale Ruhr Weser".split())
_TOWN = re.compile(rf"\s(?P<town>{_NOT_HERE}[A-ZÄÖÜ][a-zäöüß]+)(?=\s[a-zäöü(]|[,.;)]|\s*$|\s*\n)")
_OF_THE = re.compile(r"\s(?:der\sKünste|des\sSaarlandes|der\sBundeswehr)")
_ENGLISH = re.compile(
    r"\b(?:Technical\s)?(?:University|Municipality)\sof\s(?:Applied\sSciences\s)?[A-Z]\w+"
    r"|\b[A-Z][a-z]+\sUniversity\b(?!\sof)"
)
_FIELDS = re.compile(r"\s[A-ZÄÖÜ][\wäöüß]+-?(?:,\s[A-ZÄÖÜ][\wäöüß]+-?)*\sund\s[A-ZÄÖÜ][\wäöüß]+")
_PAIR = re.compile(rf"\s{_W}\s(?:&|und)\s{_W}")
_AFTER_STIFTUNG = re.compile(rf"[ ]{_W}(?:\sin\s{_W})?")
#: "Deutsche Bundesstiftung", "Sächsisches Staatsministerium": adjectives of a name.
_BEFORE = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(„\"•]))"
    r"((?:(?:[A-ZÄÖÜ][\wäöüß-]*isch(?:e|er|es|en|em)\s)?[A-ZÄÖÜ][\wäöüß-]*(?:isch|sch|lich)(?:e|er|es|en|em)|Freien?|Freiwilligen?|Regionale[rsn]?|"
    r"Leibniz|Fraunhofer|Industrie- und)[ -])$"
)
_NAMES_BEFORE = re.compile(
    r"((?:(?!(?:Die|Eine?r?|Der|Diese|Ihre|Unsere|Jede)\b)[A-ZÄÖÜ][\wäöüß]+[- ]){1,3})$"
)


def bodies(text: str) -> list[Body]:
    """The organisations that a text names, in order, none inside another."""
    found = sorted(
        [*_by_head(text), *legal(text), *_english(text)], key=lambda body: (body.begin, -body.end)
    )
    kept: list[Body] = []
    for body in found:
        if not kept or body.begin >= kept[-1].end:
            kept.append(body)
        elif body.end > kept[-1].end and not body.territory and body.name[-1] == ".":
            kept[-1] = _joined(kept[-1], body, text)
    return kept


def legal(text: str) -> Iterator[Body]:
    """Bodies that are told by their legal form."""
    for begin, end in legal_bodies(text):
        yield Body(nominative(text[begin:end]), begin, end)


def _english(text: str) -> Iterator[Body]:
    """The few English forms that stand in German documents too."""
    for found in _ENGLISH.finditer(text):
        yield Body(" ".join(found.group().split()), *found.span())


def _joined(first: Body, second: Body, text: str) -> Body:
    """Of "Institut für Forschung" and "Forschung und Rat GmbH" one body."""
    end = max(first.end, second.end)
    return Body(nominative(text[first.begin : end]), first.begin, end)


def _by_head(text: str) -> Iterator[Body]:
    for found in _CAPITAL.finditer(text):
        word = found.group()
        kind = bodyheads.kind(word)
        if not kind:
            continue
        begin = _begin(text, found.start(), word)
        end = _end(text, found.end(), word, kind, begin < found.start())
        if end > found.end() or _is_whole(text, begin, found.start(), word, kind):
            yield Body(nominative(text[begin:end]), begin, end, kind == "territory")


def _is_whole(text: str, begin: int, at: int, word: str, kind: str) -> bool:
    """Whether nothing need follow: Wüstenrot Stiftung, Bertholdstiftung, Deutscher Dorfverband."""
    if kind == "stiftung":
        return begin < at or word.lower() not in bodyheads.KINDS_OF_FOUNDATION
    lower = word.lower()
    if "-kreis" in lower:
        return True
    is_german = text[begin:at].startswith("Deutsche")
    return is_german and lower.endswith(("verband", "verbandes", "verbands")) and lower[0] != "v"


def _end(text: str, at: int, word: str, kind: str, has_adjective: bool) -> int:
    """Where the name ends whose head ends at a character; there itself if nothing follows."""
    for pattern in _tries(word, kind, has_adjective):
        found = pattern.match(text, at)
        if found and pattern is _FOR:
            return _with_place(text, found.end())
        if found and not _is_small(found.group()):
            end = _without_noun(found)
            return end if kind == "territory" else _to_the_end(text, at, end)
    return at


#: More words of a name: Büro Wegewerk Dülmen, Fachagentur Nachwachsende Rohstoffe.
_MORE = re.compile(rf"[ ](?P<word>(?:und[ ](?=\S+\s*(?:$|[,;)\n]))|&[ ])?{_W})", re.MULTILINE)
#: Behind these nothing of a sentence follows.
_CLOSED = re.compile(r"\s*(?:$|[,;)(\n|])")
_AN_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]{4,}(?:e|er|en|es)$")
_MOST_MORE = 3


def _to_the_end(text: str, head: int, end: int) -> int:
    """Where a name ends that goes on with further words: up to a comma or the end of the line,
    or with what is no common noun.
    """
    stop = end
    for _ in range(_MOST_MORE):
        more = _MORE.match(text, stop)
        if not more or text[stop : stop + 1] == "\n":
            break
        last = text[head:stop].split()[-1]
        stop = more.end()
        word = more["word"].split()[-1]
        is_name = word.lower() not in lexicon().nouns and not more["word"].startswith("und")
        bears = _AN_ADJECTIVE.match(last) and last.lower() not in lexicon().nouns
        if _CLOSED.match(text, stop) or is_name or bears:
            end = stop
    return end


def _is_small(name: str) -> bool:
    """Whether what stands in place of a name is a small word, as in a heading of capitals."""
    last = name.split()[-1]
    return fold(last) in STOPWORDS or (last.isupper() and len(last) < _SHORTEST_NAME)


def _without_noun(found: re.Match[str]) -> int:
    """The end of a name with a place: Frankfurt am Main, but not "Ammerland am Wochenende"."""
    where = found.groupdict().get("where")
    is_noun = where is not None and where.lower() in lexicon().nouns and where not in _RIVERS
    return found.start("by") if is_noun else found.end()


def _tries(word: str, kind: str, has_adjective: bool) -> Iterator[re.Pattern[str]]:
    """What may follow a head, the likeliest first."""
    lower = word.lower()
    if "-kreis" in lower:
        return  # Main-Kinzig-Kreis is all of it
    if lower.endswith(("universität", "hochschule", "kammer")):
        yield _PLACE
    if lower.startswith(("bundesverband", "fachverband")):
        yield _FIELDS
    if kind in ("head", "stiftung") and not lower.startswith(("gesellschaft", "gemeinschaft")):
        yield _FOR
    if "ministerium" in lower:
        yield _OF
    if lower.startswith("universität"):
        yield _OF_THE
    if kind in ("place", "territory") or bodyheads.takes_place(word, has_adjective):
        yield _PLACE
    if word == "Institut":
        yield _PAIR
    if word in ("Stiftung", "Bürgerstiftung"):
        yield _AFTER_STIFTUNG


def _with_place(text: str, at: int) -> int:
    """The end of a name with the town behind it: Institut für Länderkunde Leipzig."""
    found = _TOWN.match(text, at)
    return found.end() if found and found["town"].lower() not in lexicon().nouns else at


def _begin(text: str, at: int, word: str) -> int:
    """Where a name begins: with an adjective, or with names before "Stiftung"."""
    before = text[max(0, at - 60) : at]
    found = _BEFORE.search(before)
    if not found and word == "Stiftung":
        found = _NAMES_BEFORE.search(before)
    return at - (len(before) - found.start(1)) if found else at
