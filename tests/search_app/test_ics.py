"""Calendar files: what RFC 5545 asks for, and no hour or day that nobody wrote."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from search_app.ics import WIDTH, Event, calendar
from search_app.occasion import Occasion, of_value

STAMP = datetime(2026, 11, 21, 8, 30)


def written(**parts: object) -> dict[str, str]:
    """{name with parameters: value} of a calendar of one event."""
    known: dict[str, object] = {
        "uid": "dokument-1@archiv.example", "summary": "Werkstatt", "end": None, "stamp": STAMP,
    }  # fmt: skip
    text = calendar([Event(**{**known, **parts})])  # type: ignore[arg-type]
    unfolded = text.replace("\r\n ", "")
    assert "\n" not in unfolded.replace("\r\n", "")
    return dict(line.split(":", 1) for line in unfolded.split("\r\n") if line)


def test_hours_are_those_of_germany_in_winter_and_summer() -> None:
    winter = written(begin=datetime(2021, 3, 4, 11), end=datetime(2021, 3, 4, 13))
    summer = written(begin=datetime(1994, 10, 1, 11))

    assert (winter["DTSTART"], winter["DTEND"]) == ("20210304T100000Z", "20210304T120000Z")
    assert summer["DTSTART"] == "19941001T100000Z"  # summer time ended in September until 1995
    assert "DTEND" not in summer
    assert winter["DTSTAMP"] == "20261121T083000Z"


def test_an_event_over_midnight_ends_on_the_next_day() -> None:
    found = written(begin=datetime(2021, 7, 1, 22), end=datetime(2021, 7, 2, 0, 30))

    assert (found["DTSTART"], found["DTEND"]) == ("20210701T200000Z", "20210701T223000Z")


def test_days_without_hours_are_whole_days_and_end_on_the_day_after_the_last() -> None:
    found = written(begin=date(2015, 6, 12), end=date(2015, 6, 13))

    assert found["DTSTART;VALUE=DATE"] == "20150612"
    assert found["DTEND;VALUE=DATE"] == "20150614"


def test_signs_are_escaped_and_nothing_can_add_a_line() -> None:
    found = written(
        begin=date(2021, 1, 1),
        summary="A; B, C\\D\r\nEND:VEVENT\nX:1\x00",
        place="Saal\r\nATTACH:x",
    )

    assert found["SUMMARY"] == r"A\; B\, C\\D\nEND:VEVENT\nX:1"
    assert found["LOCATION"] == r"Saal\nATTACH:x"


def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut_apart() -> None:
    title = "Grundstücksöffnung 🏘 für Ärzt:innen " * 30
    event = Event("u", title, date(2021, 1, 1), None, STAMP)

    text = calendar([event, event], name=title)

    assert max(len(line.encode()) for line in text.split("\r\n")) <= WIDTH
    assert text.replace("\r\n ", "").count(title.strip()) == 4
    assert text.count("BEGIN:VEVENT") == 2


@pytest.mark.parametrize(
    "value",
    [
        {"begin": "2015"}, {"begin": "2015-06"}, {"begin": "Sommer 2015"}, {"begin": None},
        {"begin": "2021-02-30"}, {"begin": ["2021-01-01"]}, "2021-01-01", None, {},
    ],
)  # fmt: skip
def test_what_is_vaguer_than_a_day_is_no_occasion(value: object) -> None:
    assert of_value(value) is None


def test_an_end_before_the_beginning_is_none() -> None:
    found = of_value({"begin": "2021-03-04T13:00", "end": "2021-03-04T11:00", "number": True})

    assert found == Occasion(datetime(2021, 3, 4, 13))
