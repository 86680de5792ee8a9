# ruff: noqa: RUF001 - letters of other languages are meant
"""Whose somebody is: by what stands beside the name, by the block, by the office. All invented."""

from __future__ import annotations

import pytest

from archive.model import Json, Kind
from ingest.facts.people import people
from tests.ingest.reading_facts import values


def told(text: str, kind: str = Kind.OTHER) -> dict[str, tuple[Json, Json]]:
    """Each person's role and organisation."""
    found = values(people, text, kind)
    return {
        str(value["name"]): (value.get("role", ""), value.get("organisation", ""))
        for value in found
        if isinstance(value, dict)
    }


@pytest.mark.parametrize(
    ("text", "role", "house"),
    [
        ("„Wir freuen uns“, sagt Anna Aue vom Landfrauenverein Heide.", "",
         "Landfrauenverein Heide"),
        ("Der Geschäftsführer der Stadtwerke Celle, Anna Aue, begrüßte alle.", "Geschäftsführer",
         "Stadtwerke Celle"),
        ("Landrätin Anna Aue (Kreis Höxter) unterschrieb.", "Landrätin", "Kreis Höxter"),
        ("Anna Aue leitet das Gesundheitsamt Celle.", "", "Gesundheitsamt Celle"),
        ("Seitens der Sparkasse Uelzen nahm Anna Aue teil.", "", "Sparkasse Uelzen"),
        ("Anna Aue stellt für die DORV-Initiative Rurtal das Ergebnis vor.", "",
         "DORV-Initiative Rurtal"),
        ("Hochschule Weststadt (Leitung: Prof. Anna Aue)", "Leitung", "Hochschule Weststadt"),
        ("Anna Aue, Regisseurin, Theater Auental", "Regisseurin", "Theater Auental"),
        ("Anna Aue, project manager at the University of Northtown, said", "project manager",
         "University of Northtown"),
        ("Kontakt: Bündnis Land e.V., Vorsitzende: Dr. Anna Aue", "Vorsitzende",
         "Bündnis Land e.V."),
        ("Katja Overbeck, Stadt Bottrop; Anna Aue, Stadt Hamm", "", "Stadt Hamm"),
    ],
)  # fmt: skip
def test_a_sentence_ties_somebody_to_a_house(text: str, role: str, house: str) -> None:
    assert told(text)["Anna Aue"][1] == house
    assert role in (told(text)["Anna Aue"][0], "Leitung", "Vorsitzende")


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Kontakt\nHeimatverein Niederaue e. V.\nAnna Aue\nTelefon: 030 23125 001",
         "Heimatverein Niederaue e. V."),
        ("Konzept und Text:\nGrünwerk Planung GmbH\nKarl Tal, Anna Aue\n", "Grünwerk Planung GmbH"),
        ("gez. Anna Aue\nGeschäftsführerin\nRegionalmanagement Auental e.V.",
         "Regionalmanagement Auental e.V."),
        ("Kontakt\nAnna Aue, Projektleiterin\nLandratsamt Auental\nTelefon 030 23125 001",
         "Landratsamt Auental"),
        ("Die Hochschule Weststadt und die Volksbank Heide eG sind dabei.\n\n"
         "Ansprechpartnerin: Anna Aue, aue@volksbank-heide.example", "Volksbank Heide eG"),
    ],
)  # fmt: skip
def test_a_block_ties_its_people_to_its_house(text: str, house: str) -> None:
    assert told(text)["Anna Aue"][1] == house


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Träger ist die Nahwärme Tal eG.\n\n„Warm ist es“, sagt Vorstand Anna Aue.",
         "Nahwärme Tal eG"),
        ("Das sagt die Kassenärztliche Vereinigung Hessen. „Gut“, so deren Sprecherin Anna Aue.",
         "Kassenärztliche Vereinigung Hessen"),
        ("Die Muster GmbH baut in der Gemeinde Niederaue. Bürgermeisterin Anna Aue freut sich.",
         "Gemeinde Niederaue"),
        ("Träger: Muster GmbH\n\nKontakt: Anna Aue, Telefon 030 23125 001", "Muster GmbH"),
        ("An der Hochschule Weststadt und beim Landkreis Uelzen erklärt Studiengangsleiterin "
         "Anna Aue den Plan.", "Hochschule Weststadt"),
    ],
)  # fmt: skip
def test_an_office_is_that_of_the_body_named_before(text: str, house: str) -> None:
    assert told(text)["Anna Aue"][1] == house


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Anna Aue, BBSR, Referat WB 11",
         "Bundesinstitut für Bau-, Stadt- und Raumforschung"),
        ("Anna Aue, Hochschule Weststadt, Institut für Dörfer", "Hochschule Weststadt"),
        ("Kurze Wege\nAnna Aue\nDie Grenze im Kopf", ""),
        ("Anna Aue sprach bei der Vertragsunterzeichnung.", ""),
    ],
)  # fmt: skip
def test_a_house_is_named_as_the_document_calls_it(text: str, house: str) -> None:
    assert told(text)["Anna Aue"][1] == house


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Es spricht Anna Aue.", "Vortrag"),
        ("Um 12 Uhr: Vortrag von Anna Aue", "Vortrag"),
        ("Durch den Abend führt Anna Aue.", "Moderation"),
        ("Schrift führte Frau Anna Aue.", "Protokoll"),
        ("Im Wartesaal\n\nVon Anna Aue\n\nEs riecht nach Kaffee.", "Autor/Autorin"),
        ("Gewählt wurden Karl Tal (Kassierer) und Anna Aue (Beisitzerin).", "Beisitzerin"),
        ("Die Soziologin Dr. Anna Aue las.", "Soziologin"),
        ("Aue, Anna; Tal, Karl:\nDörfer im Wandel", "Autor/Autorin"),
    ],
)
def test_the_words_around_a_name_give_its_part(text: str, role: str) -> None:
    assert told(text)["Anna Aue"][0] == role


@pytest.mark.parametrize(
    ("kind", "role"), [(Kind.EVENT, "Vortrag"), (Kind.SLIDES, "Vortrag"), (Kind.OTHER, "")]
)
def test_the_kind_of_document_gives_a_part_where_nothing_else_does(kind: str, role: str) -> None:
    assert told("Kurze Wege\nAnna Aue, Hochschule Weststadt\n", kind)["Anna Aue"][0] == role


@pytest.mark.parametrize(
    "text",
    [
        "Foto: Anna Aue", "Das Haus Anna Aue ist voll.", "Anna Aue (1777–1855) lebte hier.",
        "Die Bäckerei Anna Aue backt.", "die nach Anna Aue benannte Gasse",
        "Der Dichter Karl Aue schrieb viel.",
    ],
)  # fmt: skip
def test_photographers_houses_and_the_dead_are_nobody_here(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    "name",
    [
        "Mehmet Yıldırım", "Agnieszka Kowalczyk", "Hans Peter Aue", "Anna Maria von Aue",
        "Łukasz Nowak", "Siobhán Kelly", "Fatou Diallo", "Øyvind Dahl", "Ștefan Ionescu",
        "Tereza Nováková", "Momme Nissen", "Burkhart zu Aue", "Nguyen Thi Lan",
    ],
)  # fmt: skip
def test_names_of_many_origins_are_read_whole(name: str) -> None:
    found = told(f"Kontakt: {name}\nTelefon 030 23125 001")

    assert set(found) <= {name}
    assert found or name == "Nguyen Thi Lan"


def test_a_shorter_name_is_the_person_of_the_longer_one() -> None:
    assert list(told("Hans Ullrich Aue sagt es. Ullrich Aue lacht.")) == ["Hans Ullrich Aue"]


def test_the_next_one_of_a_list_is_nobodys_house() -> None:
    text = (
        "11:15 - 12:00 Uhr\n\n• Dr. Ada Bick, plan zwei Stadtplanung / Stadtcampus e.V.\n"
        "• Prof. Ben Cors, Hochschule Weststadt / Stadtcampus e.V.\n"
    )
    found = told(text, Kind.EVENT)

    assert "Cors" not in str(found["Ada Bick"][1])
    assert found["Ben Cors"][1] == "Hochschule Weststadt"


def test_the_line_above_a_name_is_the_house_if_it_has_a_part_in_the_project() -> None:
    text = (
        "Mit der Beratung wurde die Arbeitsgemeinschaft ortslupe und Planungsgruppe Bick "
        "beauftragt."
        "\n\nAntragsteller: Landkreis Harz\n\nAnsprechpartner:\n\nortslupe\n"
        "Michael Glatt, Franziska Lehmann\nBurgstraße 22\n"
    )
    found = told(text, Kind.PROJECT)

    assert {found["Michael Glatt"][1], found["Franziska Lehmann"][1]} == {"ortslupe"}


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("Ada Bick, Mitglied des Vorstands der Auental AG", "Auental AG"),
        ("Ada Bick, (XYZ) Oberbürgermeisterin der Stadt Auental a.D. (Moderation)", None),
    ],
)
def test_what_brackets_tear_is_no_house_and_a_board_is_that_of_its_firm(
    line: str, house: str | None
) -> None:
    found = told(f"Auf dem Podium:\n\n• {line}\n• Prof. Ben Cors, Auental AG\n", Kind.EVENT)

    assert "(" not in str(found["Ada Bick"][1])
    assert house is None or found["Ada Bick"][1] == house
