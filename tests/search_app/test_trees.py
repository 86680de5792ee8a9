"""Facets that are trees: what a form shows of them, and that nothing ticked is ever hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from index.request import MISSING, FacetValue, SearchRequest, SearchResult
from index.tree import walk
from search_app.present.facets import Facet, facets
from search_app.present.trees import BELOW, GROUPS, branches, lines_of, whole


def value(path: str, *children: FacetValue, selected: bool = False, count: int = 1) -> FacetValue:
    return FacetValue(path, path.rpartition("/")[2], count, selected, children)


def shown(*tops: FacetValue) -> Facet:
    request = SearchRequest(filters=tuple(("region", v.value) for v in walk(tops) if v.selected))
    result = SearchResult(request, 2, (), facets={"region": tops})
    return next(facet for facet in facets(result) if facet.key == "region")


LAND = value("land:13", *(value(f"land:13/kreis:{n}", value(f"land:13/kreis:{n}/g:{n}"))
                          for n in range(8)), count=9)  # fmt: skip


def ticked(tree: FacetValue, wanted: str) -> FacetValue:
    children = tuple(ticked(child, wanted) for child in tree.children)
    return replace(tree, selected=tree.value == wanted, children=children)


def test_a_closed_branch_holds_the_level_below_and_no_more() -> None:
    (branch, _) = branches("region", [LAND, value("land:01")], 7)

    assert not branch.is_open
    assert [below.value for below in branch.below] == [f"land:13/kreis:{n}" for n in range(BELOW)]
    assert not any(below.below for below in branch.below)


def test_what_is_ticked_deep_below_opens_its_branches_and_marks_them_as_partly() -> None:
    tree = ticked(LAND, "land:13/kreis:7/g:7")

    (land, *_) = branches("region", [tree, value("land:01")], 7)
    kreis = land.below[-1]

    assert (land.partly, land.selected, land.is_open) == (True, False, True)
    assert (kreis.value, kreis.partly, kreis.is_open) == ("land:13/kreis:7", True, True)
    assert [b.selected for b in kreis.below] == [True]
    assert not any(b.partly or b.below for b in land.below[:-1])


def test_regions_beside_the_tree_stand_under_a_heading_without_a_count() -> None:
    tree = branches("region", [value("mr:hamburg"), LAND, value("raum:altmark"), value("-")], 7)

    assert [b.label for b in tree] == ["land:13", GROUPS, "ohne Region"]
    assert [b.value for b in tree[1].below] == ["mr:hamburg", "raum:altmark"]
    assert (tree[1].value, tree[1].count, tree[1].is_open) == ("", 0, False)


def test_a_ticked_group_opens_the_heading() -> None:
    tree = branches("region", [LAND, value("mr:hamburg", selected=True)], 7)

    assert tree[1].is_open


def test_topics_have_their_numbers() -> None:
    (topic,) = branches("thema", [value("T01", value("T01/T01.3"))], 7)

    assert (topic.number, topic.below[0].number, topic.is_open) == ("01", "01.3", True)


def test_the_map_stands_above_the_tree_of_regions() -> None:
    facet = shown(LAND, value("land:01", selected=True))
    tiles = {tile.letters: tile for tile in facet.tiles}

    assert (tiles["MV"].count, tiles["MV"].url) == (9, "/suche?region=land%3A01&region=land%3A13")
    assert (tiles["SH"].selected, tiles["SH"].url) == (True, "/suche")
    assert tiles["HB"].url == ""


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.builds(lambda n, s: (n, s, []), st.integers(0, 3), st.booleans()),
    lambda below: st.builds(lambda n, s, b: (n, s, b), st.integers(0, 3), st.booleans(),
                            st.lists(below, max_size=9)),
    max_leaves=40,
)  # fmt: skip


def built(drawn: tuple[int, bool, list[Any]], path: str) -> FacetValue:
    count, selected, below = drawn
    children = tuple(built(b, f"{path}/{n}") for n, b in enumerate(below))
    return FacetValue(path, path, count, selected, children)


@given(st.lists(VALUES, max_size=12))
def test_no_ticked_value_is_ever_hidden(drawn: list[tuple[int, bool, list[Any]]]) -> None:
    values = [built(one, f"land:{n}") for n, one in enumerate(drawn)]
    wanted = {v.value for v in walk(values) if v.selected}

    for tree in (branches("region", values, 7), whole("region", values)):
        listed = list(lines_of(tree))
        assert wanted <= {b.value for b in listed if b.selected}
        assert len({b.value for b in listed}) == len(listed)
        for branch in listed:
            if any(b.selected for b in lines_of(branch.below)):
                assert branch.is_open
                assert branch.partly != branch.selected


def test_nothing_stated_is_named_after_its_facet() -> None:
    facet = shown(LAND, value(MISSING, count=3))

    assert facet.branches[-1].label == "ohne Region"
