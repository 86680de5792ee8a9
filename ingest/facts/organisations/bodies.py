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

from index.german.lexicon import lexicon
from ingest.facts import bodyheads
from ingest.facts.organisations.bodyends import end_of
from ingest.facts.organisations.bodynames import nominative
from ingest.facts.organisations.englishbodies import english_bodies
from ingest.facts.organisations.legalforms import legal_bodies


class Body(NamedTuple):
    """An organisation: its name in the nominative, and the characters where it stands."""

    name: str
    begin: int
    end: int
    territory: bool = False


_AMT = ("Amt", "Amtes", "Amts")
#: What a body is, before its name: der Verein Bücherfreunde.
KINDS = ("Verein", "Vereins", "Genossenschaft", "Firma")
#: Two bodies that overlap are one if it is no longer.
_LONGEST = 200
_KIND_ALONE = 16
_CAPITAL = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]*\w")
_ADJECTIVE = (
    r"(?:[A-ZÄÖÜ][\wäöüß-]*(?:isch|sch|lich|al|iv|är|haft)(?:e|er|es|en|em)|Freie[rsn]?|"
    r"Freiwillige[nr]?|Offene[rsn]?|Vereinigte[nr]?|(?:Ob|Unt|Höh)ere[nrs]?|Neue[rsn]?|Junge[rsn]?|"
    r"[A-ZÄÖÜ][a-zäöüß]{2,}er)"
)
#: "Deutsche Bundesstiftung", "Obst- und Gartenbauverein", "AWO Kreisverband": what belongs before.
_BEFORE = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(„\"•]))"
    rf"((?:{_ADJECTIVE}\s){{0,3}}(?:{_ADJECTIVE}\s|(?:Leibniz|Fraunhofer)[ -]|"
    rf"[A-ZÄÖÜ][\wäöüß]+-\s(?:und|&)\s|"
    r"(?:AWO|DRK|ASB|BUND|NABU|DLRG|DGB|ADFC|VdK|LAG|ILE|GLS|DJH|BDA|BVMW|DEHOGA|CJD)[ ]))$"
)
_NAMES_BEFORE = re.compile(
    r"((?:(?!(?:Die|Eine?r?|Der|Diese|Ihre|Unsere|Jede|Das|Dem|Den|Im|Am|An|Zur|Zum|"
    r"Vom)\b)[A-ZÄÖÜ][\wäöüß]+[- ]){1,3})$"
)
#: Before a capital adjective inside a sentence: it belongs to a name.
_INSIDE = re.compile(r"(?:[a-zäöüß),]|\b[A-ZÄÖÜ]\w+)\s$")


_ALONE = re.compile(r"[ \t]*(?:\n|$)")


def bodies(text: str) -> list[Body]:
    """The organisations that a text names, in order, none inside another."""
    found = sorted(
        [*_by_head(text), *legal(text), *_english(text)], key=lambda body: (body.begin, -body.end)
    )
    kept: list[Body] = []
    for body in found:
        if not kept or body.begin >= kept[-1].end:
            kept.append(body)
        elif kept[-1].end < body.end < kept[-1].begin + _LONGEST and not body.territory:
            kept[-1] = _joined(kept[-1], body, text)
    return kept


def legal(text: str) -> Iterator[Body]:
    """Bodies that are told by their legal form."""
    for begin, end in legal_bodies(text):
        yield Body(nominative(text[begin:end]), begin, end)


def _english(text: str) -> Iterator[Body]:
    for begin, end in english_bodies(text):
        yield Body(" ".join(text[begin:end].split()), begin, end)


def _joined(first: Body, second: Body, text: str) -> Body:
    """Of "Institut für Forschung" and "Forschung und Rat GmbH" one body, but of "Genossenschaft
    Dorf" and "Dorf eG" the second, as the first word says only what it is.
    """
    if (
        second.begin - first.begin < _KIND_ALONE
        and text[first.begin : second.begin].strip() in KINDS
    ):
        return second
    end = max(first.end, second.end)
    return Body(nominative(text[first.begin : end]), first.begin, end)


def _by_head(text: str) -> Iterator[Body]:
    for found in _CAPITAL.finditer(text):
        word = found.group()
        kind = bodyheads.sort_of(word)
        if not kind and word != "Kirche":
            continue
        begin = _begin(text, found.start(), word)
        if word == "Kirche" and begin < found.start():
            kind = "head"  # Evangelische Kirche, no building
        elif not kind:
            continue
        if word in _AMT and text.startswith(" für ", found.end()):
            kind = "head"
        end = found.end()
        if not _OF_TIME.match(text, end):
            end = end_of(text, begin, end, word, kind, begin < found.start())
        if word in KINDS and begin == found.start() and end > found.end() + 1:
            begin = found.end() + 1
            if text.startswith(("für ", "der ", "zur ", "des "), begin):
                begin = found.start()
        if end > found.end() or _is_whole(text, begin, found.start(), word, kind):
            yield Body(nominative(text[begin:end]), begin, end, kind == "territory")


#: "die Arbeit des Netzwerks der letzten Jahre": no part of a name.
_OF_TIME = re.compile(
    r"\s(?:der|des)\s(?:letzten|vergangenen|kommenden|nächsten|gesamten|ganzen|einzelnen|"
    r"beteiligten|beiden|jeweiligen)\b"
)


def _is_whole(text: str, begin: int, at: int, word: str, kind: str) -> bool:
    """Whether nothing need follow: Wüstenrot Stiftung, Bertholdstiftung, Deutscher Dorfverband."""
    if kind == "stiftung":
        return begin < at or word.lower() not in bodyheads.KINDS_OF_FOUNDATION
    if kind == "territory":
        return "-kreis" in word.lower()
    if _is_named_after(word):
        return True
    if begin == at:
        return False
    before, own = text[max(0, begin - 20) : begin], text[begin:at]
    if "- " in own or own.startswith(("Lokal", "Regional", "Neu", "Kommunal")):
        return False
    is_compound = not bodyheads.is_generic(word)
    if own.startswith("Deutsche") and is_compound:
        return True
    return bool(_INSIDE.search(before) or _ALONE.match(text, begin + len(own) + len(word)))


def _is_named_after(word: str) -> bool:
    """Whether a head is joined to a name of its own: Thünen-Institut, Max-Planck-Gesellschaft."""
    *names, head = word.split("-")
    if not names or not head[:1].isupper():
        return False
    return all(len(n) > 2 and n[1:].islower() and n.lower() not in lexicon().nouns for n in names)


def _begin(text: str, at: int, word: str) -> int:
    """Where a name begins: with an adjective, or with names before "Stiftung"."""
    before = text[max(0, at - 60) : at]
    found = _BEFORE.search(before)
    if not found:
        return at - _named_before(before, word)
    words = found.group(1).split()
    while words and words[0].endswith("er") and not _is_of_place(words[0]):
        words.pop(0)
    return at - (len(before) - before.rindex(words[0])) if words else at


def _named_before(before: str, word: str) -> int:
    """How many characters of names go before a head: Leuphana Universität."""
    found = _NAMES_BEFORE.search(before) if word in _NAMED else None
    if not found:
        return 0
    length = len(found.group(1))
    names = found.group(1).replace("-", " ").split()
    if word != "Stiftung" and any(
        name.lower() in lexicon().nouns or len(name) < 4 for name in names
    ):
        return 0
    return length


#: What bears a name before it.
_NAMED = ("Stiftung", "Universität", "Hochschule", "Institut", "Akademie", "Verlag", "Museum")


def _is_of_place(word: str) -> bool:
    """Whether a word in -er is an adjective, of a town or in -ischer: Berliner, Sächsischer."""
    if word.endswith(("scher", "licher", "aler", "iver", "ärer", "ener", "eier", "euer", "erer")):
        return True
    names, town = lexicon().names, word.lower().removesuffix("er")
    return word.lower() not in lexicon().nouns and (
        town in names or f"{town}en" in names or f"{town}e" in names
    )
