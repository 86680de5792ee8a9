"""Suspended hyphens: the words that are left out are found, words that nobody meant are not."""

from __future__ import annotations

import pytest

from index.german.hyphens import completed
from index.german.tokens import tokens
from tests.index.onepage import chain, finds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Klein- und Mittelstädte", ["Kleinstädte"]),
        ("Klein-, Mittel- und Großstädte", ["Kleinstädte", "Mittelstädte"]),
        ("Klein- oder Mittelstädte", ["Kleinstädte"]),
        ("Klein- bzw. Mittelstädte", ["Kleinstädte"]),
        ("Klein- sowie Mittelstädte", ["Kleinstädte"]),
        ("Klein- & Mittelstädte", ["Kleinstädte"]),
        ("Klein-\nund Mittelstädte", ["Kleinstädte"]),
        ("Klein\u2011 und Mittelstädte", ["Kleinstädte"]),
        ("Klein– und Mittelstädte", ["Kleinstädte"]),
        ("Betriebs-/Personalräte", ["Betriebsräte"]),
        ("Bau-, Stadt- und Raumforschung", ["Bauforschung", "Stadtforschung"]),
        ("Geh-, Rad- und Wanderwege", ["Gehwege", "Radwege"]),
        ("Verkehrsinfrastruktur und -planung", ["Verkehrsplanung"]),
        ("Datenerhebung, -pflege und -auswertung", ["Datenpflege", "Datenauswertung"]),
        ("Stadt-Land- und Stadt-Umland-Beziehungen", ["Stadt-Land-Beziehungen"]),
        ("EU- und Bundesebene", ["EU-Ebene"]),
        ("CO2- und Energiebilanz", ["CO2-Bilanz"]),
        ("Ein- und Auspendler", ["Einpendler"]),
        ("Vor- und Nachteile", ["Vorteile"]),
        ("be- und entladen", ["beladen"]),
        ("Bürger- und Expert:innenbeteiligung", ["Bürgerbeteiligung"]),
        ("Auf- und Abbau", ["Aufbau"]),
        ("Um- und Ausbau", ["Umbau"]),
        ("5- und 6-jährige", ["5-jährige"]),
    ],
)
def test_a_hyphen_is_completed(text: str, expected: list[str]) -> None:
    assert _completed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Klein - und Mittelstädte",
        "Klein und Mittelstädte",
        "Klein-. Und Mittelstädte",
        "Klein- nicht Mittelstädte",
        "Klein- und alte Mittelstädte",
        "Klein- und mittlere Unternehmen",
        "Der Verein - und nicht die Satzung - steht im Mittelpunkt.",
        "Der Markt – und erst danach die Planung",
        "Haus- und wie immer",
        "und -planung",
        "Klein-",
        "-",
    ],
)
def test_what_does_not_follow_directly_completes_nothing(text: str) -> None:
    assert _completed(text) == []


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Kleinstadt", "in Klein- und Mittelstädten"),
        ("Mittelstadt", "in Klein- und Mittelstädten"),
        ("Stadt", "in Klein- und Mittelstädten"),
        ("Stadtforschung", "Bundesinstitut für Bau-, Stadt- und Raumforschung"),
        ("Hauseigentümerin", "Haus- und Wohnungseigentümer"),
        ("Sprachförderung", "Sprach- oder Leseförderung"),
        ("Bus", "Bus- und Bahnverkehr"),
        ("Busverkehr", "Bus- und Bahnverkehr"),
        ("Grundstücksnutzer", "Grundstückseigentümer und -nutzer"),
        ("Wohnungsbau", "Wohnungs- und Städtebau"),
        ("Verkehrsplanung", "Verkehrsinfrastruktur und -planung"),
    ],
)
def test_the_word_that_is_meant_is_found(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Raumstadt", "Stadt- und Raumforschung"),
        ("Mittelklein", "Klein- und Mittelstädte"),
        ("Bauverkehr", "im Bau- und Verkehrsamt"),
        ("Schulsport", "Schul- und Sportplätze"),
        ("Gartenhaus", "Garten- und Haushaltsgeräte"),
        ("Kinderzentrum", "Kinder- und Jugendarbeit im Zentrum"),
        ("Verkehrsinfrastrukturplanung", "Verkehrsinfrastruktur und -planung"),
        ("Kleinstadt", "Mittel- und Großstädte"),
        ('"Kleinstadt"', "Klein- und Mittelstädte"),
        # parts of what is written and of what is meant make no word together
        ("Entwicklungsstadt", "Stadtentwicklungs- und Verkehrspolitik"),
    ],
)
def test_a_word_that_nobody_meant_is_not_found(query: str, text: str) -> None:
    assert not finds(query, text)


def _completed(text: str) -> list[str]:
    return [c.word for c in completed(text, list(tokens(text)), chain().splitter)]
