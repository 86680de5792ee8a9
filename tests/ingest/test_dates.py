"""Dates, running times and events as Germans write them; never an invented day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.facts.dates import find_days, find_point
from ingest.facts.events import find_event
from ingest.facts.periods import find_period, told_period


@pytest.mark.parametrize(
    ("wording", "begin", "end"),
    [
        ("4.3.2021", "2021-03-04", "2021-03-04"),
        ("27. November 2018", "2018-11-27", "2018-11-27"),
        ("Donnerstag, 24. September 2020", "2020-09-24", "2020-09-24"),
        ("2022-06-23", "2022-06-23", "2022-06-23"),
        ("Juni 2022", "2022-06-01", "2022-06-30"),
        ("Februar 2020", "2020-02-01", "2020-02-29"),
        ("9/2016", "2016-09-01", "2016-09-30"),
        ("Anfang 2014", "2014-01-01", "2014-04-30"),
        ("Ende 2017", "2017-09-01", "2017-12-31"),
        ("Sommer 2015", "2015-06-01", "2015-08-31"),
        ("2. Quartal 2016", "2016-04-01", "2016-06-30"),
        ("1. Halbjahr 2016", "2016-01-01", "2016-06-30"),
        ("2014", "2014-01-01", "2014-12-31"),
        ("March 2019", "2019-03-01", "2019-03-31"),
    ],
)
def test_a_point_in_time_is_an_interval_of_days(wording: str, begin: str, end: str) -> None:
    found = find_point(f"Stand: {wording}, gez.")

    assert found is not None
    assert (found[0].begin.isoformat(), found[0].end.isoformat()) == (begin, end)


@pytest.mark.parametrize(
    "text", ["31.2.2020", "32.1.2020", "am 3. Dezember", "13/2020", "Nr. 17/4025", "heute 19 Uhr"]
)
def test_a_day_that_does_not_exist_or_has_no_year_is_no_day(text: str) -> None:
    assert find_days(text) == []


@pytest.mark.parametrize(
    ("text", "begin", "end", "imprecise"),
    [
        ("Laufzeit Oktober 2020 – Juni 2022", "2020-10-01", "2022-06-30", ()),
        ("Laufzeit: Anfang 2014 –9/2016", "2014-01-01", "2016-09-30", ("begin",)),
        ("Laufzeit: 01.03.2021–28.02.2023", "2021-03-01", "2023-02-28", ()),
        ("Projektlaufzeit: 2009 bis 2011", "2009-01-01", "2011-12-31", ("begin", "end")),
        ("Förderzeitraum\nseit 2018", "2018-01-01", None, ("begin",)),
        ("Laufzeit: seit April 2022", "2022-04-01", None, ()),
        ("Laufzeit: 2. Quartal 2016 bis Ende 2017", "2016-04-01", "2017-12-31", ("begin", "end")),
        ("Laufzeit: bis Ende 2022", None, "2022-12-31", ("end",)),
        ("Laufzeit: März bis Juni 2015", "2015-03-01", "2015-06-30", ()),
        ("Laufzeit: 2015", "2015-01-01", "2015-12-31", ("begin", "end")),
        ("Laufzeit: Mai 2020 bis heute", "2020-05-01", None, ()),
        ("Duration: January 2017 – December 2019", "2017-01-01", "2019-12-31", ()),
        ("Zeitraum: von 10/2014 bis 6/2017", "2014-10-01", "2017-06-30", ()),
    ],
)
def test_a_running_time_goes_from_its_first_to_its_last_possible_day(
    text: str, begin: str | None, end: str | None, imprecise: tuple[str, ...]
) -> None:
    found = find_period(f"Status: läuft\n{text}\nProgramm: MORO")

    assert found is not None
    days = tuple(d.isoformat() if d else None for d in (found.period.begin, found.period.end))
    assert (days, found.period.imprecise) == ((begin, end), imprecise)
    assert found.period.wording in " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    ["Die Laufzeit wurde verlängert.", "Laufzeit: offen", "2014 bis 2016", "Laufzeit: 31.2.2020"],
)
def test_without_label_or_date_there_is_no_running_time(text: str) -> None:
    assert find_period(text) is None


def test_an_end_before_the_beginning_is_not_taken_for_the_end() -> None:
    found = find_period("Laufzeit: 2016 – 2014")

    assert found is not None
    assert (found.period.begin, found.period.end) == (found.period.begin, found.period.end)
    assert found.period.wording == "2016"


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("4.3.2021\n11:00 - 13:00\nOnline", "2021-03-04T11:00", "2021-03-04T13:00"),
        ("Termin: Donnerstag, 24. September 2020, 9.30 Uhr", "2020-09-24T09:30", None),
        ("Wann: 21. August 2014, 17:00 Uhr bis 20:00 Uhr", "2014-08-21T17:00", "2014-08-21T20:00"),
        ("12. und 13. Juni 2015\nErfurt", "2015-06-12", "2015-06-13"),
        ("30. Mai bis 2. Juni 2019", "2019-05-30", "2019-06-02"),
        ("18. Oktober 2022, 18 Uhr", "2022-10-18T18:00", None),
        ("12.11.2019", "2019-11-12", None),
        ("Anmeldung bis 1.2.2019\nTermin: 12.3.2019", "2019-03-12", None),
    ],
)
def test_an_event_has_its_day_and_hours_as_far_as_they_are_named(
    text: str, begin: str, end: str | None
) -> None:
    found = find_event(f"Netzwerkgespräch\n{text}")

    assert found is not None
    assert (found.begin, found.end) == (begin, end)


@given(st.text(alphabet="0123456789. -–:/Uhrbisund JuniMärzLaufzeit\n", max_size=80))
def test_any_mixture_of_dates_is_read_without_error(text: str) -> None:
    for page in (text, f"Laufzeit: {text}", f"Termin: {text}"):
        period = find_period(page)
        if period and period.period.begin and period.period.end:
            assert period.period.begin <= period.period.end
        event = find_event(page)
        if event and event.end:
            assert event.begin <= event.end


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("3.-5.6.2019", "2019-06-03", "2019-06-05"),
        ("30.09.–02.10.2021", "2021-09-30", "2021-10-02"),
        ("23–24 May 2024", "2024-05-23", "2024-05-24"),
        ("12.05.18, 18 Uhr", "2018-05-12T18:00", None),
        ("12. Mai 2018, 9.30 bis ca. 16 Uhr", "2018-05-12T09:30", "2018-05-12T16:00"),
        ("24. Nov. 2022, 10.30 h bis 15.30 h", "2022-11-24T10:30", "2022-11-24T15:30"),
        ("May 12, 2018, 9:30 am – 4 pm", "2018-05-12T09:30", "2018-05-12T16:00"),
        ("12.05.2018, Einlass 17:30 Uhr, Beginn 18 Uhr", "2018-05-12T18:00", None),
        (
            "16. Mai 2017\nBeginn: 17:00 Uhr   Ende: 19:20 Uhr",
            "2017-05-16T17:00",
            "2017-05-16T19:20",
        ),
        ("Wann: 2018-05-12 18:00", "2018-05-12T18:00", None),
    ],
)
def test_days_and_hours_of_events_are_read_in_many_ways_of_writing(
    text: str, begin: str, end: str | None
) -> None:
    found = find_event(text)

    assert found is not None
    assert (found.begin, found.end) == (begin, end)


@pytest.mark.parametrize("text", ["1.2.10 Ziele", "Version 10.11.12.13", "31.02.18 um 9 Uhr", ""])
def test_numbers_of_chapters_and_versions_are_no_days(text: str) -> None:
    assert find_event(text) is None


@pytest.mark.parametrize(
    ("text", "begin", "end", "wording"),
    [
        ("Laufzeit: 04/19 – 03/22", "2019-04-01", "2022-03-31", "04/19 – 03/22"),
        ("Förderzeitraum: 3 Jahre, 2019 bis 2022", "2019-01-01", "2022-12-31", "2019 bis 2022"),
        ("Projektzeit: Mai 2019 – April 2022", "2019-05-01", "2022-04-30", "Mai 2019 – April 2022"),
        ("Period: 1 March 2017 to 30 June 2019", "2017-03-01", "2019-06-30",
         "1 March 2017 to 30 June 2019"),
        ("Beginn: Mai 2019\nEnde: April 2022", "2019-05-01", "2022-04-30",
         "Mai 2019 Ende: April 2022"),
        ("Beginn: seit Mai 2019, unbefristet", "2019-05-01", None, "seit Mai 2019"),
        ("Projektstart: 2. Quartal 2019", "2019-04-01", None, "2. Quartal 2019"),
    ],
)  # fmt: skip
def test_running_times_are_read_in_many_ways_of_writing(
    text: str, begin: str, end: str | None, wording: str
) -> None:
    found = find_period(text)

    assert found is not None
    ends = (found.period.begin, found.period.end)
    assert [day.isoformat() if day else None for day in ends] == [begin, end]
    assert found.period.wording == wording


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("Das Vorhaben begann im Mai 2019 und endete im April 2022.", "2019-05-01", "2022-04-30"),
        ("In den Jahren 2019 und 2020 wurde gebaut.", "2019-01-01", "2020-12-31"),
        ("Wann?\n15.08.2022 – 31.12.2024\n", "2022-08-15", "2024-12-31"),
        ("Schaufenster Aue, 05/2017 – 04/2019, abgeschlossen", "2017-05-01", "2019-04-30"),
    ],
)
def test_sentences_tell_running_times(text: str, begin: str, end: str) -> None:
    found = told_period(text)

    assert found is not None
    assert found.period.begin and found.period.end
    assert (found.period.begin.isoformat(), found.period.end.isoformat()) == (begin, end)
