"""What was read as somebody's organisation, as the document calls that body: its full name, alone.

"BBSR, Referat WB 11" is the Bundesinstitut, "Gutachten der Universität Münster" the university;
what is no body at all is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.german.learnt import definitions
from index.german.lemma import is_known
from ingest.facts.bodyheads import sort_of
from ingest.facts.functions import is_house
from ingest.facts.names import name_at
from ingest.facts.organisations.bodynames import nominative
from ingest.facts.organisations.parties import Parties, book
from ingest.facts.organisations.partyacts import Party

_SHORT = re.compile(r"^[A-ZÄÖÜ][\w-]{1,9}$")
_ARTICLE = re.compile(
    r"^(?:[Dd]ie|[Dd]er|[Dd]as|[Dd]em|[Dd]en|[Ee]ine?[rsnm]?|[Uu]nsere?|[Ii]hre?)\s"
)
_INSIDE = re.compile(r"\s(?:der|des|von|vom|an der|am|im)\s(?=[A-ZÄÖÜ])")
_SENTENCE = re.compile(r"\s(?:ist|sind|war|hat|haben|wird|zu|wie|was|nicht|sich)\s")


def told_house(told: str, text: str, pages: Iterable[Parties]) -> str:
    """The body that is meant, "" for none."""
    named = [party for page in pages for party in page.all]
    if not told or any(party.said == told for party in named):
        return told
    if (told[:1].islower() and " " in told) or _is_torn(told):
        return ""
    if _ARTICLE.match(told) or _SENTENCE.search(told) or told.startswith("www"):
        return ""
    person = name_at(told, 0)
    if person and person.sure and (person.title or told[person.end : person.end + 1] in ",;"):
        return ""  # the next one of a list
    if _SHORT.match(told):
        return _written_out(told, text)
    return _known_part(told, named) or _plausible(told)


def _written_out(short: str, text: str) -> str:
    """The full name of an abbreviation: of the vocabulary, or as the document explains it."""
    for found in book().find(short):
        return found.entry.label
    for told in definitions(text):
        if told.short == short:
            return nominative(" ".join(told.long.split()))
    is_thing = is_known(short.lower()) and not short.isupper() and not sort_of(short)
    return "" if is_thing else short


def _known_part(told: str, named: Iterable[Party]) -> str:
    """A body of the document with which a told one begins, or whose genitive ends it."""
    ahead = [p.said for p in named if told.startswith(p.said) and told[len(p.said) :][:1] in ", (–"]
    if ahead:
        return max(ahead, key=len)
    first, comma, _ = told.partition(", ")
    if comma and is_house(first) and not re.search(r"\bfür\b", first):
        return _written_out(first, "") if _SHORT.match(first) else first
    if sort_of(told.split()[0]):
        return ""
    tails = [nominative(told[into.end() :]) for into in _INSIDE.finditer(told)]
    return next((p.said for tail in tails for p in named if p.said == tail), "")


def _is_torn(told: str) -> bool:
    """Whether a bracket of it stands elsewhere."""
    return told.count("(") != told.count(")") or told.find(")") < told.find("(")


def _plausible(told: str) -> str:
    """A name that no rule knows, unless it is one common noun."""
    if " " not in told and is_known(told.lower()) and not told.isupper():
        return told if sort_of(told) and not sort_of(told) == "territory" else ""
    return told
