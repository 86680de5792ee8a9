"""What the index knows of a document's regions: facet paths, and the names of what lies above.

A search for a Land finds what names only one of its Kreise; the names above stand in a field of
their own (`index.fields.REGIONS`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive.masking import mask
from archive.model import ACCEPTED, Fact
from archive.vocabulary import regions
from index.german import Chain, Layer, is_stopword
from index.request import Named
from index.tree import SEPARATOR

FIELD = "regions"
#: Words of names that say nothing of where.
_GENERAL = frozenset("Bad Kreis Land Landkreis Region Regionalverband Stadt Freistaat".split())


def paths(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The values of the facet `region`; a region that the vocabulary does not know by its name."""
    return tuple(dict.fromkeys(one.value for one in named(facts)))


def named(facts: Iterable[Fact]) -> Iterator[Named]:
    """The regions of a document as the facet and the text have them."""
    for id_, name in _accepted(facts):
        path = regions.path(id_) if id_ else None
        wording = mask(name).strip()
        value = path or wording.replace(SEPARATOR, " ").strip()
        if value:
            label = regions.label(id_) if path else None
            yield Named(value, label or wording, wording)


def above(facts: Iterable[Fact]) -> list[str]:
    """What the regions of a document lie in, by the labels, without those that it names itself."""
    named = {id_ for id_, _ in _accepted(facts)}
    listed = (one for id_ in named for one in regions.gazetteer().above(id_) if one.id not in named)
    return sorted({region.label for region in listed})


def terms_above(facts: Iterable[Fact], chain: Chain) -> tuple[str, ...]:
    """The terms by which a document is found besides its text: of what its regions lie in.

    And of what they are called, where the document calls them otherwise: a document on "Parchim"
    by Ludwigslust-Parchim, one on the Heidekreis by Soltau-Fallingbostel.
    """
    names: dict[str, None] = {}
    for id_, name in _accepted(facts):
        for region in regions.gazetteer().above(id_) if id_ else ():
            names[region.name] = None
        label = regions.label(id_) if id_ else None
        if label and label not in name:
            names[label] = None
        # in one word, since each word of several would be found alone
        former = regions.gazetteer().former(id_) if id_ else ()
        names |= {each: None for each in former if " " not in each}
    return tuple(dict.fromkeys(term for name in names for term in _terms(name, chain)))


def _terms(name: str, chain: Chain) -> Iterator[str]:
    for _, token, found in chain.words(name, "de"):
        if token.text not in _GENERAL and not is_stopword(token.text):
            yield from (term.term for term in found if term.layer is Layer.FORM)


def _accepted(facts: Iterable[Fact]) -> Iterator[tuple[str, str]]:
    """(id, name as written) of the regions of a document; no id where it is only a name."""
    for fact in facts:
        if fact.field != FIELD or fact.status != ACCEPTED:
            continue
        for value in fact.value if isinstance(fact.value, list) else [fact.value]:
            if isinstance(value, dict):
                yield str(value.get("id") or ""), str(value.get("name") or value.get("label") or "")
            elif isinstance(value, str):
                yield "", value
