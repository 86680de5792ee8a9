"""Where an event is, as invitations, programmes and retrospects say it."""

from __future__ import annotations

import pytest

from ingest.facts.events import find_event
from ingest.facts.venuelabels import labelled_venue
from ingest.facts.venues import where

PLACES = [
    (
        "Wir laden Sie ein am Donnerstag, dem 4. März 2021, von 10 bis 16 Uhr im Kreishaus in "
        "Auental.",
        "Kreishaus in Auental",
    ),
    (
        "Termin: 4. Mai 2021, 14 Uhr\nTagungsort: Stadthalle Auental, Markt 1",
        "Stadthalle Auental, Markt 1",
    ),
    ("Wir treffen uns am 7. Juli 2023 um 18 Uhr am Bahnhof Bergheim.", "Bahnhof Bergheim"),
    (
        "Am 22. Oktober 2018 findet der Kongress im Dorint Herrenhof Parkhotel in Magdeburg statt.",
        "Dorint Herrenhof Parkhotel in Magdeburg",
    ),
    (
        "Termin: Mittwoch, 29. März 2017, 17.00 - 21.00 Uhr im Haus der Begegnung Auental",
        "Haus der Begegnung Auental",
    ),
    (
        "7. Netzwerktreffen\n22. und 23. Oktober 2025 in Bad Soden-Salmünster",
        "Bad Soden-Salmünster",
    ),
    ("Die Tagung findet am 3. Juni 2020 online statt.", "online"),
    (
        "Rund 90 Gäste kamen am 9. November 2022 in die Alte Weberei nach Nordhorn, um zu reden.",
        "Alte Weberei nach Nordhorn",
    ),
    ("Zeit und Ort: 4. Mai 2021, 14 Uhr, Rathaus Auental", "Rathaus Auental"),
    ("Datum: 3.5.2019 | Ort: Kulturhof Auental | Eintritt frei", "Kulturhof Auental"),
    (
        "Di, 5. März 2024, 18.30 Uhr\nLandfrauen Auental e.V.\nGasthof „Zur Linde“, Auental",
        "Gasthof „Zur Linde“, Auental",
    ),
    (
        "Niederschrift über die Sitzung des Beirats am 4. Juni 2018 im Sitzungssaal des Rathauses",
        "Sitzungssaal des Rathauses",
    ),
    ("Am 3. Mai 2019 trafen sich 40 Fachleute in Leipzig.", "Leipzig"),
    ("Wo?\nBürgerhaus Auental, Saal 2\nWann?\n4. Mai 2021", "Bürgerhaus Auental, Saal 2"),
    (
        "Die Auftaktveranstaltung am 4. Mai 2021 wird als Videokonferenz abgehalten.",
        "Videokonferenz",
    ),
    ("Der Beirat tagte am 4. Mai 2021 im Kloster Auental.", "Kloster Auental"),
    (
        "Der Landkreis lädt für den 4. Mai 2021 ins Forum der Sparkasse Auental ein.",
        "Forum der Sparkasse Auental",
    ),
    ("Treffpunkt ist der Parkplatz.\nSonntag, 6. Juni 2021, 10 Uhr\nOrt: Moorhaus", "Moorhaus"),
    (
        "Die Konferenz am 4. und 5. Mai 2021 an der Hochschule Auental widmet sich dem Wandel.",
        "Hochschule Auental",
    ),
    ("Donnerstag, 4. Mai 2023, 18:00 Uhr, via Zoom", "Zoom"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_of_an_event_is_as_written(text: str, place: str) -> None:
    event = find_event(text)

    assert event is not None
    assert where([text], text, event.at, event.until, "").get("place") == place


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Mai 2019 diskutierten wir im Rahmen des Projekts über Dörfer.",
        "Fachtag am 3. Mai 2019\nAnmeldung bis 20. April\nWir freuen uns.",
        "Die Tagung am 3. Mai 2019 wurde von Jana Aue eröffnet.",
    ],
)
def test_a_text_may_name_no_place(text: str) -> None:
    event = find_event(text)

    assert event is not None
    assert "place" not in where([text], text, event.at, event.until, "")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ort und Zeit: Rathaus Auental, 14 Uhr", "Rathaus Auental, 14 Uhr"),
        ("Veranstaltungsort | Alte Molkerei | Auental", "Alte Molkerei"),
        ("Treffpunkt: am Marktplatz, Beginn: 14 Uhr", "Marktplatz"),
        ("Format: Vortrag und Diskussion", None),
    ],
)
def test_a_label_names_a_place_up_to_the_next_one(text: str, place: str | None) -> None:
    found = labelled_venue(text)

    assert (found.place if found else None) == place
