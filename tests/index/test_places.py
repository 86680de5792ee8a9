"""The arithmetic of places against a plain count over the words of small documents."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.fields import EXACT, JOINER, PARTS, TEXT, TITLE
from index.places import MOST_JOINERS, PART_BITS, Keys, KeysOf, key, places
from index.plan import Alternative, Following, Inside, Joined, Unit
from index.why import Why

#: (document, position, part)
Place = tuple[int, int, int]
Listed = dict[tuple[str, str], set[Place]]

TERMS = ("a", "b", "c")
_document, _position = st.integers(0, 2), st.integers(0, 7)
_word = st.tuples(_document, _position, st.just(0))
_part = st.tuples(_document, _position, st.integers(0, 4))
listings: st.SearchStrategy[Listed] = st.fixed_dictionaries(
    {
        **{(field, term): st.sets(_word, max_size=9) for field in (TEXT, TITLE) for term in TERMS},
        **{(PARTS, term): st.sets(_part, max_size=12) for term in TERMS},
        (PARTS, JOINER): st.sets(_word, max_size=14),
    }
)
units: st.SearchStrategy[Unit] = st.lists(
    st.builds(
        Alternative, st.sampled_from((TEXT, TITLE)), st.sampled_from(TERMS), st.just(Why.FORM)
    ),
    min_size=1,
    max_size=3,
).map(tuple)


def test_places_sort_in_reading_order() -> None:
    listed = list(product((0, 1, 9), (0, 1, 4_000_000), range(1 << PART_BITS)))

    assert [key(*place) for place in listed] == sorted({key(*place) for place in listed})


@given(listings, st.sampled_from(TERMS))
def test_a_term_stands_where_it_is_listed(listed: Listed, term: str) -> None:
    (row,) = places(Alternative(TEXT, term, Why.FORM), _keys_of(listed))

    assert row.tolist() == _keys(listed[TEXT, term]).tolist()


@given(listings, st.lists(st.sampled_from(TERMS), min_size=1, max_size=4).map(tuple))
def test_inside_are_parts_in_order_in_one_word(listed: Listed, terms: tuple[str, ...]) -> None:
    rows = places(Inside(terms, Why.PART), _keys_of(listed))

    chains = [
        chosen
        for chosen in product(*(sorted(listed[PARTS, term]) for term in terms))
        if len({place[:2] for place in chosen}) == 1
        and all(a[2] < b[2] for a, b in pairwise(chosen))
    ]
    assert rows[0].tolist() == _keys({chosen[0] for chosen in chains}).tolist()
    allowed = {tuple(key(*place) for place in chosen) for chosen in chains}
    if len(rows) == len(terms):
        assert set(zip(*(row.tolist() for row in rows), strict=True)) <= allowed
    else:
        assert not chains


@given(listings, st.lists(st.tuples(units, st.integers(0, 4)), min_size=1, max_size=3))
def test_following_are_words_at_their_distances(
    listed: Listed, wanted: list[tuple[Unit, int]]
) -> None:
    asked = Following(
        tuple(unit for unit, _ in wanted), (0, *(o for _, o in wanted[1:])), Why.EXACT
    )

    rows = places(asked, _keys_of(listed))

    expected = [
        (document, start)
        for document, start in product(range(3), range(8))
        if all(
            (document, start + offset) in _words(listed, unit)
            for unit, offset in zip(asked.units, asked.offsets, strict=True)
        )
    ]
    for row, offset in zip(rows, asked.offsets, strict=True):
        assert row.tolist() == [key(document, start + offset) for document, start in expected]


@given(listings, units, units)
def test_joined_are_head_articles_modifier(listed: Listed, head: Unit, modifier: Unit) -> None:
    rows = places(Joined(head, modifier, Why.PART), _keys_of(listed))

    joiners = {place[:2] for place in listed[PARTS, JOINER]}
    expected = {
        (key(document, start), key(document, start + gap))
        for document, start in _words(listed, head)
        for gap in range(2, MOST_JOINERS + 2)
        if (document, start + gap) in _words(listed, modifier)
        and all((document, start + step) in joiners for step in range(1, gap))
    }
    found = list(zip(*(row.tolist() for row in rows), strict=True))
    assert set(found) == expected and len(found) == len(expected)


def test_terms_that_no_document_has_stand_nowhere() -> None:
    nowhere = _keys_of({})
    unit = (Alternative(EXACT, "a", Why.EXACT),)

    for asked in (
        Alternative(TEXT, "a", Why.FORM),
        Inside(("a", "b"), Why.PART),
        Following((unit, unit), (0, 1), Why.EXACT),
        Joined(unit, unit, Why.PART),
    ):
        assert all(not len(row) for row in places(asked, nowhere))


def _keys_of(listed: Listed) -> KeysOf:
    return lambda field, term: _keys(listed.get((field, term), set()))


def _keys(found: set[Place]) -> Keys:
    return np.array(sorted(key(*place) for place in found), np.int64)


def _words(listed: Listed, unit: Unit) -> set[tuple[int, int]]:
    return {place[:2] for answer in unit for place in listed[answer.field, answer.term]}
