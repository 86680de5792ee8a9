"""All values of a facet on a page of their own: from A to Z or as a tree, narrowed by letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from index.german.fold import fold
from index.request import MISSING, YEAR, FacetValue, SearchRequest
from index.tree import TREES, walk
from search_app import entities
from search_app.present.facets import value_label
from search_app.present.trees import Branch, whole
from search_app.present.years import year_url
from search_app.urls import facet_url, search_url

#: Values that a page shows; of more the most frequent ones, and the field finds the others.
MOST = 500
#: So few need no letters to jump to.
FEW = 30
#: Longer texts are not looked for in names.
LONGEST = 60
_NO_LETTER = "0–9"


@dataclass(frozen=True, slots=True)
class Value:
    """A value: `url` ticks it or unticks it, `page_url` leads to the page about it, if any."""

    label: str
    number: str
    count: int
    selected: bool
    url: str
    page_url: str
    below: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The values of a letter; "" for those that stand in no alphabet."""

    letter: str
    anchor: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to jump to: on this page, or to the page of its values where there are many."""

    letter: str
    url: str


@dataclass(frozen=True, slots=True)
class Values:
    """The page: groups of values, or a tree; `found` of `total` values have the letters."""

    groups: tuple[Group, ...]
    tree: tuple[Value, ...]
    letters: tuple[Letter, ...]
    shown: int
    found: int
    total: int


def values_of(
    key: str, lines: Sequence[FacetValue], request: SearchRequest, find: str = ""
) -> Values:
    """The values of a facet that have the letters `find`; one letter finds what begins with it."""
    known = [line for line in walk(lines) if line.count or line.selected]
    total = sum(line.value != MISSING for line in known)
    if key in TREES:
        return _tree(key, lines, request, find[:LONGEST], total)
    wanted = fold(find[:LONGEST].strip())
    matching = [line for line in known if _matches(value_label(key, line), wanted)]
    shown = matching if len(matching) <= MOST else matching[:MOST]
    in_letters = key != YEAR and len(matching) > FEW
    groups = _groups(key, shown, in_letters, request)
    found = sum(line.value != MISSING for line in matching)
    is_cut = len(shown) < len(matching)
    letters = _letters(key, groups, matching, is_cut, request) if in_letters else ()
    return Values(groups, (), letters, sum(len(g.values) for g in groups), found, total)


def _tree(
    key: str, lines: Sequence[FacetValue], request: SearchRequest, find: str, total: int
) -> Values:
    wanted = fold(find.strip())
    kept = [b for branch in whole(key, lines) if (b := _pruned(branch, wanted))]
    tree = tuple(_branch(key, branch, request) for branch in kept)
    found = sum(_matches(b.label, wanted) and b.value not in ("", MISSING) for b in _walk(kept))
    return Values((), tree, (), sum(1 for b in _walk(kept) if b.value), found, total)


def _pruned(branch: Branch, wanted: str) -> Branch | None:
    """A branch with what matches below it; whole where it matches itself."""
    if not wanted or _matches(branch.label, wanted):
        return branch
    below = tuple(b for child in branch.below if (b := _pruned(child, wanted)))
    return replace(branch, below=below) if below else None


def _walk(tree: Iterable[Branch]) -> Iterator[Branch]:
    for branch in tree:
        yield branch
        yield from _walk(branch.below)


def _matches(label: str, wanted: str) -> bool:
    folded = fold(label)
    if len(wanted) == 1:
        return _letter(label) == wanted.upper() or folded.startswith(wanted)
    return wanted in folded


def _branch(key: str, branch: Branch, request: SearchRequest) -> Value:
    below = tuple(_branch(key, child, request) for child in branch.below)
    url = _toggled(key, branch.value, branch.selected, request) if branch.value else ""
    page = entities.path(key, branch.value) if branch.value else ""
    return Value(branch.label, branch.number, branch.count, branch.selected, url, page, below)


def _groups(
    key: str, lines: Sequence[FacetValue], in_letters: bool, request: SearchRequest
) -> tuple[Group, ...]:
    """The values by their first letters, "ohne Angabe" last; years in their order."""
    if key == YEAR:
        ordered = list(lines)
    else:
        ordered = sorted(lines, key=lambda line: (line.value == MISSING, fold(line.label)))
    found = []
    for letter, some in groupby(ordered, _letter_of if in_letters else lambda _: ""):
        values = tuple(_value(key, line, request) for line in some)
        anchor = f"buchstabe-{'ziffern' if letter == _NO_LETTER else letter}" if letter else ""
        found.append(Group(letter, anchor, values))
    return tuple(found)


def _letter_of(line: FacetValue) -> str:
    return "" if line.value == MISSING else _letter(line.label)


def _letter(label: str) -> str:
    """The letter of the alphabet that a name stands under.

    >>> _letter("Ärztebrief"), _letter("„Zukunft“"), _letter("3. Runde")
    ('A', 'Z', '0–9')
    """
    first = next((sign for sign in fold(label) if sign.isalnum()), "")
    return first.upper() if first.isascii() and first.isalpha() else _NO_LETTER


def _letters(
    key: str,
    groups: Sequence[Group],
    matching: Sequence[FacetValue],
    is_cut: bool,
    request: SearchRequest,
) -> tuple[Letter, ...]:
    if not is_cut:
        return tuple(Letter(group.letter, f"#{group.anchor}") for group in groups if group.letter)
    found = sorted({_letter_of(line) for line in matching} - {"", _NO_LETTER})
    return tuple(Letter(letter, facet_url(key, request, letter)) for letter in found)


def _value(key: str, line: FacetValue, request: SearchRequest) -> Value:
    return Value(
        label=value_label(key, line),
        number="",
        count=line.count,
        selected=line.selected,
        url=_toggled(key, line.value, line.selected, request),
        page_url=entities.path(key, line.value),
    )


def _toggled(key: str, value: str, selected: bool, request: SearchRequest) -> str:
    """The results with a value ticked, or unticked where it is ticked."""
    if key == YEAR:
        return year_url(value, request)
    if selected:
        return search_url(request.without_filter(key, value))
    return search_url(request.with_filter(key, value))
