"""Which of the days of a text is the event's, and its hours, as Germans announce and recall it."""

from __future__ import annotations

from datetime import date

import pytest

from ingest.facts.dayspans import day_spans
from ingest.facts.events import find_event

#: A text, the begin and the end of its event.
EVENTS = [
    (
        "Wir laden Sie ein am Donnerstag, dem 4. März 2021, von 10 bis 16 Uhr im Kreishaus in "
        "Auental.",
        "2021-03-04T10:00",
        "2021-03-04T16:00",
    ),
    (
        "Tagung\n12. Mai 2022\nBeginn: 9.30 Uhr\nEnde gegen 15 Uhr",
        "2022-05-12T09:30",
        "2022-05-12T15:00",
    ),
    (
        "Der Workshop findet am 3. Juni 2019 um 14.00 Uhr statt. Anmeldeschluss ist der 20. Mai "
        "2019.",
        "2019-06-03T14:00",
        None,
    ),
    (
        "Bitte melden Sie sich bis zum 20. Mai 2019 an.\nDas Forum tagt am 3. Juni 2019 in "
        "Auental.",
        "2019-06-03",
        None,
    ),
    (
        "Auental, 20. Februar 2020\n\nSehr geehrte Damen und Herren,\nwir laden Sie für Mittwoch, "
        "11. März 2020, 14 Uhr, ein.",
        "2020-03-11T14:00",
        None,
    ),
    (
        "Save the Date\nRegionalkonferenz am 18. und 19. Oktober 2023 in der Stadthalle",
        "2023-10-18",
        "2023-10-19",
    ),
    (
        "Pressemitteilung vom 2. Mai 2018\nAm 16. Mai 2018 trafen sich 40 Fachleute zum Dialog.",
        "2018-05-16",
        None,
    ),
    (
        "Termin: 24.09.2020\nUhrzeit: 13:00 – 16:30 Uhr\nOrt: Online",
        "2020-09-24T13:00",
        "2020-09-24T16:30",
    ),
    ("Datum | 14.11.2019\nZeit | 10:00 bis 15:00\n", "2019-11-14T10:00", "2019-11-14T15:00"),
    (
        "Ein Abend über Bäume\nFreitag, 3. Mai 2024, Einlass 18:30 Uhr, Beginn 19 Uhr",
        "2024-05-03T19:00",
        None,
    ),
    ("17. November 2025, 10:00h (Ankommen) – 17:00h", "2025-11-17T10:00", "2025-11-17T17:00"),
    (
        "Die Tagung vom 16. bis zum 18. Mai 2008 behandelt den Wandel. Anmeldung bis zum 9. Mai "
        "2008.",
        "2008-05-16",
        "2008-05-18",
    ),
    (
        "Stand: 3. Februar 2022\nHochschultag\nDienstag, 8. März 2022, 9–12 Uhr",
        "2022-03-08T09:00",
        "2022-03-08T12:00",
    ),
    ("Zu unserem Stammtisch treffen wir uns am 7. Juli 2023 ab 18 Uhr.", "2023-07-07T18:00", None),
    ("Um 19 Uhr am 5. Oktober 2021 beginnt die Lesung.", "2021-10-05T19:00", None),
    (
        "Rund 90 Gäste kamen am 9. November 2022 in die Weberei. Am 5. Mai 2022 war das Projekt "
        "gestartet.",
        "2022-11-09",
        None,
    ),
    (
        "Module\nModul 1: Freitag, 5. April 2019, 14–18 Uhr\nModul 2: Freitag, 3. Mai 2019, 14–18 "
        "Uhr\nModul 3: Freitag, 7. Juni 2019, 14–17 Uhr",
        "2019-04-05T14:00",
        "2019-06-07T17:00",
    ),
    (
        "Die Termine: 5., 12. und 19. März 2020, jeweils 18 bis 20 Uhr",
        "2020-03-05T18:00",
        "2020-03-19T20:00",
    ),
    (
        "Niederschrift über die Sitzung des Beirats am 4. Juni 2018\nBeginn der Sitzung: 17.30 "
        "Uhr\nEnde der Sitzung: 19.05 Uhr",
        "2018-06-04T17:30",
        "2018-06-04T19:05",
    ),
    (
        "Protokoll\nSitzung vom 12.03.2019\nTOP 1 Genehmigung der Niederschrift vom 15.01.2019",
        "2019-03-12",
        None,
    ),
    (
        "Fachtag am 4. Mai 2022\n\nProgramm\n9:30 Uhr Ankommen\n10:00 Uhr Begrüßung\n15:30 Uhr "
        "Ende",
        "2022-05-04",
        None,
    ),
    (
        "Rückblick\nDer Kongress fand vom 3. bis 5. September 2018 in Auental statt. Der nächste "
        "ist am 7. September 2020.",
        "2018-09-03",
        "2018-09-05",
    ),
    (
        "Samstag, 14. Mai, 11 Uhr bis 17 Uhr, Marktplatz\nDorffest 2022",
        "2022-05-14T11:00",
        "2022-05-14T17:00",
    ),
    (
        "veröffentlicht am 1.3.2021\nWerkstatt: 24.3.2021, 16:00 - 18:30 Uhr",
        "2021-03-24T16:00",
        "2021-03-24T18:30",
    ),
    (
        "Exkursion ins Moor, Sonntag 6. Juni 2021, Treffpunkt 9.45 Uhr am Bahnhof, Beginn 10 Uhr, "
        "Ende ca. 13 Uhr",
        "2021-06-06T10:00",
        "2021-06-06T13:00",
    ),
    ("Vom 22.-24. März 2021 finden die Auentaler Tage statt.", "2021-03-22", "2021-03-24"),
    (
        "Beginnt am 8. Oktober 2024 um 13 Uhr und endet am 9. Oktober 2024 um 12 Uhr.",
        "2024-10-08T13:00",
        "2024-10-09T12:00",
    ),
    (
        "Am Freitag (12. April 2019) lädt der Kreis von 15.30 bis 18.00 Uhr zum Dialog.",
        "2019-04-12T15:30",
        "2019-04-12T18:00",
    ),
    (
        "Der Vertrag vom 3. Mai 2017 läuft aus. Deshalb kommt die Versammlung am 6. Juni 2019 "
        "zusammen.",
        "2019-06-06",
        None,
    ),
    ("Wann? Donnerstag, 23. Mai, 19:30 Uhr\n© 2019", "2019-05-23T19:30", None),
    (
        "Beginn: Samstag, 4. Juli 2020, 10.00 Uhr\nEnde: Sonntag, 5. Juli 2020, 15.00 Uhr",
        "2020-07-04T10:00",
        "2020-07-05T15:00",
    ),
]


@pytest.mark.parametrize(("text", "begin", "end"), EVENTS)
def test_the_day_of_an_event_is_told_by_the_words_around_it(
    text: str, begin: str, end: str | None
) -> None:
    found = find_event(text)

    assert found is not None
    assert (found.begin, found.end) == (begin, end)


@pytest.mark.parametrize(
    "text",
    [
        "Anmeldung bis zum 3. Mai 2019",
        "Stand: 4. Mai 2020",
        "Auental, den 5. Mai 2021\n\nLiebe Mitglieder",
        "Artikel 2 des Gesetzes vom 3. Mai 2019",
    ],
)
def test_deadlines_and_days_of_writing_are_no_event(text: str) -> None:
    assert find_event(text) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("12. und 13. Juni 2015", ["2015-06-12", "2015-06-13"]),
        ("5.3., 12.3. und 19.3.2020", ["2020-03-05", "2020-03-12", "2020-03-19"]),
        ("4./5. Mai 2020", ["2020-05-04", "2020-05-05"]),
        ("30. Dezember 2019 bis 2. Januar 2020", ["2019-12-30", "2020-01-02"]),
        ("Montag, 29.8.", ["2016-08-29"]),
        ("4. Sitzung am 3. Mai 2019", ["2019-05-03"]),
        ("Kapitel 3.4. und 5.2.1", []),
    ],
)
def test_a_day_has_what_it_lacks_from_the_one_behind_it(text: str, days: list[str]) -> None:
    named = [day for span in day_spans(text, [2019, 2016]) for day in span.days]

    assert named == [date.fromisoformat(day) for day in days]


def test_a_long_line_of_days_and_hours_is_read_in_linear_time() -> None:
    assert find_event("5., " * 25_000) is None
    assert find_event("10 Uhr bis am " * 8_000) is None
