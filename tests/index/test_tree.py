"""Facets that are trees: a parent counts distinct documents, as many as a click shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.model import DocumentId, VersionId, Visibility
from index.backend import Entry, Question
from index.facet import facet_values
from index.fields import FIELDS
from index.german import Learnt
from index.plan import All
from index.request import FacetValue, SearchRequest
from index.tree import SEPARATOR, walk
from index.whoosh_backend import WhooshBackend

Total = Callable[..., int]
names = st.sampled_from("ABC")
paths = st.lists(names, min_size=1, max_size=3).map(SEPARATOR.join)
holdings = st.lists(st.lists(paths, max_size=4), min_size=1, max_size=8)


def entry(number: int, regions: list[str], seen: Visibility = Visibility.PUBLIC) -> Entry:
    return Entry(
        document_id=DocumentId(number),
        version_id=VersionId(number),
        revision=1,
        visibility=seen,
        terms={name: {} for name in FIELDS},
        lengths=dict.fromkeys(FIELDS, 0),
        page_starts=(0,),
        spans=((), ()),
        facets={"region": tuple(regions), "art": ("Projekt",)},
        title_key="",
    )


def filled(folder: Path, held: list[list[str]]) -> WhooshBackend:
    """A backend that holds these documents, in two commits."""
    fresh = WhooshBackend(folder).begin_rebuild(Learnt())
    entries = [entry(number, regions) for number, regions in enumerate(held, 1)]
    fresh.write(entries[::2], ())
    fresh.write(entries[1::2], ())
    backend = WhooshBackend(folder)
    backend.finish_rebuild(fresh, len(held))
    return backend


def lines(backend: WhooshBackend, request: SearchRequest) -> tuple[FacetValue, ...]:
    found = backend.rank(Question(request, All(()), lambda _: None, ("region",)))
    return facet_values("region", found.facets["region"], request.selected("region"))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(held=holdings, chosen=st.lists(paths, max_size=2))
def test_every_level_counts_the_documents_that_a_click_shows(
    tmp_path_factory: pytest.TempPathFactory, held: list[list[str]], chosen: list[str]
) -> None:
    backend = filled(tmp_path_factory.mktemp("tree"), held)
    request = SearchRequest("", tuple(("region", value) for value in chosen))

    for line in walk(lines(backend, request)):
        alone = replace(request, filters=(("region", line.value),))
        below = line.value + SEPARATOR
        having = [d for d in held if any(v == line.value or v.startswith(below) for v in d)]
        expected = len(having) if line.value != "-" else sum(not d for d in held)
        clicked = backend.rank(Question(alone, All(()), lambda _: None))
        assert line.count == expected == clicked.total
    backend.close()


def test_lower_levels_stand_below_their_parent(tmp_path: Path) -> None:
    backend = filled(tmp_path, [["A/B", "A/C"], ["A"], ["C/A/B"], []])
    found = lines(backend, SearchRequest())
    assert [(v.value, v.label, v.count) for v in found] == [
        ("A", "A", 2), ("C", "C", 1), ("-", "ohne Angabe", 1),
    ]  # fmt: skip
    assert [(v.value, v.label) for v in found[0].children] == [("A/B", "B"), ("A/C", "C")]
    assert found[1].children[0].children[0].value == "C/A/B"
    backend.close()


def test_a_selected_value_that_nobody_has_stands_at_the_top(tmp_path: Path) -> None:
    backend = filled(tmp_path, [["A/B"]])
    found = lines(backend, SearchRequest("", (("region", "X/Y"),)))
    assert [(v.value, v.count, v.selected) for v in found] == [("A", 1, False), ("X/Y", 0, True)]
    backend.close()
