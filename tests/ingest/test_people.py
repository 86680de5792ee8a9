"""People: names, titles, functions, organisations, and what is no person. All invented."""

from __future__ import annotations

import time

import pytest

from archive.model import UNSURE, Json, Kind
from ingest.facts.functions import behind
from ingest.facts.names import name_at
from ingest.facts.people import people
from tests.ingest.reading_facts import read, values


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Anna Beispiel", "Anna Beispiel", ""),
        ("Dr. Anna Beispiel-Muster", "Anna Beispiel-Muster", "Dr."),
        ("Prof. Dr.-Ing. habil. Karl von der Aue", "Karl von der Aue", "Prof. Dr.-Ing. habil."),
        ("Dr. h.c. Karl Aue", "Karl Aue", "Dr. h.c."),
        ("Dipl.-Geogr. Eva zu Aue M.A.", "Eva zu Aue", "Dipl.-Geogr. M.A."),
        ("Frau Dr. med. Ines Aue", "Ines Aue", "Dr. med."),
        ("Sven-Ole Aue", "Sven-Ole Aue", ""),
        ("Hans J. van der Aue", "Hans J. van der Aue", ""),
    ],
)
def test_names_are_read_with_title_and_particle(text: str, name: str, title: str) -> None:
    found = name_at(text, 0)

    assert found and (found.name, found.title, found.sure) == (name, title, True)


@pytest.mark.parametrize(
    "text",
    [
        "Ernst Aue Haus", "Karl Aue Straße 4", "Anna Aue Stiftung", "Metropolregion Hannover",
        "Status Abgeschlossen", "Das Dachprojekt", "Bad Beispiel", "Julius Aue-Institut",
        "Deutscher Verband", "Netzwerk Daseinsvorsorge", "ANNA BEISPIEL",
    ],
)  # fmt: skip
def test_what_looks_like_a_name_is_none(text: str) -> None:
    assert name_at(text, 0) is None


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (", Leiterin des Referats „Wohnen“ im BMX", ("Leiterin des Referats „Wohnen“", "BMX")),
        (", Präsidentin des Deutschen Bundes für Dörfer e.V.",
         ("Präsidentin", "Deutscher Bund für Dörfer e.V.")),
        (", Landkreis Auental", ("", "Landkreis Auental")),
        (", Bürgermeister der Stadt Auental", ("Bürgermeister", "Stadt Auental")),
        (", Geschäftsführerin, Auen-Agentur GmbH", ("Geschäftsführerin", "Auen-Agentur GmbH")),
        (" (Protokoll)", ("Protokoll", "")),
        (", Hochschule Auental / Campus e.V.", ("", "Hochschule Auental")),
        (", Institut für Dörfer (IfD)", ("", "Institut für Dörfer")),
        (", Veranstaltungen", ("", "")),
    ],
)  # fmt: skip
def test_function_and_organisation_stand_behind_a_name(rest: str, told: tuple[str, str]) -> None:
    assert behind(rest) == told


def test_a_contact_block_gives_role_and_organisation() -> None:
    text = "Kontakt\n\n• Dr. Jana Aue\n  Institut für Dörfer (IfD)\n  Telefon: 030 23125 001"

    assert values(people, text) == [
        {"name": "Jana Aue", "title": "Dr.", "role": "Kontakt",
         "organisation": "Institut für Dörfer"}
    ]  # fmt: skip


def test_the_next_item_of_an_agenda_is_no_house() -> None:
    text = (
        "Programm\n\n11.30 Uhr | Was der Großhandel kann\n\n• Onno Petersen, Warenkontor Uelzen\n\n"
        "12.15 Uhr | Fragen\n\n• Jana Aue\n\n13.00 Uhr | Ende mit Imbiss aus dem Dorfladen\n"
    )

    assert values(people, text, Kind.EVENT) == [
        {"name": "Onno Petersen", "role": "Vortrag", "organisation": "Warenkontor Uelzen"},
        {"name": "Jana Aue", "role": "Vortrag"},
    ]


def test_the_house_may_stand_above_the_name() -> None:
    text = "Ansprechpartner:\n\nLandkreis Auental\nJana Aue\nTel.: 030 23125 001"

    assert values(people, text) == [
        {"name": "Jana Aue", "role": "Kontakt", "organisation": "Landkreis Auental"}
    ]


def test_moderation_outranks_what_else_is_said_of_a_person() -> None:
    text = (
        "Moderation: Jana Aue, Verein Dorf e.V.\n\n10:00 Uhr\nBegrüßung\n• Jana Aue, Vorsitzende\n"
        "11:00 Uhr\nFragen\n• Tom Wiese"
    )

    assert values(people, text, Kind.EVENT) == [
        {"name": "Jana Aue", "role": "Moderation", "organisation": "Verein Dorf e.V."},
        {"name": "Tom Wiese", "role": "Vortrag"},
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("„Das hilft“, sagte Landrätin Dr. Jana Aue am Montag.",
         {"name": "Jana Aue", "title": "Dr.", "role": "Landrätin"}),
        ("„Gut“, so Tom Wiese, Leiter des Bauamts.", {"name": "Tom Wiese", "role": "Leiter",
                                                     "organisation": "Bauamt"}),
        ("Es sprach Prof. Jana Aue von der Hochschule.", {"name": "Jana Aue", "title": "Prof.",
                                                        "role": "Vortrag"}),
    ],
)  # fmt: skip
def test_people_are_quoted_and_named_in_sentences(text: str, told: Json) -> None:
    assert values(people, text) == [told]


def test_a_bare_shape_is_unsure() -> None:
    (found,) = read(people, "Kontakt:\nQuendolf Brimse\nTel.: 030 23125 001")

    assert found.status == UNSURE


def test_sentences_and_headings_name_nobody() -> None:
    text = (
        "Das Haus Jana Aue und der Bürgerbus bleiben. Der Kreis zahlt.\n"
        "Gute Beispiele\nNeue Wege für das Dorf\nAnna Aue Stiftung\nLaufzeit Oktober 2020"
    )

    assert values(people, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Jana Aue, Landkreis Auental\n" * 5000,
        "Name | Zahl\n" + "Prof. Dr. " * 20_000,
        "Kontakt\n" + "A" * 50_000 + "\n" + "Dr. " * 30_000,
        " ".join(["Auental", "Bergheim"] * 20_000),
        "so " * 50_000,
        "10:00 Uhr " * 10_000,
    ],
)
def test_hostile_texts_take_no_quadratic_time(text: str) -> None:
    begin = time.process_time()
    found = list(read(people, text, Kind.EVENT))

    assert len(found) <= 300
    assert time.process_time() - begin < 20
