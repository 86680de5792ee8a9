"""Gender forms: every way to write them finds both nouns, and words that look so stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.german.gender import nouns
from tests.index.onepage import finds

MARKS = (
    "Schüler:innen", "Schüler*innen", "Schüler_innen", "Schüler·innen", "Schüler•innen",
    "Schüler/innen", "Schüler/-innen", "Schüler(innen)", "SchülerInnen", "Schüler:in",
    "Schüler/-in", "SchülerIn", "Schüler(in)",
)  # fmt: skip


@pytest.mark.parametrize("text", MARKS)
def test_a_marked_form_gives_both_nouns(text: str) -> None:
    assert nouns(text) == ("Schülerin", "Schüler")
    assert finds("Schüler", f"alle {text}.") and finds("Schülerin", f"alle {text}.")
    assert finds(text.replace("(", "").replace(")", ""), "die Schüler")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Experte", "Initiativen und Expert:innen"),
        ("Expertin", "alle Expert*innen"),
        ("Expert:innen", "die Experten"),
        ("Teilnehmerinnen", "Teilnehmer*innen, Verbände"),
        ("Kooperationspartnerinnen", "12 Kooperationspartner/-innen"),
        ("Akteure", "Akteur_innen"),
        ("Kollege", "Kolleg:innen"),
        ("Arzt", "Ärzt:innen"),
        ("Ärztin", "der Arzt"),
        ("Jude", "Jüd:innen"),
        ("Bauer", "Bäuer:innen"),
        ("Beamter", "Beamt:innen"),
        ("Vertreter", "Vertreterinnen"),
        ("Nachbar", "Nachbarinnen"),
        ("Polizist", "Polizistinnen"),
        ("Lehrer", "die Lehrerin"),
        ("Lehrerin", "der Lehrer"),
        ("Träger", "Projektträger:innen"),
        ("Bürgerbeteiligung", "Bürger:innenbeteiligung"),
        ("Bürgerrat", "der Bürger*innenrat"),
        ("Expertengespräch", "Expert:innengespräch"),
        ("Vorsitzende", "Vorsitzende*r"),
        ("Vorsitzender", "Vorsitzende:r"),
        ("Vorsitzender", "Vorsitzende(r)"),
        ("Abgeordneter", "jede Abgeordnete/r"),
        ("Gott", "eine Göttin"),
    ],
)
def test_one_noun_finds_the_other(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Term", "ein Termin"),
        ("Late", "Latein"),
        ("Innen", "die Bürger:innen"),
        ("innen", "die Pilot*innen"),
        ("Innenstadt", "Expert:innen"),
        ("Innenraum", "Bürger:innenrat"),
        ("Berl", "Berlin"),
        ("Kant", "Kantinen"),
        ("Spinner", "Spinnen im Keller"),
        ("Benz", "Benzin"),
        ("Gott", "in Göttingen"),
        ("Rinne", "die Schneiderinnen"),
        ("schwer", "in Schwerin"),
    ],
)
def test_a_word_that_only_ends_so_is_not_found(query: str, text: str) -> None:
    assert not finds(query, text)


@pytest.mark.parametrize(
    "word",
    [
        "Termin", "Latein", "Berlin", "Verein", "Innenstadt", "Medizin", "innen", "Magazin",
        "Beginnen", "Spinnen", "Disziplin", "und/in", "Stettin", "Ruin", "drinnen", "Kamin",
        "Schwerin", "Cousin", "Protein", "Benzin", "Turbinen", "Kantinen", "Rosinen", "Martin",
        "Gewinnen", "Maschinen", "darin", "Delfin", "in", "In", "",
    ],
)  # fmt: skip
def test_words_that_end_like_feminines_are_none(word: str) -> None:
    assert nouns(word) == ()


@given(st.text(max_size=30) | st.from_regex(r"[A-ZÄÖÜ][a-zäöü]{2,9}[:*_/(-]{0,2}in(nen)?\)?[a-z]*"))
def test_no_noun_is_empty_and_none_comes_twice(word: str) -> None:
    found = nouns(word)

    assert all(found) and len(found) == len(set(found))
