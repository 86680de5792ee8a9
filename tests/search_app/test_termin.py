"""`/dokument/<id>/termin.ics`: one event for a calendar, and none that nobody dated."""

from __future__ import annotations

import pytest

from archive.model import Display, Json, Visibility
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import Numbers


def event(begin: Json, end: Json = None, **changes: object) -> Draft:
    value: Json = {"begin": begin, "end": end, "place": "Rathaus, Tel. 0228 99401-2326"}
    known: dict[str, object] = {"kind": "Veranstaltung", "facts": (fact("event", value),)}
    return Draft("Abend; mit, Zeichen", ("Text",), **{**known, **changes})  # type: ignore[arg-type]


def lines(archive: Archive, number: int) -> list[str]:
    answer = archive.client().get(f"/dokument/{number}/termin.ics")
    assert answer.status_code == 200
    assert answer.content_type == "text/calendar; charset=utf-8"
    return answer.text.replace("\r\n ", "").split("\r\n")


def test_an_event_becomes_a_calendar_file(fresh: Archive) -> None:
    number = fresh.put(event("2021-07-01T19:30", "2021-07-02T00:15"))

    found = lines(fresh, number)
    assert "DTSTART:20210701T173000Z" in found
    assert "DTEND:20210701T221500Z" in found
    assert f"UID:dokument-{number}@localhost" in found
    assert f"URL:http://localhost/dokument/{number}" in found
    assert r"SUMMARY:Abend\; mit\, Zeichen" in found
    assert not any("99401" in line for line in found)
    assert found == lines(fresh, number)


def test_where_only_one_end_has_its_hour_whole_days_are_written(fresh: Archive) -> None:
    found = lines(fresh, fresh.put(event("2019-10-10T10:00", "2019-10-11")))

    assert "DTSTART;VALUE=DATE:20191010" in found
    assert "DTEND;VALUE=DATE:20191012" in found
    assert "DESCRIPTION:Beginn: 10.00 Uhr" in found


@pytest.mark.parametrize("begin", ["2015", "Sommer 2015", "2015-06", None, "0001-01-01T00:10"])
def test_what_no_calendar_can_hold_has_no_file_and_no_link(fresh: Archive, begin: Json) -> None:
    number = fresh.put(event(begin))
    client = fresh.client()

    assert client.get(f"/dokument/{number}/termin.ics").status_code == 404
    page = client.get(f"/dokument/{number}")
    assert page.status_code == 200
    assert "termin.ics" not in page.text


def test_hidden_and_withdrawn_events_have_no_file(fresh: Archive) -> None:
    hidden = fresh.put(event("2021-07-01", visibility=Visibility.MEMBER))
    gone = fresh.put(event("2021-07-01"))
    fresh.withdraw(gone, "Auf Wunsch")
    known = fresh.put(event("2021-07-01", display=Display.METADATA))
    client = fresh.client()

    assert client.get(f"/dokument/{hidden}/termin.ics").status_code == 404
    assert client.get(f"/dokument/{gone}/termin.ics").status_code == 410
    assert client.get(f"/dokument/{known}/termin.ics").status_code == 200


def test_hostile_values_stay_in_their_lines(archive: Archive, numbers: Numbers) -> None:
    text = archive.client().get(f"/dokument/{numbers.hostile[0]}/termin.ics").text

    assert text.count("BEGIN:VEVENT") == 1
    assert all(line.split(":")[0].strip() for line in text.split("\r\n") if line)
