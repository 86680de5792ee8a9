"""Agendas: items with hours, titles, speakers; places and series of events."""

from __future__ import annotations

from typing import Any

import pytest

from archive.model import Json, Kind, Page
from ingest.facts.agendas import agenda
from ingest.facts.eventseries import series_of
from ingest.facts.venuelabels import labelled_venue
from ingest.facts.venuelines import venue_near
from ingest.facts.venuesentences import held_at
from tests.ingest.reading_facts import values


def items(text: str, kind: str = Kind.EVENT) -> list[Any]:
    return values(agenda, text, kind)


def test_hours_titles_and_speakers_stand_on_lines_of_their_own() -> None:
    text = (
        "4.3.2021\n11:00 - 13:00\nOnline\n\n11:00 - 11:15 Uhr\nBegrüßung // Statements\n\n"
        "• Jana Aue, Verein Dorf e.V.\n\n11:15 - 13:00 Uhr\nPraxis\n• Dr. Tom Wiese, Auental"
    )

    assert items(text) == [
        {"begin": "11:00", "end": "11:15", "title": "Begrüßung", "speakers": ["Jana Aue"]},
        {"begin": "11:15", "end": "13:00", "title": "Praxis", "speakers": ["Tom Wiese"]},
    ]


def test_rows_and_running_lines_are_items() -> None:
    text = (
        "10.00 – 10.20 | Begrüßung | Jana Aue\n10.20 Uhr | Pause\n"
        "11:00 Uhr: Dörfer im Wandel Dr. Tom Wiese, Kreis Auental\n12 Uhr Ende"
    )

    assert items(text) == [
        {"begin": "10:00", "end": "10:20", "title": "Begrüßung", "speakers": ["Jana Aue"]},
        {"begin": "10:20", "title": "Pause", "speakers": []},
        {"begin": "11:00", "title": "Dörfer im Wandel", "speakers": ["Tom Wiese"]},
    ]


def test_an_agenda_may_pass_midnight() -> None:
    text = "22:00 Uhr Lesung\n23:30 – 0:30 Uhr Konzert\n1:00 Uhr Ausklang"

    assert [(i["begin"], i.get("end")) for i in items(text)] == [
        ("22:00", None), ("23:30", "00:30"), ("01:00", None),
    ]  # fmt: skip


def test_items_of_several_days_name_theirs() -> None:
    text = (
        "Freitag, 12. Juni 2015\n13:00 Uhr Eröffnung\n15:00 Uhr Pause\n"
        "Samstag, 13. Juni 2015\n9:00 Uhr Rundgang"
    )

    assert [i["day"] for i in items(text)] == ["2015-06-12", "2015-06-12", "2015-06-13"]


@pytest.mark.parametrize(
    "text",
    ["10.00 Euro\n11.50 Euro", "Um 10 Uhr geht es los.\nSonst nichts.", "10:00 Uhr Treffen"],
)
def test_prices_sentences_and_single_hours_are_no_agenda(text: str) -> None:
    assert items(text) == []


def test_opening_hours_of_a_project_are_no_agenda() -> None:
    assert items("9:00 - 12:00 Uhr Büro\n13:00 - 15:00 Uhr Büro", Kind.PROJECT) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Termin: 4. Mai 2021\nOrt: Rathaus Auental, Saal 2", "Rathaus Auental, Saal 2"),
        ("Wann: 4.5.2021\nWo: Auental", "Auental"),
        ("Veranstaltungsort\nKulturscheune Auental", "Kulturscheune Auental"),
    ],
)
def test_a_label_names_the_place(text: str, place: str) -> None:
    found = labelled_venue(text)

    assert found and found.place == place == text[found.begin : found.end]


@pytest.mark.parametrize(
    ("behind_the_day", "place"),
    [
        ("\nOnline-Konferenz\nAuftakt", "Online-Konferenz"),
        ("\n\nAlte Brauerei, Auental\n", "Alte Brauerei, Auental"),
        (", Rathaus Auental", "Rathaus Auental"),
        (" in Auental", "Auental"),
        ("\nEinladung\nWir laden ein.", None),
        ("\nJana Aue\n", None),
    ],
)
def test_the_place_stands_behind_the_day(behind_the_day: str, place: Json) -> None:
    found = venue_near(behind_the_day, 0)

    assert (found.place if found else None) == place


def test_a_sentence_says_where_it_was_held() -> None:
    found = held_at("Die Tagung fand am 3. Mai 2019 in Auental statt.")

    assert found and found.place == "Auental"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Netzwerkgespräch 1", ("Netzwerkgespräch", 1)),
        ("5. Regionalkonferenz Auental", ("Regionalkonferenz Auental", 5)),
        ("Zweite Fachtagung: Dörfer", ("Fachtagung", 2)),
        ("Werkstatt 2: Schule", ("Werkstatt", 2)),
        ("Fachtagung 2021", None),
        ("Dorf 2030", None),
    ],
)
def test_a_title_tells_series_and_number(title: str, told: tuple[str, int] | None) -> None:
    assert series_of(title) == told


def test_two_events_on_a_page_leave_the_first_unsure() -> None:
    from datetime import date

    from archive.model import UNSURE, PageUnit
    from ingest.facts.read import Given, read_facts

    text = "Termine im Mai\nTermin: 4. Mai 2021\nOrt: Auental\n\nTermin: 9. Mai 2021\nOrt: Bergheim"
    given = Given(kind=Kind.EVENT)
    found = read_facts(
        [Page(1, text)], PageUnit.SECTION, "text/plain", given, "x", date(2022, 1, 1)
    )

    (event,) = [fact for fact in found.facts if fact.field == "event"]
    assert (event.status, event.value) == (
        UNSURE,
        {"begin": "2021-05-04", "end": "2021-05-09", "place": "Auental"},
    )
