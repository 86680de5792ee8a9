"""Spellings: what stands for the same word, and what folding must not make one."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.german.fold import fold, modernised, surface, term
from index.german.spelling import candidates, restored
from tests.index.onepage import finds

DIGRAPHS = (
    ("Bürgerbüro", "Buergerbuero"), ("Förderung", "Foerderung"), ("Träger", "Traeger"),
    ("Gebäude", "Gebaeude"), ("Überblick", "Ueberblick"), ("Ämter", "Aemter"),
    ("Öl", "Oel"), ("Frühstück", "Fruehstueck"), ("Größe", "Groesse"), ("Gebäude", "GEBAEUDE"),
)  # fmt: skip
SHARP_S = (
    ("Straße", "Strasse"), ("Straße", "STRASSE"), ("Fußgänger", "Fussgänger"),
    ("Fußgängerzone", "Fussgaengerzone"), ("Maßnahme", "Massnahmen"), ("Größe", "GRÖSSE"),
    ("Hauptstraße", "Hauptstrasse"), ("Gießkanne", "Giesskannen"), ("außerhalb", "ausserhalb"),
    ("Fußball", "FUSSBALL"),
)  # fmt: skip
NO_DOTS = (
    ("Träger", "Trager"), ("Städtebau", "Stadtebau"), ("Gebäude", "Gebaude"), ("Räume", "Raume"),
    ("Gemüse", "Gemuse"), ("Käfer", "Kafer"), ("Flächenverbrauch", "Flachenverbrauch"),
    ("Säuglinge", "Saugling"), ("Café", "Cafe"), ("CO₂", "CO2"), ("m²", "m2"),
)  # fmt: skip
OLD = (
    ("Fluss", "Fluß"), ("Flussbett", "Flußbett"), ("Prozess", "Prozeß"), ("Schloss", "Schloß"),
    ("Schifffahrt", "Schiffahrt"), ("Binnenschifffahrt", "Binnenschiffahrt"),
    ("Betttuch", "Bettuch"), ("Stofffetzen", "Stoffetzen"), ("nummerieren", "numeriert"),
    ("platzieren", "plaziert"), ("rau", "rauher"), ("Känguru", "Känguruh"),
    ("Stängel", "Stengel"), ("behände", "behende"),
)  # fmt: skip
VARIANTS = (
    ("Biografie", "Biographie"), ("Demografie", "Demographie"), ("Fotografie", "Photographie"),
    ("Geografie", "Geographie"), ("Grafik", "Graphik"), ("Telefon", "Telephon"),
    ("Mikrofon", "Mikrophon"), ("Delfin", "Delphin"), ("Potenzial", "Potential"),
    ("potenziell", "potentiell"), ("selbstständig", "selbständig"), ("aufwendig", "aufwändig"),
)  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [*DIGRAPHS, *SHARP_S, *NO_DOTS, *OLD, *VARIANTS])
def test_two_spellings_of_a_word_find_each_other(one: str, other: str) -> None:
    assert finds(one, f"hier: {other}.") and finds(other, f"hier: {one}.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Forderung", "Förderung"),
        ("fordern", "fördern"),
        ("Forderung", "Foerderung"),
        ("Kuchen", "Küchen"),
        ("Zahlung", "Zählung"),
        ("Losung", "Lösung"),
        ("drucken", "drücken"),
        ("tauschen", "täuschen"),
        ("Achtung", "Ächtung"),
        ("Schlager", "Schläger"),
        ("Stuck", "Stück"),
        ("schon", "schön"),
        ("schwul", "schwül"),
        ("Volker", "Völker"),
        ("Mucke", "Mücke"),
        ("Poet", "Pöt"),
        ("Pot", "Poet"),
        ("Israel", "Isräl"),
        ("aktuell", "aktüll"),
        ("Neue", "Neü"),
        ("Bauer", "Baür"),
        ("Koeffizient", "Köffizient"),
        ("Duell", "Düll"),
    ],
)
def test_two_words_stay_two(one: str, other: str) -> None:
    assert not finds(one, f"hier: {other}.")
    assert not finds(other, f"hier: {one}.")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Gruesse", "Grüße"),
        ("Grüsse", "Grüße"),
        ("gruesse", "grüße"),
        ("Poet", "Poet"),
        ("Masse", "Masse"),
        ("Aerosol", "Aerosol"),
        ("Xaex", "Xaex"),
        ("fluß", "fluss"),
        ("Gemuse", "Gemüse"),
        ("", ""),
    ],
)
def test_a_spelling_is_restored_only_to_a_known_word(word: str, expected: str) -> None:
    known = {"Grüße", "grüße", "Poet", "Masse", "Maße", "Aerosol", "fluss"}

    assert restored(word, known.__contains__, {"gemuse": "gemüse"}) == expected


def test_a_word_full_of_digraphs_has_no_candidates() -> None:
    assert list(candidates("ae" * 6)) == []
    assert len(list(candidates("ae" * 5))) == 31


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Träger", "trager"),
        ("Förderung", "förderung"),
        ("Forderung", "forderung"),
        ("Demographie", "demografie"),
        ("Schifffahrt", "schiffahrt"),
        ("Straße", "strasse"),
        ("CO₂", "co2"),
        ("Café", "cafe"),
        ("Wahrheit", "wahrheit"),
        ("Rauheit", "rauheit"),
    ],
)
def test_a_term_keeps_its_dots_only_where_it_must(word: str, expected: str) -> None:
    assert term(word) == expected


@given(st.text(string.ascii_letters + "äöüÄÖÜßéàç₂²", max_size=20) | st.text(max_size=10))
def test_folding_twice_changes_nothing_more(word: str) -> None:
    assert fold(fold(word)) == fold(word)
    assert surface(surface(word)) == surface(word)
    assert modernised(modernised(word)) == modernised(word)


@given(st.text("aeouäöüsßAEOU", max_size=12))
def test_each_candidate_differs_from_the_word(word: str) -> None:
    listed = list(candidates(word))

    assert word not in listed and len(listed) == len(set(listed)) < 32
