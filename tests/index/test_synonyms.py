"""Synonyms: one step far, in the direction of the list, and weaker than the word itself."""

from __future__ import annotations

import pytest

from index.german.synonyms import Key, Synonyms, groups
from index.request import SearchRequest
from search_app.wiring import Services
from tests.conftest import Add
from tests.index.onepage import finds, marked


def key_of(expression: str) -> Key:
    return tuple(expression.lower().split())


def test_pairs_stand_for_each_other_one_step_far() -> None:
    known = Synonyms(key_of, [("Qwa", "Qwe Qwi"), ("Qwe Qwi", "Qwo")])

    assert known.of(("qwa",)) == ("Qwe Qwi",)
    assert known.of(("qwe", "qwi")) == ("Qwa", "Qwo")
    assert known.of(("qwo",)) == ("Qwe Qwi",)
    assert known.of(("qwe",)) == () == known.of(())
    assert known.longest >= 2


def test_a_word_is_no_synonym_of_itself_and_none_comes_twice() -> None:
    known = Synonyms(key_of, [("Qwa", "qwa"), ("Qwa", "Qwo"), ("Qwa", "Qwo")])

    assert known.of(("qwa",)) == ("Qwo",)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("SPNV", "im Schienenpersonennahverkehr"),
        ("Schienenpersonennahverkehr", "im SPNV"),
        ("ÖPNV", "der öffentliche Personennahverkehr"),
        ("ÖPNV", "des öffentlichen Personennahverkehrs"),
        ("öffentlicher Personennahverkehr", "Fahrten im ÖPNV"),
        ("öffentlicher Personennahverkehr Dorf", "Fahrten im ÖPNV auf dem Dorf"),
        ("BBSR", "das Bundesinstitut für Bau-, Stadt- und Raumforschung"),
        ("AST", "ein Anrufsammeltaxi"),
        ("-SPNV", "der Busverkehr"),
    ],
)
def test_other_words_for_the_same_are_found(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Anrufsammeltaxi", "ein AST"),  # one way
        ("Deutsche Bahn", "die DB"),  # one way
        ("ÖPNV", "der Personennahverkehr"),
        ("ÖPNV", "öffentlich ist der Personennahverkehr"),
        ("öffentlicher Personennahverkehr", "der öffentliche Raum"),
        ('"ÖPNV"', "der öffentliche Personennahverkehr"),
        ("ÖPN*", "der öffentliche Personennahverkehr"),
        ("-ÖPNV", "der öffentliche Personennahverkehr"),
    ],
)
def test_what_the_list_does_not_say_is_not_found(query: str, text: str) -> None:
    assert not finds(query, text)


def test_a_mark_says_that_it_is_a_synonym() -> None:
    assert marked("SPNV", "im Schienenpersonennahverkehr") == [
        ("Schienenpersonennahverkehr", "Synonym")
    ]


def test_one_way_lines_lead_one_way_only() -> None:
    listed = dict(groups())

    assert "Anrufsammeltaxi" in listed["AST"]
    assert "AST" not in listed.get("Anrufsammeltaxi", ())


def test_a_hit_by_synonym_ranks_below_a_hit_by_the_word(built: Services, add: Add) -> None:
    by_word = add("Der SPNV fährt am Abend in das Dorf zurück.")
    by_synonym = add("Der Schienenpersonennahverkehr fährt am Abend in das Dorf zurück.")
    built.synchroniser.sync()

    for query, first in (("SPNV", by_word), ("Schienenpersonennahverkehr", by_synonym)):
        ranked = built.search.rank(SearchRequest(query, strict=True))
        assert next(document.id for document, _ in ranked) == first
        assert len(ranked) == 2 and ranked[0][1] > ranked[1][1] > 0
