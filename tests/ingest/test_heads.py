"""What the head of a document says: title, subtitle, day, state, publisher; whose a person is."""

from __future__ import annotations

from datetime import date

import pytest

from archive.model import ACCEPTED, Page, PageUnit
from ingest.facts.findtitle import find_title
from ingest.facts.read import NOTHING_GIVEN, read_facts

TODAY = date(2026, 11, 26)


def told(text: str, field: str) -> object:
    """The first accepted value of a field."""
    pages = [Page(1, text)]
    read = read_facts(pages, PageUnit.PAGE, "text/plain", NOTHING_GIVEN, "datei", TODAY)
    found = [f.value for f in read.facts if f.field == field and f.status == ACCEPTED]
    return found[0] if found else None


def house(text: str, name: str) -> object:
    pages = [Page(1, text)]
    read = read_facts(pages, PageUnit.PAGE, "text/plain", NOTHING_GIVEN, "datei", TODAY)
    people = [f.value for f in read.facts if f.field == "people" and isinstance(f.value, dict)]
    return next((p.get("organisation") for p in people if p["name"] == name), "nobody")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Von: a@b.example\nBetreff: Einladung zum Treffen\n\nText", "Einladung zum Treffen"),
        ("EINLADUNG\n\nFachgespräch Schiene\n\n4. Mai 2022", "Fachgespräch Schiene"),
        ("Neuerscheinung\n\nAtlas der Schulen\n", "Atlas der Schulen"),
        ("(29.04.2024) Deich hält\n\nText", "Deich hält"),
        ("Medieninfo 118/2021\n\nKreishaus bekommt Solardach\n", "Kreishaus bekommt Solardach"),
        ("Landkreis Aue\n\nLaden eröffnet\n", "Laden eröffnet"),
        ("Landkreis Aue eröffnet Laden\n\nEr hält.\n", "Landkreis Aue eröffnet Laden"),
        ("Planbüro Weg GmbH\nMünster\n\nGutachten zu Wachen\n", "Gutachten zu Wachen"),
        ("Stadt Aue – Öffentliche Bekanntmachung\n\nWas kommt jetzt?\n", "Was kommt jetzt?"),
    ],
)  # fmt: skip
def test_the_line_that_names_a_text_is_its_title(text: str, title: str) -> None:
    found = find_title(text)

    assert found is not None
    assert (found.title, text[found.begin : found.end]) == (title, title)


@pytest.mark.parametrize(
    ("below", "subtitle"),
    [
        ("Sieben Läden und ein Lieferdienst", "Sieben Läden und ein Lieferdienst"),
        ("4. Mai 2022 in Aue", None),
        ("Von Jana Aue", None),
        ("Positionspapier, Juni 2019", None),
        ("Veröffentlicht am 4. Mai 2022", None),
        ("Sieben Läden haben sich zusammengetan und einen Lieferdienst gegründet.", None),
    ],
)
def test_a_paragraph_of_one_line_below_the_title_is_its_subtitle(
    below: str, subtitle: str | None
) -> None:
    text = f"Dörfer im Netz\n\n{below}\n\nTyp: Projekt\n\nHier steht der Text.\n"

    assert told(text, "subtitle") == subtitle


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Status: in Umsetzung", "laufend"),
        ("Stand: abgeschlossen", "abgeschlossen"),
        ("Status: completed", "abgeschlossen"),
        ("Das Vorhaben ist abgeschlossen.", "abgeschlossen"),
        ("Dauer: November 2020 bis Ende 2022 (abgeschlossen)", "abgeschlossen"),
        ("Beginn: seit Oktober 2018, unbefristet", "laufend"),
        ("Stand: November 2019", None),
        ("Das Verfahren ist noch nicht abgeschlossen.", None),
        ("Laufzeit: Mai 2025 – Mai 2030", None),
    ],
)
def test_where_a_project_stands_is_read_only_where_it_is_said(
    line: str, status: str | None
) -> None:
    assert told(f"Dörfer im Netz\n\nTyp: Projekt\n{line}\n", "status") == status


def test_a_line_with_a_day_is_when_a_text_was_given_out() -> None:
    assert told("Laden eröffnet\n\nAue, 4. Mai 2022\n\nText.", "published") == "2022-05-04"


def test_the_day_of_a_meeting_is_not_when_its_minutes_were_given_out() -> None:
    text = "Protokoll der Sitzung\n\nDatum: 4. Mai 2022, 9 Uhr\nAnwesend: Jana Aue\n"

    assert told(text, "published") is None


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Herausgegeben vom Netzwerk Dorf Aue e.V.\n", "Netzwerk Dorf Aue e.V."),
        ("Herausgeber\nInstitut für Dorf und Land (IDL)\n", "Institut für Dorf und Land"),
        ("Träger: Verein Auental e.V.\n", None),
    ],
)
def test_who_gave_it_out_is_said_not_guessed_from_who_bears_it(
    text: str, publisher: str | None
) -> None:
    assert told(f"Dörfer im Netz\n\n{text}\nHier steht der Text.\n", "publisher") == publisher


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kontakt\nJana Aue, Leiterin der Abteilung Bauen (Landesamt für Bau)\n",
         "Landesamt für Bau"),
        ("„Gut so“, sagt die Vorsitzende des Vereins Auental e.V., Jana Aue.\n",
         "Verein Auental e.V."),
        ("Pflegestützpunkt Aue\n\nJana Aue\nTelefon 030 23125-001\n", "Pflegestützpunkt Aue"),
        ("Ansprechpartnerin: Jana Aue, 030 23125-001\n", None),
    ],
)  # fmt: skip
def test_the_house_of_a_person_stands_beside_the_name(text: str, wanted: str | None) -> None:
    assert house(f"Dörfer im Netz\n\n{text}", "Jana Aue") == wanted


@pytest.mark.parametrize(
    "line",
    [
        "Kontakt: Jana Aue, 030 23125001, aue@dorf.example",
        "Ansprechpartnerin: Jana Aue, 030 23125-001",
        "Bewerbung an Jana Aue, Rückfragen 030 23125 001.",
    ],
)
def test_a_number_in_a_line_of_contacts_is_a_phone_number(line: str) -> None:
    pages = [Page(1, f"Dörfer im Netz\n\n{line}\n")]
    read = read_facts(pages, PageUnit.PAGE, "text/plain", NOTHING_GIVEN, "datei", TODAY)

    phones = [f.value for f in read.facts if f.field == "contacts" and "phone" in str(f.value)]
    assert phones == [{"phone": "+49 30 23125001"}]


@pytest.mark.parametrize("line", ["Kosten, 0123456789 Euro", "Zeile, 012345 678901 und mehr"])
def test_a_number_elsewhere_is_none(line: str) -> None:
    pages = [Page(1, f"Dörfer im Netz\n\n{line}\n")]
    read = read_facts(pages, PageUnit.PAGE, "text/plain", NOTHING_GIVEN, "datei", TODAY)

    assert [f for f in read.facts if f.field == "contacts"] == []
