"""Regions in the index: the tree of the facet, and a Land that finds what names only its Kreise."""

from __future__ import annotations

import pytest

from archive import care
from archive.model import UNSURE, DocumentId, Evidence, Fact
from archive.vocabulary import regions
from index.factfacets import factfacets
from index.labels import label
from index.request import Hit, SearchRequest
from index.tree import walk
from search_app.wiring import Services
from tests.conftest import MEMBER, PUBLIC, Add


def region(id_: str, status: str = "accepted") -> Fact:
    name = regions.label(id_) or id_
    value = {"id": id_, "label": name, "name": name}
    return Fact("regions", {**value}, Evidence("Region im Text", name), 1.0, status)


LUP, NWM, CUXHAVEN = region("kreis:13076"), region("kreis:13074"), region("kreis:03352")


def found(built: Services, query: str, **values: object) -> list[Hit]:
    built.synchroniser.sync()
    request = SearchRequest(query, strict=True, **values)  # type: ignore[arg-type]
    return list(built.search.search(request).hits)


def test_a_land_finds_what_names_only_one_of_its_kreise(built: Services, add: Add) -> None:
    add("Im Kreis Ludwigslust-Parchim", facts=(LUP,))
    add("Im Kreis Cuxhaven", facts=(CUXHAVEN,))

    [hit] = found(built, "Mecklenburg-Vorpommern")

    assert (hit.id, hit.why, hit.pages) == (1, ("Region",), ())
    assert hit.regions == ("Ludwigslust-Parchim",)
    assert [h.id for h in found(built, "mecklenburg-vorpommern kreis")] == [1]


def test_a_district_of_today_is_found_by_its_former_name_and_the_other_way_round(
    built: Services, add: Add
) -> None:
    former = {"id": "kreis:03358", "label": "Heidekreis", "name": "Soltau-Fallingbostel"}
    place = Evidence("Region im Text", "Soltau-Fallingbostel")
    add("Im Landkreis Soltau-Fallingbostel", facts=(Fact("regions", {**former}, place),))
    add("Im Heidekreis", facts=(region("kreis:03358"),))
    add("In Cuxhaven", facts=(CUXHAVEN,))

    assert {hit.id for hit in found(built, "Heidekreis")} == {1, 2}
    assert {hit.id for hit in found(built, "Soltau-Fallingbostel")} == {1, 2}
    assert [hit.why for hit in found(built, "Soltau-Fallingbostel") if hit.id == 2] == [("Region",)]


def test_a_town_that_named_a_former_district_does_not_find_the_district_of_today(
    built: Services, add: Add
) -> None:
    add("Im Landkreis Rostock", facts=(region("kreis:13072"),))

    assert found(built, "Güstrow") == []


def test_the_words_of_a_document_outrank_its_regions(built: Services, add: Add) -> None:
    add("Niedersachsen " + "und vieles andere mehr wird hier gesagt " * 400, facts=())
    add("Kurz.", facts=(CUXHAVEN,))
    add("Kurz.", "Noch einmal", facts=(CUXHAVEN, region("kreis:03359")))

    assert [hit.id for hit in found(built, "Niedersachsen")] == [1, 3, 2]


def test_a_region_is_no_reason_where_the_document_says_the_word(built: Services, add: Add) -> None:
    add("In Niedersachsen: Cuxhaven", facts=(CUXHAVEN,))

    [hit] = found(built, "Niedersachsen")

    assert hit.why == ("exakt",)
    assert [p.text for place in hit.pages for p in place.pieces if p.mark] == ["Niedersachsen"]


def test_scores_of_words_do_not_depend_on_regions(built: Services, add: Add) -> None:
    add("Niedersachsen im Wandel der Zeit")
    add("Bremen")
    before = found(built, "Niedersachsen")[0].score
    with built.catalogue.transaction() as connection:
        care.withdraw(connection, DocumentId(2), "Test", "test")
    add("Bremen", facts=(CUXHAVEN,))

    first, second = found(built, "Niedersachsen")
    assert (first.id, first.score, second.id) == (1, before, 3)


def test_hidden_documents_are_neither_found_nor_counted(built: Services, add: Add) -> None:
    add("Offen", facts=(LUP,))
    one = [(hit.id, hit.score) for hit in found(built, "Mecklenburg-Vorpommern", role=PUBLIC)]
    add("Verborgen", facts=(LUP, NWM), visibility=MEMBER)

    assert [(h.id, h.score) for h in found(built, "Mecklenburg-Vorpommern")] == one
    result = built.search.search(SearchRequest("", role=PUBLIC))
    assert [(v.label, v.count) for v in walk(result.facets["region"])] == [
        ("Mecklenburg-Vorpommern", 1), ("Ludwigslust-Parchim", 1),
    ]  # fmt: skip


def test_the_tree_counts_documents_and_a_click_shows_as_many(built: Services, add: Add) -> None:
    add("Zwei Kreise", facts=(LUP, NWM, region("mr:hamburg")))
    add("Ein Kreis", facts=(LUP,))
    add("Ohne")
    built.synchroniser.sync()

    lines = built.search.search(SearchRequest("")).facets["region"]

    assert [(v.value, v.label, v.count) for v in walk(lines)] == [
        ("land:13", "Mecklenburg-Vorpommern", 2),
        ("land:13/kreis:13076", "Ludwigslust-Parchim", 2),
        ("land:13/kreis:13074", "Nordwestmecklenburg", 1),
        ("mr:hamburg", "Metropolregion Hamburg", 1),
        ("-", "ohne Angabe", 1),
    ]
    for line in walk(lines):
        hits = found(built, "", filters=(("region", line.value),))
        assert len(hits) == line.count


def test_an_unsure_region_is_in_no_facet_and_found_by_no_land(built: Services, add: Add) -> None:
    add("Etwas", facts=(region("kreis:13076", UNSURE),))

    assert found(built, "Mecklenburg-Vorpommern") == []
    assert factfacets([region("kreis:13076", UNSURE)]) == {}
    assert found(built, "Etwas")[0].regions == ()


def test_a_region_without_an_entry_is_a_value_of_its_own() -> None:
    fact = Fact("regions", "Hinterm Wald/Deich", Evidence("Begleitdatei", "…"))

    assert factfacets([fact]) == {"region": ("Hinterm Wald Deich",)}
    assert label("region", "Hinterm Wald Deich") == "Hinterm Wald Deich"


@pytest.mark.parametrize(
    "query", ["Land", "Kreis", "Region", "Stadt", "am", "Sachsen", "Vorpommern*"]
)
def test_general_words_of_names_find_nothing(built: Services, add: Add, query: str) -> None:
    names = ("kreis:16077", "gemeinde:03241001", "kreis:03241", "kreis:15090", "kreis:05962")
    add("Etwas ganz anderes", facts=tuple(region(name) for name in names))

    assert found(built, query) == []


def test_the_name_of_today_finds_what_is_called_otherwise(built: Services, add: Add) -> None:
    value = {"id": "mr:hamburg", "label": "Metropolregion Hamburg", "name": "MRH"}
    add("In der MRH", facts=(Fact("regions", {**value}, Evidence("Regel", "MRH")),))

    assert [hit.why for hit in found(built, "Metropolregion")] == [("Region",)]
