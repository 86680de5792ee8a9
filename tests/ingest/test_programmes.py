"""Programmes: by name, abbreviation, label or quotation marks; not by everyday words."""

from __future__ import annotations

import pytest

from archive.model import UNSURE
from ingest.facts.programmes import read_programmes
from tests.ingest.told import assert_evident, labels, read


def programmes(text: str) -> list[str]:
    return labels(read(read_programmes, text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("im Rahmen eines Modellvorhabens der Raumordnung (MORO)", ["MORO"]),
        ("• Programm MORO", ["MORO"]),
        ("der Nationalen Stadtentwicklungspolitik", ["Nationale Stadtentwicklungspolitik"]),
        ("gefördert aus Mitteln des ELER und des EFRE", ["ELER", "EFRE"]),
        ("ein LEADER-Projekt der Region", ["LEADER"]),
        ("aus der Leader-Förderung bezahlt", ["LEADER"]),
        ("im Programm Interreg V A Deutschland-Nederland", ["Interreg A"]),
        ("das Interreg-Projekt", ["Interreg"]),
        ("Bundesprogramm Ländliche Entwicklung (BULE)", ["Bundesprogramm Ländliche Entwicklung"]),
        ("im Städtebauförderungsprogramm „Soziale Stadt“", ["Städtebauförderung", "Soziale Stadt"]),
        ("das Modellvorhaben Land(auf)Schwung", ["Land(auf)Schwung"]),
        ("im Förderprogramm Heimat 2.0", ["Heimat 2.0"]),
        ("Programm: Dörfer im Wandel", ["Dörfer im Wandel"]),
        ("das Landesprogramm „Gute Orte“ hilft", ["Gute Orte"]),
        ("die GRW fördert Betriebe", ["GRW"]),
    ],
)
def test_a_programme_is_known_however_it_is_written(text: str, found: list[str]) -> None:
    assert programmes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "die soziale Stadt ist ein Ziel",
        "Sozialer Zusammenhalt ist wichtig.",
        "Lebendige Zentren brauchen Läden.",
        "Das Programm beginnt um 9 Uhr.",
        "Programm\n9.00 Uhr Begrüßung",
        "Moro ist ein Maler.",
        "Der Leader der Gruppe sprach.",
        "Smart Cities sind ein Thema vieler Städte.",
        "Leiter des Referats „Lebendige Zentren, Nationale Projekte des Städtebaus“",
        "Wir leben Demokratie leben alle.",
    ],
)
def test_everyday_words_are_no_programme(text: str) -> None:
    assert programmes(text) == []


def test_a_programme_that_is_only_compared_with_is_unsure() -> None:
    facts = read(read_programmes, "Anders als LEADER hat die Region ein eigenes Budget.")

    assert [fact.status for fact in facts] == [UNSURE]


def test_a_programme_is_told_once_with_the_surest_place() -> None:
    text = "MORO ist bekannt.\nProgramm: MORO\nDas MORO endet."
    (fact,) = read(read_programmes, text)

    assert_evident([fact], text)
    assert fact.evidence.rule == "Feld Programm"
    assert fact.value == {"id": "moro", "label": "MORO", "name": "MORO"}
