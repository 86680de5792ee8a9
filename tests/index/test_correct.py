"""Corrections: the nearest word that the asker's documents have, never one of others."""

from __future__ import annotations

import pytest

from archive.model import Visibility
from index.request import SearchRequest, SearchResult
from search_app.wiring import Services
from tests.conftest import Add


def search(built: Services, query: str, strict: bool = False) -> SearchResult:
    return built.search.search(SearchRequest(query, strict=strict))


def fill(built: Services, add: Add) -> None:
    add("Die Daseinsvorsorge in der Straße nach Güstrow", title="Vorsorge")
    add("Regionale Strategie für das Ehrenamt und die Regionalentwicklung", title="Strategie")
    add("Geheimnisvolle Daseinsversorgung", title="Intern", visibility=Visibility.STAFF)
    built.synchroniser.rebuild()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Dasiensvorsorge", "Daseinsvorsorge"),
        ("daseinsvorsrge", "Daseinsvorsorge"),
        ("Eherenamt", "Ehrenamt"),
        ("Regionalstratgie", None),
        ("Ehrenamt", None),
        ("Xylophonkonzert", None),
        ("Bau", None),
    ],
)
def test_an_unknown_word_is_corrected_to_one_that_occurs(
    built: Services, add: Add, typed: str, meant: str | None
) -> None:
    fill(built, add)

    assert search(built, typed).did_you_mean == meant


def test_only_the_faulty_word_of_a_query_is_replaced(built: Services, add: Add) -> None:
    fill(built, add)

    found = search(built, "Strategie Eherenamt")

    assert found.did_you_mean == "Strategie Ehrenamt"
    assert (found.total, [hit.title for hit in found.more]) == (0, ["Strategie"])


def test_a_compound_is_corrected_part_by_part(built: Services, add: Add) -> None:
    add("Organisations- und Finanzierungsmodelle der Gemeinden", title="Modelle")
    built.synchroniser.rebuild()

    assert search(built, "Organisationsmodel").did_you_mean == "Organisationsmodell"


def test_strict_search_offers_but_does_not_answer_by_a_correction(
    built: Services, add: Add
) -> None:
    fill(built, add)

    found = search(built, "Eherenamt", strict=True)

    assert (found.did_you_mean, found.more) == ("Ehrenamt", ())


def test_words_of_hidden_documents_are_never_offered(built: Services, add: Add) -> None:
    fill(built, add)

    assert search(built, "Daseinsversorgunk").did_you_mean is None
    staff = SearchRequest("Daseinsversorgunk", role=Visibility.STAFF)
    assert built.search.search(staff).did_you_mean == "Daseinsversorgung"


def test_hidden_parts_push_no_visible_one_out(built: Services, add: Add) -> None:
    add("Organisations- und Finanzierungsmodelle der Gemeinden", title="Modelle")
    near = [f"X-{a}odel" for a in "abcdefghijkl"] + [f"X-m{a}del" for a in "abcdefghijklmn"]
    add(" ".join(near), title="Viele", visibility=Visibility.STAFF)
    built.synchroniser.rebuild()

    assert search(built, "Organisationsmodel").did_you_mean == "Organisationsmodell"
