"""Cleaning: one form of every character, whole words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean import clean
from ingest.decode import decode


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ("Strategie- ansatz", "Strategieansatz"),
        ("die part- nerschaftliche Umsetzung", "die partnerschaftliche Umsetzung"),
        ("Steuerungs-\nmechanismen", "Steuerungsmechanismen"),
        ("Daseins-\n\nvorsorge", "Daseinsvorsorge"),
        ("Stadt- und Raumforschung", "Stadt- und Raumforschung"),
        ("Klein- und\nMittelstädte", "Klein- und\nMittelstädte"),
        ("Bau-, Stadt-\nund Raumforschung", "Bau-, Stadt- und Raumforschung"),
        ("Kommunikations- oder Entscheidungswege", "Kommunikations- oder Entscheidungswege"),
        ("Vor- bzw. Nachteile", "Vor- bzw. Nachteile"),
        ("ein- bis zweimal", "ein- bis zweimal"),
        ("so-\nwie", "sowie"),
        ("Online-\nKonferenz", "Online-Konferenz"),
        ("EU-\nweit", "EU-weit"),
        ("E-\nMobilität", "E-Mobilität"),
        ("Ziel - und die", "Ziel - und die"),
        ("2014 - 2016", "2014 - 2016"),
        ("Nordrhein-\nWestfalen", "Nordrhein-Westfalen"),
        ("DeutscherVerband für desStädtebaus", "Deutscher Verband für des Städtebaus"),
        ("JavaScript, BürgerInnen, eGovernment", "JavaScript, BürgerInnen, eGovernment"),
        ("f¨ur die B¨uro¨aume", "für die Büroäume"),
        ("ﬁnden, Schiﬀ, Auﬂage", "finden, Schiff, Auflage"),
        ("Da\u00adseins\u00advor\u00adsorge", "Daseinsvorsorge"),
        ("a\u00a0b\u202fc\u2009d", "a b c d"),
        ("a\x00b\x0bc\uf8ffd", "ab\ncd"),
        ("deuts\ue03be Gesi\ue03bte", "deutsche Gesichte"),
        ("k(cid:246)nnen, H(cid:228)u(cid:28)g (cid:104)", "können, Häufig"),
        ("Newt- als auch", "Newt- als auch"),
        ("Den-\nnoch", "Dennoch"),
        ("För\u00ad\nderung", "Förderung"),
        ("mittels apt-\nget, also apt-get", "mittels apt-get, also apt-get"),
        ("zu\u0308rich", "zürich"),
        ("a \r\nb\rc\n\n\n\n\nd", "a\nb\nc\n\nd"),
    ],
)
def test_text_is_kept_in_one_form(found: str, kept: str) -> None:
    assert clean(found) == kept


@given(st.text(max_size=400))
def test_any_text_becomes_composed_text_without_control_characters(text: str) -> None:
    kept = clean(text)

    assert unicodedata.is_normalized("NFC", kept)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Co") for c in kept if c != "\n")


@pytest.mark.parametrize("text", ["a- " * 200_000, "-\n" * 200_000, "ä" * 500_000, "¨ " * 200_000])
def test_long_text_of_one_kind_is_cleaned_at_once(text: str) -> None:
    assert isinstance(clean(text), str)


@pytest.mark.parametrize(
    "data",
    [
        "für Größe".encode(),
        "\ufefffür Größe".encode(),
        "für Größe".encode("utf-16"),
        "für Größe".encode("cp1252"),
        b"<meta charset=iso-8859-1>" + "für Größe".encode("latin-1"),
        b"<meta charset=utf-8>" + "für Größe".encode("cp1252"),
        b"<meta charset=nonsense>" + "für Größe".encode("cp1252"),
    ],
)
def test_bytes_are_decoded_whatever_they_declare(data: bytes) -> None:
    assert decode(data).endswith("für Größe")


def test_one_damaged_byte_does_not_turn_utf8_into_something_else() -> None:
    assert "für die Größe" in decode("für die Größe der Städte".encode() + b"\xff")
