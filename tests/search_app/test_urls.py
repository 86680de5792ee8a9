"""Addresses to requests and back."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.request import FACETS, SORTS, SearchRequest
from search_app import urls

YEARS = st.none() | st.integers(1, 9999)
WORDS = st.text(max_size=20).map(str.strip)


@st.composite
def requests(draw: st.DrawFn) -> SearchRequest:
    filters = draw(st.lists(st.tuples(st.sampled_from(FACETS), WORDS.filter(bool)), max_size=4))
    first, last = draw(YEARS), draw(YEARS)
    if first is not None and last is not None and first > last:
        first, last = last, first
    return SearchRequest(
        query=draw(WORDS),
        filters=tuple(sorted(set(filters), key=lambda pair: (FACETS.index(pair[0]), pair[1]))),
        year_from=first,
        year_to=last,
        sort=draw(st.sampled_from(SORTS)),
        page=draw(st.integers(1, 500)),
        per_page=draw(st.sampled_from(urls.SIZES)),
        strict=draw(st.booleans()),
        compact=draw(st.booleans()),
    )


def read(address: str) -> urls.Reading:
    return urls.read(parse_qsl(urlsplit(address).query, keep_blank_values=True))


@given(requests())
def test_an_address_gives_back_its_request(request: SearchRequest) -> None:
    reading = read(urls.search_url(request))

    assert reading.request == request
    assert reading.notices == ()


def test_defaults_are_left_out() -> None:
    assert urls.search_url(SearchRequest()) == "/suche"
    assert urls.search_url(SearchRequest("Dorf")) == "/suche?q=Dorf"


def test_parameters_stand_in_one_order_whatever_the_order_given() -> None:
    given_pairs = [("seite", "2"), ("bis", "2016"), ("art", "Projekt"), ("art", "Meldung")]
    reading = urls.read([*given_pairs, ("q", "Dorf"), ("von", "2014")])

    assert urls.search_url(reading.request) == (
        "/suche?q=Dorf&art=Meldung&art=Projekt&von=2014&bis=2016&seite=2"
    )


def test_a_document_carries_the_search_it_was_reached_by() -> None:
    request = replace(SearchRequest("Dorf").with_filter("art", "Projekt"), page=3)

    reading = read(urls.page_url(12, 4, request))

    assert urls.page_url(12, 4, request).startswith("/dokument/12/seite/4?")
    assert reading.request == request


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (("seite", "-3"), SearchRequest()),
        (("seite", "abc"), SearchRequest()),
        (("seite", "٣"), SearchRequest()),
        (("pro_seite", "30"), SearchRequest()),
        (("pro_seite", "99999"), SearchRequest(per_page=100)),
        (("von", "0"), SearchRequest()),
        (("bis", "neulich"), SearchRequest()),
        (("sortierung", "zufall"), SearchRequest()),
        (("streng", "ja"), SearchRequest()),
        (("ansicht", "archiv"), SearchRequest()),
        (("farbe", "rot"), SearchRequest()),
    ],
)
def test_silly_values_are_set_right_with_a_notice(
    pair: tuple[str, str], expected: SearchRequest
) -> None:
    reading = urls.read([pair])

    assert reading.request == expected
    assert len(reading.notices) == 1


def test_empty_fields_of_a_form_are_no_reason_for_a_notice() -> None:
    assert urls.read([("von", ""), ("bis", " "), ("q", "")]) == urls.Reading(SearchRequest())


def test_years_the_wrong_way_round_are_turned() -> None:
    reading = urls.read([("von", "2016"), ("bis", "2012")])

    assert (reading.request.year_from, reading.request.year_to) == (2012, 2016)
    assert reading.notices


def test_a_notice_never_repeats_an_endless_name() -> None:
    reading = urls.read([("x" * 5000, "1")])

    assert len(reading.notices[0]) < 200


def test_programs_may_ask_for_any_number_to_100() -> None:
    reading = urls.read([("pro_seite", "7")], sizes=urls.API_SIZES)

    assert reading.request.per_page == 7
    assert reading.notices == ()


def test_filters_longer_than_a_page_can_repeat_are_left_out_with_a_notice() -> None:
    half = urls.MOST_CHARACTERS // 2
    first, second, third = ("a" * half, "b" * half, "c")
    reading = urls.read([("person", first), ("person", second), ("person", third)])

    assert reading.request.filters == (("person", first), ("person", second))
    assert reading.notices == (
        "Die Filter sind zusammen länger als 4000 Zeichen: die übrigen gelten nicht.",
    )
