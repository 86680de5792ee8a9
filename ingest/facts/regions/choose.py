"""Which region a name means: by its word of type, by what else the document names, by its level."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from archive.vocabulary.regions import Gazetteer, Region, gazetteer
from archive.vocabulary.regions.model import (
    GEMEINDE,
    KREIS,
    LAND,
    METROPOLREGION,
    RAUM,
    REGBEZ,
    VERBAND,
)
from ingest.facts.regions import words
from ingest.facts.regions.spelling import PLACED, PLAIN, TYPED, Candidate
from ingest.facts.regions.weigh import TYPED as WEIGHT_TYPED
from ingest.facts.regions.weigh import Mention

#: Which regions a word of type speaks of.
_FITS: dict[str, Callable[[Region], bool]] = {
    words.KREIS: lambda r: r.level == KREIS and not r.is_town,
    words.STADT: lambda r: r.level in (LAND, KREIS, GEMEINDE) and r.is_town,
    words.GEMEINDE: lambda r: r.level == GEMEINDE or (r.level == KREIS and r.is_town),
    words.SAMTGEMEINDE: lambda r: r.type == "Samtgemeinde",
    words.AMT: lambda r: r.type == "Amt",
    words.VERBANDSGEMEINDE: lambda r: r.type == "Verbandsgemeinde",
    words.VERWALTUNGSGEMEINSCHAFT: lambda r: r.type.startswith("Verwaltungs"),
    words.LAND: lambda r: r.level == LAND,
    words.REGBEZ: lambda r: r.level == REGBEZ,
    words.METROPOLREGION: lambda r: r.level == METROPOLREGION,
    words.REGION: lambda r: r.level in (RAUM, KREIS, LAND, REGBEZ),
}
#: Of several that a bare name may mean the first level goes.
_ORDER = (LAND, KREIS, METROPOLREGION, RAUM, REGBEZ, GEMEINDE, VERBAND)
#: Communes of one Kreis that make a list of names one of communes.
_ENOUGH_LISTED = 2
#: So many are told of a name that stays ambiguous.
_MOST_AMBIGUOUS = 3


@dataclass(slots=True)
class Found:
    """A region of a document and where it is named."""

    region: Region
    mentions: list[Mention] = field(default_factory=list)
    historical: str = ""
    is_ambiguous: bool = False

    @property
    def weight(self) -> float:
        return sum(mention.weight for mention in self.mentions)


def choose(named: Sequence[Mention]) -> list[Found]:
    """The regions of a document in the order of their names; names that mean none are left out."""
    known = gazetteer()
    found: dict[str, Found] = {}
    waiting: list[tuple[int, Mention, list[Candidate]]] = []
    order: dict[str, int] = {}
    for number, (mention, fitting) in enumerate(_with_lists(known, named)):
        if len(fitting) > 1 and _is_list_of_types(mention):
            _note(found, order, number, mention, fitting)
        elif len(fitting) == 1 and (_is_sure(mention, fitting[0])):
            _note(found, order, number, mention, fitting)
        elif fitting:
            waiting.append((number, mention, fitting))
    around = _around(known, found.values())
    for number, mention, fitting in waiting:
        _place(known, found, order, around, number, mention, fitting)
    return sorted(found.values(), key=lambda one: order[one.region.id])


def _with_lists(
    known: Gazetteer, named: Sequence[Mention]
) -> Iterator[tuple[Mention, list[Candidate]]]:
    """Each mention with what it may mean; the communes of a list lie near each other."""
    lists: dict[tuple[int, int], list[list[Candidate]]] = {}
    told = [(mention, _fitting(mention)) for mention in named]
    for mention, fitting in told:
        if mention.listed:
            lists.setdefault(mention.listed, []).append(fitting)
    chosen = {key: _near_each_other(known, listed) for key, listed in lists.items()}
    for mention, fitting in told:
        ids = chosen[mention.listed] if mention.listed else set()
        near = [c for c in fitting if c.region.id in ids]
        if near:
            weight = max(mention.weight, WEIGHT_TYPED)
            mention, fitting = replace(mention, weight=weight, is_chosen=True), near
        yield mention, fitting


def _near_each_other(known: Gazetteer, listed: Sequence[list[Candidate]]) -> set[str]:
    """The communes that the names of a list mean: in the Kreis of most, else in their Land, or
    where three names and more mean one commune each."""
    votes = Counter(one for candidates in listed for one in _circles(known, candidates))
    chosen: set[str] = set()
    for candidates in listed:
        communes = [c for c in candidates if _is_commune(c)]
        most = max((votes[one] for one in _circles(known, communes)), default=0)
        if most >= _ENOUGH_LISTED:
            chosen |= {
                c.region.id
                for c in communes
                if any(votes[one] == most for one in _circles(known, [c]))
            }
    laender = {known.line(id_)[0].id for id_ in chosen}
    for candidates in listed:
        communes = [c for c in candidates if _is_commune(c)]
        inside = [c for c in communes if known.line(c.region.id)[0].id in laender]
        alone = inside if laender else communes
        if len(alone) == 1 and len(listed) > _ENOUGH_LISTED:
            chosen.add(alone[0].region.id)
    return chosen


def _is_commune(candidate: Candidate) -> bool:
    return candidate.region.level == GEMEINDE and candidate.need != TYPED


def _circles(known: Gazetteer, candidates: Iterable[Candidate]) -> set[str]:
    """The Kreise and Verbände that communes lie in."""
    return {
        above.id
        for candidate in candidates
        if _is_commune(candidate)
        for above in known.above(candidate.region.id)
        if above.level in (KREIS, VERBAND)
    }


def _fitting(mention: Mention) -> list[Candidate]:
    """The candidates that a name may mean by what stands beside it."""
    candidates, kinds = mention.spot.candidates, mention.spot.kinds
    typed = [c for c in candidates if _fits(c, kinds)]
    if typed:
        return _preferred(typed, kinds)
    bare = [c for c in candidates if c.need == PLAIN]
    if bare:
        return _highest(bare)
    if mention.spot.is_placed or mention.in_field or mention.listed:
        placed = [c for c in candidates if c.need == PLACED]
        if placed or not mention.in_field:
            return placed
    return [c for c in candidates if c.need == TYPED and c.region.level == KREIS]


def _fits(candidate: Candidate, kinds: frozenset[str]) -> bool:
    """Whether a word of type speaks of a region; of a Kreis of former times only "Kreis" does."""
    if candidate.reform:
        return words.KREIS in kinds
    return any(_FITS[kind](candidate.region) for kind in kinds if kind in _FITS)


def _is_sure(mention: Mention, candidate: Candidate) -> bool:
    """Whether a single candidate needs no further sign."""
    kinds = mention.spot.kinds
    fits = _fits(candidate, kinds)
    return fits or candidate.need == PLAIN or mention.in_field or mention.is_chosen


def _is_list_of_types(mention: Mention) -> bool:
    """ "Stadt und Landkreis Göttingen": both are meant."""
    return len(mention.spot.kinds & _FITS.keys()) > 1


def _preferred(typed: list[Candidate], kinds: frozenset[str]) -> list[Candidate]:
    if len(kinds & _FITS.keys()) > 1:
        one_each = {}
        for kind in sorted(kinds & _FITS.keys()):
            fitting = [c for c in typed if _fits(c, frozenset((kind,)))]
            if len(fitting) == 1:
                one_each[fitting[0].region.id] = fitting[0]
        return list(one_each.values())
    today = [c for c in typed if c.reform is None]
    return _highest(today or typed)


def _highest(candidates: list[Candidate]) -> list[Candidate]:
    best = min(_ORDER.index(c.region.level) for c in candidates)
    listed = [c for c in candidates if _ORDER.index(c.region.level) == best]
    towns = [c for c in listed if c.region.is_town]
    full = [c for c in listed if c.region.name == c.region.label] or listed
    if best == _ORDER.index(KREIS) and towns and len(towns) < len(listed):
        return towns
    return full if len(full) == 1 else listed


def _note(
    found: dict[str, Found],
    order: dict[str, int],
    number: int,
    mention: Mention,
    candidates: Iterable[Candidate],
    is_ambiguous: bool = False,
) -> None:
    for candidate in candidates:
        id_ = candidate.region.id
        order.setdefault(id_, number)
        one = found.setdefault(id_, Found(candidate.region, is_ambiguous=is_ambiguous))
        one.mentions.append(mention)
        one.is_ambiguous &= is_ambiguous
        if candidate.reform:
            one.historical = candidate.reform.name


def _around(known: Gazetteer, found: Iterable[Found]) -> dict[str, int]:
    """{id of what is named or lies above: how often}."""
    around: dict[str, int] = defaultdict(int)
    for one in found:
        around[one.region.id] += 1
        for above in known.above(one.region.id):
            around[above.id] += 1
    return around


def _place(
    known: Gazetteer,
    found: dict[str, Found],
    order: dict[str, int],
    around: dict[str, int],
    number: int,
    mention: Mention,
    fitting: list[Candidate],
) -> None:
    """Decide for a name that may mean several, or that needs its Kreis or Land in the document."""
    here = [c for c in fitting if c.region.id in found and not found[c.region.id].is_ambiguous]
    if here:
        _note(found, order, number, mention, here[:1])
        return
    near = [c for c in fitting if _nearness(known, around, c.region)]
    best = max((_nearness(known, around, c.region) for c in near), default=0)
    near = [c for c in near if _nearness(known, around, c.region) == best]
    if len(near) == 1 and (mention.spot.kinds or mention.spot.is_placed or mention.in_field):
        _note(found, order, number, mention, near)
    elif any(_fits(c, mention.spot.kinds) or c.need == PLAIN for c in fitting) or mention.in_field:
        _note(found, order, number, mention, (near or fitting)[:_MOST_AMBIGUOUS], True)


def _nearness(known: Gazetteer, around: dict[str, int], region: Region) -> int:
    """2 where the region's Kreis is named, 1 where only its Land is."""
    above = [r for r in known.above(region.id) if r.id in around]
    if any(r.level in (KREIS, VERBAND) for r in above):
        return 2
    return 1 if above else 0
