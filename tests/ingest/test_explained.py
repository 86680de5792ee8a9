"""Abbreviations with their long forms, publishers, and the subject in a document's own words."""

from __future__ import annotations

import pytest

from ingest.facts.abbreviations import read_abbreviations
from ingest.facts.given import read_subject
from ingest.facts.publisher import read_publisher
from search_app.factvalues import mapped
from tests.ingest.told import assert_evident, read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("im Bundesministerium des Innern und für Heimat (BMI) zu Gast",
         {"BMI": "Bundesministerium des Innern und für Heimat"}),
        ("eines Modellvorhabens der Raumordnung (MORO)",
         {"MORO": "Modellvorhaben der Raumordnung"}),
        ("des Landesverbandes Dorf und Flur (LDF)", {"LDF": "Landesverband Dorf und Flur"}),
        ("BLE – Bundesanstalt für Landwirtschaft und Ernährung",
         {"BLE": "Bundesanstalt für Landwirtschaft und Ernährung"}),
        ("das BBR (Bundesamt für Bauwesen und Raumordnung)",
         {"BBR": "Bundesamt für Bauwesen und Raumordnung"}),
        ("Muster (siehe Seite 3) und Dorf (Altmark)", {}),
        ("TOP 1 – Begrüßung der Gäste durch den Rat", {}),
        ("Der Verein (VEREIN) und die GmbH (XYZ)", {}),
    ],
)  # fmt: skip
def test_an_abbreviation_is_known_with_its_long_form(text: str, found: dict[str, str]) -> None:
    facts = read(read_abbreviations, text)

    assert_evident(facts, text)
    assert mapped(facts, "abbreviations") == found


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Bundesinstitut für Bau-, Stadt- und Raumforschung\n\nProjekt: Dorf\n\nProjektsteckbrief",
         "Bundesinstitut für Bau-, Stadt- und Raumforschung"),
        ("Herausgeber: Landkreis Uelzen, Der Landrat\nRedaktion: Anna Beispiel",
         "Landkreis Uelzen"),
        ("Ein Heft.\n\nHrsg.: Stiftung Lindenhof, Nordstadt", "Stiftung Lindenhof"),
        ("Der Leitfaden wird herausgegeben vom Umweltbundesamt.", "Umweltbundesamt"),
        ("Projekt: Dorf\n\nDas BBSR begleitet das Projekt seit Jahren mit Rat.", None),
        ("Landkreis Uelzen\n\nDer Landrat", None),
    ],
)  # fmt: skip
def test_the_publisher_is_stated_or_heads_the_page(text: str, publisher: str | None) -> None:
    facts = read(read_publisher, text)

    assert_evident(facts, text)
    assert (facts[0].value if facts else None) == publisher


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Typ: Meldung , Schwerpunktthema: Heimat & Integration , Datum: 1.2.2022",
         "Heimat & Integration"),
        ("Themenfeld: Mobilität\nLaufzeit: 2015", "Mobilität"),
        ("Thema\n\nDie Initiative hat viele zusammengebracht.", None),
        ("Schlagworte: Dorf, Stadt", None),
    ],
)  # fmt: skip
def test_the_subject_is_what_a_label_gives(text: str, subject: str | None) -> None:
    facts = read(read_subject, text)

    assert (facts[0].value if facts else None) == subject
