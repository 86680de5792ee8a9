"""Facet values from facts: accepted ones, by label or name, nothing that must be covered."""

from __future__ import annotations

from archive.model import UNSURE, Evidence, Fact, Json
from index.factfacets import factfacets
from index.labels import label


def fact(field: str, value: Json, status: str = "accepted") -> Fact:
    return Fact(field, value, Evidence("Regel", "Zitat"), 1.0, status)


def test_values_are_labels_names_and_texts_each_once() -> None:
    facts = [
        fact("organisations", {"id": "bbsr", "label": "Bundesinstitut", "name": "BBSR"}),
        fact("organisations", {"id": "bbsr", "label": "Bundesinstitut", "name": "Institut"}),
        fact("people", {"name": "Ada Bick", "role": "Kontakt"}),
        fact("programmes", ["MORO", "LEADER"]),
        fact("status", "laufend"),
        fact("title", "Kein Filter"),
    ]

    assert factfacets(facts) == {
        "organisation": ("Bundesinstitut",),
        "person": ("Ada Bick",),
        "programm": ("MORO", "LEADER"),
        "status": ("laufend",),
    }


def test_a_topic_is_its_way_through_the_tree_and_a_foreign_word_stands_by_itself() -> None:
    facts = [
        fact("topics", {"id": "T08.5", "label": "Bürgerbus", "name": "Bürgerbusse"}),
        fact("topics", "Rad/Fuß"),
        fact("topics", {"id": "T01", "label": "Daseinsvorsorge", "name": "x"}, UNSURE),
    ]

    assert factfacets(facts) == {"thema": ("T08/T08.5", "Rad-Fuß")}
    assert label("thema", "T08/T08.5") == "Bürgerbus"
    assert (label("thema", "T08"), label("thema", "Rad-Fuß")) == (
        "Mobilität und Verkehr",
        "Rad-Fuß",
    )


def test_what_is_unsure_or_says_nothing_is_in_no_facet() -> None:
    facts = [
        fact("people", {"name": "Ada Bick"}, UNSURE),
        fact("people", {"role": "Kontakt"}),
        fact("programmes", None),
    ]

    assert factfacets(facts) == {}


def test_an_address_that_is_taken_for_a_name_is_covered() -> None:
    [name] = factfacets([fact("people", {"name": "ada.bick@dorf.example"})])["person"]

    assert "ada.bick" not in name
