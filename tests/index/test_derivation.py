"""Derivations: noun and verb, noun and adjective meet; what only ends alike does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.german import Layer
from index.german.derivation import light_stem, root
from tests.index.onepage import finds, terms

PAIRS = (
    ("Förderung", "fördern"), ("Sammlung", "sammeln"), ("Planung", "planen"),
    ("Entwicklung", "entwickeln"), ("Erneuerung", "erneuern"), ("Beratung", "beraten"),
    ("Sanierung", "sanieren"), ("Digitalisierung", "digitalisieren"), ("Ordnung", "ordnen"),
    ("Wanderung", "wandern"), ("Leistung", "leisten"), ("Demografie", "demografisch"),
    ("Statistik", "statistisch"), ("Politik", "politisch"), ("Ökologie", "ökologisch"),
    ("Demokratie", "demokratisch"), ("Bürokratie", "bürokratisch"), ("Technik", "technisch"),
)  # fmt: skip


@pytest.mark.parametrize(("noun", "other"), PAIRS)
def test_a_noun_and_what_it_comes_from_share_a_root(noun: str, other: str) -> None:
    assert root(noun) == root(other) is not None
    assert finds(noun, f"wir {other} es") and finds(other, f"die {noun}")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("fördern", "mit Förderungen"),
        ("geplant", "die Planung"),
        ("Reinigung", "sie reinigt den Platz"),
        ("Technik", "wegen technischer Mängel"),
    ],
)
def test_forms_of_both_words_meet_too(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize("word", ["Zeitung", "Festung", "Dung", "Schwung", "Region", "Haus", ""])
def test_a_word_without_a_known_source_has_no_root(word: str) -> None:
    assert root(word) is None


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("fordern", "die Förderung"),
        ("Zeit", "eine Zeitung"),
        ("fest", "die Festung"),
        ("Politur", "die Politik"),
        ("Aktie", "viele Aktivitäten"),
        ("Kommunikation", "eine kommunale Aufgabe"),
        ("Leitung", "sie leiden"),
    ],
)
def test_words_that_share_letters_only_do_not_meet(query: str, text: str) -> None:
    assert not finds(query, text)


@pytest.mark.parametrize("form", ["Wuppdak", "Wuppdaks", "Wuppdake", "Wuppdaken"])
def test_a_word_that_no_list_has_meets_its_other_cases(form: str) -> None:
    assert terms(form, Layer.ROOT) == ["wuppdak"]
    assert finds("Wuppdake", f"des {form}")
    assert not finds(form, "ein Wuppdakt")


@given(st.text(max_size=20))
def test_a_light_stem_is_a_beginning_of_at_least_four_letters(word: str) -> None:
    stem = light_stem(word)

    assert word.startswith(stem) and len(stem) >= min(4, len(word))
