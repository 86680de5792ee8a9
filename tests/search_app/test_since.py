"""What came in since a day: a filter that results, counts, facets, exports and chips agree on."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import update

from archive.admission import first_since
from archive.tables import documents
from index.request import FACETS, SearchRequest
from search_app.present.facets import chips
from search_app.urls import read, search_url
from tests.search_app.builder import Archive, Draft

#: The moments at which four documents came in, in UTC; 31 October 23:30 is 1 November in Germany.
CAME_IN = (
    datetime(2026, 10, 1, 12), datetime(2026, 10, 31, 22, 30),
    datetime(2026, 10, 31, 23, 30), datetime(2026, 11, 20, 9),
)  # fmt: skip


@pytest.fixture
def archive(fresh: Archive) -> Archive:
    kinds = ("Projekt", "Projekt", "Meldung", "Projekt")
    numbers = [
        fresh.put(Draft(f"Netz {n}", ("Netzwerk Daseinsvorsorge",), kind=kind, years=(2010 + n,)))
        for n, kind in enumerate(kinds)
    ]
    with fresh.services.catalogue.transaction() as connection:
        for number, at in zip(numbers, CAME_IN, strict=True):
            connection.execute(
                update(documents).where(documents.c.id == number).values(added=at, changed=at)
            )
    fresh.index()
    return fresh


def asked(archive: Archive, query: str) -> Any:
    with archive.client().get(f"/api/suche?{query}") as answer:
        return answer.get_json()


@pytest.mark.parametrize(
    ("day", "numbers"),
    [
        ("2026-10-01", [4, 3, 2, 1]),
        ("2026-10-31", [4, 3, 2]),
        ("2026-11-01", [4, 3]),
        ("2026-11-20", [4]),
        ("2026-11-21", []),
    ],
)
def test_a_search_finds_what_came_in_since_a_german_day(
    archive: Archive, day: str, numbers: list[int]
) -> None:
    for query in ("", "q=Daseinsvorsorge&"):
        found = asked(archive, f"{query}neu_seit={day}&sortierung=neu")
        assert [hit["id"] for hit in found["hits"]] == numbers
        assert found["total"] == len(numbers)


def test_facets_count_only_what_came_in_and_agree_with_the_click(archive: Archive) -> None:
    found = asked(archive, "q=Daseinsvorsorge&neu_seit=2026-11-01")

    assert {v["value"]: v["count"] for v in found["facets"]["art"]} == {"Projekt": 1, "Meldung": 1}
    for key in FACETS:
        for value in found["facets"][key]:
            clicked = asked(
                archive, f"q=Daseinsvorsorge&neu_seit=2026-11-01&{key}={value['value']}"
            )
            assert clicked["total"] == value["count"], (key, value)


def test_the_second_tier_keeps_the_day_too(archive: Archive) -> None:
    found = asked(archive, "q=Daseinsvorsorge+Rufbus&neu_seit=2026-11-20")

    assert [hit["id"] for hit in found["more"]] == [4]
    assert found["more_total"] == 1


def test_counts_and_exports_keep_the_day(archive: Archive) -> None:
    request = SearchRequest("Daseinsvorsorge", since=date(2026, 11, 1))

    assert archive.services.search.count(request) == 2
    assert set(archive.services.search.numbers(request)) == {3, 4}
    with archive.client().get("/suche/export/json?neu_seit=2026-11-01") as answer:
        assert {d["id"] for d in answer.get_json()["documents"]} == {3, 4}


def test_a_chip_shows_the_day_and_takes_it_away(archive: Archive) -> None:
    with archive.client().get("/suche?q=Netzwerk&neu_seit=2026-11-01") as answer:
        page = answer.get_data(as_text=True)

    assert "seit 1. November 2026" in page
    (chip,) = chips(SearchRequest("Netzwerk", since=date(2026, 11, 1)))
    assert chip.url == "/suche?q=Netzwerk"
    assert '<input type="hidden" name="neu_seit" value="2026-11-01">' in page


def test_without_results_the_way_back_is_offered_with_its_count(archive: Archive) -> None:
    with archive.client().get("/suche?q=Netzwerk&neu_seit=2027-01-01") as answer:
        page = answer.get_data(as_text=True)

    assert answer.status_code == 200
    assert "ohne „Aufgenommen: seit 1. Januar 2027“" in page


@pytest.mark.parametrize("text", ["gestern", "2026-13-01", "20261101", "²026-11-01", "2026-11-1"])
def test_what_is_no_day_is_ignored_with_a_notice(text: str) -> None:
    reading = read([("neu_seit", text)])

    assert reading.request.since is None
    assert "neu_seit" in reading.notices[0]


def test_the_address_keeps_the_day() -> None:
    request = read([("q", "Netz"), ("neu_seit", "2026-11-01")]).request

    assert request.is_filtered
    assert search_url(request) == "/suche?q=Netz&neu_seit=2026-11-01"
    assert request.without_filters().since is None


def test_of_an_empty_archive_nothing_is_new(fresh: Archive) -> None:
    with fresh.services.catalogue.reading() as connection:
        assert first_since(connection, date(2026, 1, 1)) == 1
