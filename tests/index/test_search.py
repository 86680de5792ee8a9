"""Search over a real index: what is found, in which order, with which words and pages."""

from __future__ import annotations

import pytest

from archive import care
from archive.errors import QueryError
from index.request import Hit, SearchRequest
from search_app.wiring import Services
from tests.conftest import MEMBER, PUBLIC, STAFF, Add, period


def search(built: Services, query: str, **values: object) -> list[int]:
    built.synchroniser.sync()
    request = SearchRequest(query, strict=True, **values)  # type: ignore[arg-type]
    return [hit.id for hit in built.search.search(request).hits]


def one(built: Services, query: str) -> Hit:
    built.synchroniser.sync()
    (hit,) = built.search.search(SearchRequest(query, strict=True)).hits
    return hit


def marked(hit: Hit) -> list[tuple[int, list[str]]]:
    return [(place.page, [p.text for p in place.pieces if p.mark]) for place in hit.pages]


def test_all_words_must_match_anywhere_in_the_document(built: Services, add: Add) -> None:
    add("Der Bürgerbus fährt.", "Viele sorgen vor.")
    add("Der Bürgerbus steht.")

    assert search(built, "Bürgerbus Viele") == [1]
    assert search(built, "bürgerbus") == [2, 1]


def test_operators_do_what_they_say(built: Services, add: Add) -> None:
    add("Nahversorgung im Dorf")
    add("Nahversorgung in der Stadt")
    add("Mobilität im Dorf")

    assert search(built, "Nahversorgung -Dorf") == [2]
    assert search(built, "Nahversorgung NICHT Stadt") == [1]
    assert sorted(search(built, "Stadt ODER Mobilität")) == [2, 3]
    assert sorted(search(built, "(Stadt ODER Mobilität) -Nahversorgung")) == [3]
    assert search(built, "-Nahversorgung") == [3]
    assert sorted(search(built, "Nah*")) == [1, 2]


def test_a_phrase_wants_the_words_as_written_and_in_a_row(built: Services, add: Add) -> None:
    add("Projekte des Städtebaus")
    add("Projekte für den Städtebau, des Bundes")
    add("Projekte", "des Städtebaus")

    assert search(built, '"Projekte des Städtebaus"') == [1]
    assert search(built, "„des Städtebaus“") in ([1, 3], [3, 1])
    assert search(built, '"Städtebaus des"') == []


def test_stop_words_alone_are_meant(built: Services, add: Add) -> None:
    add("Sein oder nicht sein")
    add("Arbeit")

    assert search(built, "oder nicht") == [1]
    assert search(built, "oder Arbeit") == [2]


def test_the_exact_form_ranks_before_other_forms(built: Services, add: Add) -> None:
    add("In den Regionen gibt es manches Neue.")
    add("In der Region gibt es manches Neue.")

    assert search(built, "Region") == [2, 1]
    assert search(built, "Regionen") == [1, 2]


def test_a_word_in_the_title_ranks_before_one_in_the_text(built: Services, add: Add) -> None:
    add("Am Rand geht es um die Mobilität und um vieles andere.")
    add("Am Rand geht es um vieles andere, auch um Mobilität.", title="Mobilität auf dem Land")

    assert search(built, "Mobilität")[0] == 2


def test_hits_name_their_pages_and_mark_what_matched(built: Services, add: Add) -> None:
    add("Vorwort", "Die Expert:innen tagten.", "Anhang", "Eine Expertin sprach.")

    hit = one(built, "Experten")

    assert marked(hit) == [(2, ["Expert:innen"]), (4, ["Expertin"])]
    assert hit.why == ("Wortform",)


def test_parts_are_marked_inside_the_word(built: Services, add: Add) -> None:
    add("Für die Stadt-Land-Allianz.")

    hit = one(built, "Allianz")

    assert (marked(hit), hit.why) == ([(1, ["Allianz"])], ("Wortteil",))


def test_pages_beyond_the_three_shown_are_counted(built: Services, add: Add) -> None:
    add(*["Der Dorfladen hat offen."] * 8)

    hit = one(built, "Dorfladen")

    assert ([p.page for p in hit.pages], hit.further) == ([1, 2, 3], 5)


def test_contact_data_is_neither_found_nor_shown(built: Services, add: Add) -> None:
    add("Auskunft Meier: 0228 994010, meier@kreis.example, Zimmer 7")

    assert search(built, "994010") == []
    assert search(built, "kreis.example") == []
    assert search(built, '"meier@kreis.example"') == []
    shown = "".join(p.text for place in one(built, "Auskunft").pages for p in place.pieces)
    assert "994010" not in shown and "@" not in shown and "Zimmer 7" in shown


def test_running_times_overlap_years(built: Services, add: Add) -> None:
    add("a", kind="Projekt", period=period("2014-01-01", "2016-09-30"))
    add("b", kind="Projekt", period=period("2018-01-01", None))
    add("c", kind="Projekt", period=period(None, "2012-12-31"))
    add("d")

    assert search(built, "laufzeit:2015") == [1]
    assert sorted(search(built, "laufzeit:2016-2030")) == [1, 2]
    assert search(built, "laufzeit:1990") == [3]
    assert search(built, "laufzeit:2013") == []


def test_relaxed_hits_fill_the_last_page_and_count_for_nothing(built: Services, add: Add) -> None:
    add("Nahversorgung im ländlichen Raum")
    add("Nahversorgung in der Stadt")
    add("Raum für Ideen")
    built.synchroniser.sync()

    result = built.search.search(SearchRequest("Nahversorgung Raum"))
    strict = built.search.search(SearchRequest("Nahversorgung Raum", strict=True))

    assert (result.total, [h.id for h in result.hits]) == (1, [1])
    assert (sorted(h.id for h in result.more), result.more_total) == ([2, 3], 2)
    assert (strict.more, strict.more_total) == ((), 0)
    assert sum(v.count for v in result.facets["art"]) == 1


def test_relaxed_hits_keep_what_was_excluded_or_filtered(built: Services, add: Add) -> None:
    add("Nahversorgung im Dorf", kind="Projekt")
    add("Raum und Stadt", kind="Projekt")
    add("Raum", kind="Meldung")
    built.synchroniser.sync()

    result = built.search.search(SearchRequest("Nahversorgung Raum -Stadt art:Projekt"))

    assert [h.id for h in result.more] == [1]


def test_pages_of_results_cut_one_ranking(built: Services, add: Add) -> None:
    for number in range(7):
        add(f"Dorfladen Nummer {number}", "Dorfladen " * number)
    whole = search(built, "Dorfladen", per_page=100)

    pages = [search(built, "Dorfladen", per_page=3, page=page) for page in (1, 2, 3, 4)]

    assert [number for page in pages for number in page] == whole
    assert [len(page) for page in pages] == [3, 3, 1, 0]


@pytest.mark.parametrize(
    ("sort", "order"), [("neu", [2, 1, 3]), ("alt", [1, 2, 3]), ("titel", [3, 1, 2])]
)
def test_results_are_sorted_as_asked(
    built: Services, add: Add, sort: str, order: list[int]
) -> None:
    from datetime import date

    add("Dorf", title="„Äpfel“", sort_date=date(2010, 1, 1))
    add("Dorf", title="Birnen", sort_date=date(2020, 1, 1))
    add("Dorf", title="Ahorn")

    assert search(built, "Dorf", sort=sort) == order


def test_the_empty_query_lists_everything_newest_first(built: Services, add: Add) -> None:
    from datetime import date

    add("a", sort_date=date(2010, 1, 1))
    add("b", sort_date=date(2020, 1, 1))

    assert search(built, "") == [2, 1]


def test_hidden_documents_change_nothing_that_others_see(built: Services, add: Add) -> None:
    for number in range(5):
        add(f"Nahversorgung im Dorf {number}", "Laden", title=f"Dorf {number}")
    built.synchroniser.sync()
    queries = ("Nahversorgung", "Laden Dorf", '"im Dorf"', "Dorf*", "", "Geheimwort Dorf")
    before = [built.search.search(SearchRequest(q)) for q in queries]

    for number in range(20):
        add("Nahversorgung Geheimwort Dorf", str(number), visibility=STAFF, kind="Geheimart")
    add("Geheimwort", visibility=MEMBER)
    built.synchroniser.sync()

    assert [built.search.search(SearchRequest(q)) for q in queries] == before
    assert search(built, "Geheimwort") == []
    assert len(search(built, "Geheimwort", role=MEMBER)) == 1
    assert len(search(built, "Geheimwort", role=STAFF, per_page=50)) == 21


def test_hidden_documents_teach_the_chain_nothing(built: Services, add: Add) -> None:
    add("Das Zukunftsbündnis Nordheide (ZBN) tagt. Die Nordheide und ihre Nordheidebahn.")
    built.synchroniser.rebuild()
    queries = ("ZBN", "Nordheide", "Geheimverband Südheide", "GVS", "Südheidebahn", "Nordhiede")
    before = [built.search.search(SearchRequest(q)) for q in queries]
    learnt = built.backend.learnt()

    for number in range(4):
        text = f"Geheimverband Südheide (GVS) {number}: Südheide, Südheide, Südheidebahn, Nordhiede"
        add(text, visibility=STAFF)
    built.synchroniser.rebuild()

    assert learnt.abbreviations == (("ZBN", "Zukunftsbündnis Nordheide"),)
    assert built.backend.learnt() == learnt
    assert [built.search.search(SearchRequest(q)) for q in queries] == before


def test_an_abbreviation_that_a_document_explains_finds_its_long_form(
    built: Services, add: Add
) -> None:
    add("Das Zukunftsbündnis Nordheide (ZBN) tagt.")
    other = add("Ein Bericht des Zukunftsbündnisses Nordheide")
    built.synchroniser.rebuild()

    assert other in search(built, "ZBN")


def test_withdrawn_and_hidden_documents_leave_the_results(built: Services, add: Add) -> None:
    first, second = add("Dorfladen"), add("Dorfladen")
    with built.catalogue.transaction() as connection:
        care.withdraw(connection, first, "doppelt", "test")
        care.change(connection, second, {"visibility": "member"}, "test")

    assert search(built, "Dorfladen") == []
    assert search(built, "Dorfladen", role=MEMBER) == [2]
    assert search(built, "Dorfladen", role=PUBLIC) == []


def test_a_document_hidden_a_moment_ago_is_not_shown_by_an_older_index(
    built: Services, add: Add
) -> None:
    number = add("Dorfladen")
    built.synchroniser.sync()

    with built.catalogue.transaction() as connection:
        care.change(connection, number, {"visibility": "staff"}, "test")

    assert built.search.search(SearchRequest("Dorfladen")).hits == ()


def test_metadata_only_documents_are_found_without_their_words(built: Services, add: Add) -> None:
    number = add("Dorfladen im Fachwerkhaus", title="Läden")
    with built.catalogue.transaction() as connection:
        care.change(connection, number, {"display": "metadata"}, "test")

    assert one(built, "Fachwerkhaus").pages == ()


def test_a_malformed_query_says_where(built: Services) -> None:
    with pytest.raises(QueryError) as caught:
        built.search.search(SearchRequest('Dorf "laden'))

    assert caught.value.position == 5


def test_each_word_says_how_many_documents_have_it(built: Services, add: Add) -> None:
    add("Dorf und Laden")
    add("Dorf")
    built.synchroniser.sync()

    result = built.search.search(SearchRequest("Dorf Laden Mond"))

    assert [(t.term, t.documents) for t in result.terms] == [("Dorf", 2), ("Laden", 1), ("Mond", 0)]


def test_a_word_as_typed_is_not_called_a_word_form_too(built: Services, add: Add) -> None:
    add("Der Bürgerbus fährt.", title="Bürgerbus")
    add("Der Bürgerbus und andere Bürgerbusse fahren, auch der Rad-Bus.")

    built.synchroniser.sync()
    hits = built.search.search(SearchRequest("Bürgerbus")).hits

    assert {hit.id: hit.why for hit in hits} == {1: ("exakt",), 2: ("exakt", "Wortform")}
    parts = built.search.search(SearchRequest("Bus")).hits
    assert [hit.why for hit in parts] == [("Wortteil",), ("Wortteil",)]
