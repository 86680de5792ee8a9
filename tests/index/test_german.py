"""The German chain: what finds what, and what must not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.german import analyze
from index.german.gender import nouns
from index.german.tokens import tokens
from index.why import Why


def terms(text: str, *whys: Why) -> set[str]:
    return {t.term for t in analyze(text) if not whys or t.why in whys}


def forms(word: str) -> set[str]:
    """What a query word looks for beside its exact spelling."""
    return terms(word, Why.FORM)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Haus", "Umbau alter Häuser"),
        ("region", "in den Regionen"),
        ("REGIONEN", "eine Region"),
        ("Kriterium", "gekennzeichnet durch Kriterien"),
        ("ländlich", "in ländlichen Räumen"),
        ("Träger", "die Trägern"),
        ("Trager", "der Träger"),
        ("fördern", "wurde gefördert"),
        ("CO2", "weniger CO₂"),
        ("Zentren-Entwicklung", "Zentrenentwicklung"),
        ("Zentrenentwicklung", "in der Zentren-Entwicklung"),
        ("Experte", "Initiativen und Expert:innen"),
        ("Expertin", "alle Expert*innen"),
        ("Teilnehmerinnen", "Teilnehmer*innen, Verbände"),
        ("Träger", "Träger/innen"),
        ("Kooperationspartnerinnen", "12 Kooperationspartner/-innen"),
        ("Akteure", "Akteur_innen"),
        ("Bürger", "BürgerInnen"),
        ("Bürgerin", "Bürger(innen)"),
        ("Kollege", "Kolleg:innen"),
        ("Arzt", "Ärzt:innen"),
        ("Beamter", "Beamt:innen"),
        ("Vertreter", "Vertreterinnen"),
        ("Bürgerbeteiligung", "Bürger:innenbeteiligung"),
    ],
)
def test_a_word_meets_its_other_forms(query: str, text: str) -> None:
    assert forms(query) & terms(text, Why.FORM, Why.PART)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Poet", "der Pot"),
        ("Term", "ein Termin"),
        ("Late", "Latein"),
        ("Innen", "die Bürger:innen"),
        ("Innenstadt", "Expert:innen"),
        ("Netz", "Netzwerk"),
        ("Israel", "Isral"),
    ],
)
def test_a_word_does_not_meet_what_only_looks_alike(query: str, text: str) -> None:
    assert not forms(query) & terms(text, Why.FORM, Why.PART)


@pytest.mark.parametrize(
    "word",
    [
        "Termin", "Latein", "Berlin", "Verein", "Innenstadt", "Medizin", "innen", "Magazin",
        "Beginnen", "Spinnen", "Disziplin", "und/in", "Stettin", "Ruin", "drinnen", "Kamin",
    ],
)  # fmt: skip
def test_words_that_end_like_feminines_are_none(word: str) -> None:
    assert nouns(word) == ()


def test_tokens_keep_what_belongs_together() -> None:
    text = "Träger/innen am 4.3.2021 (Expert:innen), Stadt-Land-Allianz, Klein- und 1.034"

    assert [t.text for t in tokens(text)] == [
        "Träger/innen", "am", "4.3.2021", "Expert:innen", "Stadt-Land-Allianz", "Klein", "und",
        "1.034",
    ]  # fmt: skip


def test_the_parts_of_a_hyphen_compound_have_their_own_characters() -> None:
    parts = [t for t in analyze("die Stadt-Land-Allianz") if t.why is Why.PART]

    assert [("die Stadt-Land-Allianz"[t.begin : t.end], t.position) for t in parts] == [
        ("Stadt", 1), ("Land", 1), ("Allianz", 1),
    ]  # fmt: skip


def test_other_languages_take_the_plain_chain() -> None:
    found = {t.term for t in analyze("The regional meetings", "en") if t.why is Why.FORM}

    assert found == {"the", "regional", "meetings"}


@given(st.text(max_size=300))
def test_any_text_gives_terms_whose_characters_lie_in_it(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)

    for term in analyze(text):
        assert 0 <= term.begin < term.end <= len(composed)


@given(st.text(alphabet="aeiouäöüßnrst -.:*AEÄÖÜ", max_size=60))
def test_composed_and_decomposed_text_give_the_same_terms(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)

    assert list(analyze(decomposed)) == list(analyze(unicodedata.normalize("NFC", text)))


@pytest.mark.parametrize("text", ["x" * 10_000, "ä" * 100_000, "-" * 100_000, "a-" * 50_000])
def test_text_without_blanks_is_cut_into_words_of_bounded_length(text: str) -> None:
    assert max((len(t.term) for t in analyze(text)), default=0) <= 200
