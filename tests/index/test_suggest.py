"""Suggestions: words and titles that begin as typed, from documents that the asker may see."""

from __future__ import annotations

from archive.model import Visibility
from index.fields import EXACT
from index.suggest import Suggestion, shared
from search_app.wiring import Services
from tests.conftest import Add


def fill(built: Services, add: Add) -> None:
    add("Die Straße, die Straßen und die Stadtentwicklung", title="Straßen im Wandel")
    add("Stadtentwicklung und Regionalstrategie", title="Regionalstrategie Daseinsvorsorge")
    add("Stadtgeheimnis", title="Stadtgeheimnis der Verwaltung", visibility=Visibility.STAFF)
    built.synchroniser.rebuild()


def suggested(built: Services, typed: str, role: Visibility = Visibility.PUBLIC) -> list[str]:
    return [s.text for s in built.search.suggest(typed, role)]


def test_words_that_begin_as_typed_most_frequent_first(built: Services, add: Add) -> None:
    fill(built, add)
    found = built.search.suggest("stadt", Visibility.PUBLIC)

    assert [(s.text, s.kind, s.count) for s in found] == [("Stadtentwicklung", "Wort", 2)]


def test_forms_of_a_word_are_offered_once_and_as_german_writes_them(
    built: Services, add: Add
) -> None:
    fill(built, add)

    assert suggested(built, "stras") == ["Straße", "Straßen im Wandel"]
    assert suggested(built, "straß") == suggested(built, "stras")


def test_words_whose_part_begins_so(built: Services, add: Add) -> None:
    fill(built, add)

    assert "Regionalstrategie" in suggested(built, "strat")
    assert suggested(built, "ratgie") == []


def test_titles_and_the_words_before_the_last_one(built: Services, add: Add) -> None:
    fill(built, add)

    assert suggested(built, "regionalstrategie das") == [
        "regionalstrategie Daseinsvorsorge",
        "Regionalstrategie Daseinsvorsorge",
    ]
    assert "Wandel Stadtentwicklung" in suggested(built, "Wandel stadt")


def test_hidden_documents_are_not_suggested(built: Services, add: Add) -> None:
    fill(built, add)

    assert "Stadtgeheimnis" not in suggested(built, "stadtg")
    assert "Stadtgeheimnis" in suggested(built, "stadtg", Visibility.STAFF)


def test_nothing_and_nonsense_suggest_nothing(built: Services, add: Add) -> None:
    fill(built, add)

    for typed in ("", " ", "s", "?*", '"', "x" * 300, "(((", "\x00"):
        assert suggested(built, typed) == []


def test_hidden_words_push_no_visible_one_out(built: Services, add: Add) -> None:
    fill(built, add)
    before = built.search.suggest("strat", Visibility.PUBLIC)
    letters = "abcdefghijklmnopqrstuvw"
    hidden = " ".join(f"Bau{a}{b}strategie" for a in letters for b in letters)

    add(hidden, title="Viele", visibility=Visibility.STAFF)
    built.synchroniser.rebuild()

    assert built.search.suggest("strat", Visibility.PUBLIC) == before != []


def test_terms_come_with_the_documents_that_a_role_may_see(built: Services, add: Add) -> None:
    add("Baum Bauer Bauer", title="Eins")
    add("Baum Baum Neubau", title="Zwei")
    add("Baum Bauamt Tiefbau", title="Drei", visibility=Visibility.STAFF)
    built.synchroniser.rebuild()
    backend = built.backend

    def begin(role: Visibility) -> list[tuple[int, str]]:
        return backend.beginning(EXACT, "bau", role, 10)

    assert begin(Visibility.PUBLIC) == [(2, "baum"), (1, "bauer")]
    assert begin(Visibility.STAFF) == [(3, "baum"), (1, "bauamt"), (1, "bauer")]
    held = backend.containing(EXACT, "bau", 3, Visibility.PUBLIC, 10)
    assert held == [(1, "neubau")]
    assert backend.beginning(EXACT, "zzz", Visibility.PUBLIC, 10) == []
    assert backend.containing(EXACT, "zzz", 3, Visibility.PUBLIC, 10) == []


def test_a_part_never_spans_two_terms(built: Services, add: Add) -> None:
    add("Wasserab wasserda Wasser", title="Eins")
    built.synchroniser.rebuild()
    terms = list(built.backend.vocabulary(EXACT))
    neighbours = "".join(terms)
    part = "abwa"
    assert part in neighbours
    assert built.backend.containing(EXACT, part, 1, Visibility.PUBLIC, 10) == []


def test_stop_words_are_not_offered(built: Services, add: Add) -> None:
    add("Die Dienste, die diese Diele und dieser Dienst", title="Eins")
    built.synchroniser.rebuild()
    found = suggested(built, "die")
    assert "Dienste" in found or "Dienst" in found
    assert not {"die", "diese", "dieser"} & {text.lower() for text in found}


def test_groups_share_the_list_and_small_ones_leave_room() -> None:
    groups = [[Suggestion(f"{kind}{n}", kind, 1) for n in range(9)] for kind in "abc"]
    assert [s.text for s in shared(groups, 8)] == "a0 a1 a2 b0 b1 b2 c0 c1".split()
    assert [s.text for s in shared([groups[0], groups[1][:1], []], 4)] == "a0 a1 a2 b0".split()
