"""A number shown is a promise: facet counts equal the results after the click."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.intake import add_document
from archive.model import Visibility
from archive.quarantine import Arrival
from archive.settings import load
from index.request import FACETS, MISSING, SearchRequest
from search_app.wiring import Services, build
from tests.conftest import STAFF, Add, extraction

KINDS = ("Projekt", "Meldung", "Veranstaltung")
YEARS = ((), (2014,), (2014, 2015, 2016), (2020,))
LANGUAGES = ("de", "en", None)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Every combination of kind, years, language and visibility, some of them twice."""
    built = build(load(Path(tmp_path_factory.mktemp("facets")), {}))
    combinations = list(product(KINDS, YEARS, LANGUAGES, Visibility))
    with built.catalogue.transaction() as connection:
        for number, (kind, years, language, seen) in enumerate(combinations * 2):
            text = ("Dorfladen " if number % 3 else "Bürgerbus ") + str(number)
            content = extraction(text, kind=kind, years=years, language=language)
            arrival = Arrival(f"/{number}", f"Bestand {number % 2}", visibility=seen)
            add_document(connection, arrival, content)
    built.ensure_index()
    yield built
    built.close()


selections = st.lists(
    st.one_of(
        st.tuples(st.just("art"), st.sampled_from((*KINDS, "Gibtsnicht", MISSING))),
        st.tuples(st.just("jahr"), st.sampled_from(("2014", "2015", "2020", MISSING))),
        st.tuples(st.just("sprache"), st.sampled_from(("de", "en", MISSING))),
        st.tuples(st.just("bestand"), st.sampled_from(("Bestand 0", "Bestand 1"))),
        st.tuples(st.just("zugang"), st.sampled_from(tuple(v.value for v in Visibility))),
    ),
    max_size=4,
    unique=True,
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    chosen=selections,
    query=st.sampled_from(("", "Dorfladen", "Bürgerbus ODER Dorfladen", "-Dorfladen")),
    role=st.sampled_from(tuple(Visibility)),
    years=st.sampled_from(((None, None), (2015, None), (None, 2014), (2015, 2019))),
)
def test_each_count_is_the_number_of_results_after_the_click(
    many: Services,
    chosen: list[tuple[str, str]],
    query: str,
    role: Visibility,
    years: tuple[int | None, int | None],
) -> None:
    request = SearchRequest(
        query, tuple(chosen), year_from=years[0], year_to=years[1], role=role, strict=True
    )
    result = many.search.search(request)

    for key in ("art", "jahr", "sprache", "bestand", "zugang"):
        for line in result.facets[key]:
            others = tuple(pair for pair in chosen if pair[0] != key)
            alone = replace(request, filters=(*others, (key, line.value)))
            if key == "jahr":
                alone = replace(alone, year_from=None, year_to=None)
            assert many.search.search(alone).total == line.count


def test_values_of_a_facet_are_joined_by_or_and_facets_by_and(built: Services, add: Add) -> None:
    add("a", kind="Projekt", language="de")
    add("a", "2", kind="Meldung", language="de")
    add("a", "3", kind="Meldung", language="en")
    built.synchroniser.sync()

    def total(*filters: tuple[str, str]) -> int:
        return built.search.search(SearchRequest("", filters)).total

    assert total(("art", "Projekt"), ("art", "Meldung")) == 3
    assert total(("art", "Meldung"), ("sprache", "en")) == 1
    assert total(("art", "Projekt"), ("sprache", "en")) == 0


def test_a_selected_value_stays_visible_without_results(built: Services, add: Add) -> None:
    add("Dorf", kind="Projekt")
    built.synchroniser.sync()

    result = built.search.search(SearchRequest("Mond", (("art", "Projekt"), ("art", "Mist"))))

    assert [(v.value, v.count, v.selected) for v in result.facets["art"]] == [
        ("Mist", 0, True),
        ("Projekt", 0, True),
    ]


def test_lines_stand_by_number_then_alphabet_and_the_missing_last(
    built: Services, add: Add
) -> None:
    for kind in ("Zug", "Ähre", "Beleg", "Beleg"):
        add(kind, kind=kind)
    add("a", years=(2010,))
    built.synchroniser.sync()

    facets = built.search.search(SearchRequest()).facets

    assert [v.value for v in facets["art"]] == ["Beleg", "Ähre", "Sonstiges", "Zug"]
    assert [(v.value, v.label) for v in facets["jahr"]] == [("2010", "2010"), ("-", "undatiert")]


def test_a_facet_without_any_data_is_empty(built: Services, add: Add) -> None:
    add("a")
    built.synchroniser.sync()

    facets = built.search.search(SearchRequest(role=STAFF)).facets

    assert set(facets) == set(FACETS)
    assert facets["region"] == () and facets["jahr"] == ()


def test_facet_values_are_asked_for_in_the_query_too(built: Services, add: Add) -> None:
    add("Dorf", kind="Präsentation", years=(2015, 2016))
    add("Dorf", "2", kind="Meldung")
    built.synchroniser.sync()

    for query in ("art:präsentation", "art:Prasentation", "jahr:2016", "format:text jahr:2015"):
        hits = built.search.search(SearchRequest(f"Dorf {query}", strict=True)).hits
        assert [hit.id for hit in hits] == [1], query
