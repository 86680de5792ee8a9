"""One mapping to Dublin Core, in values."""

from __future__ import annotations

from datetime import date

import pytest

from archive import care
from archive.model import Display, Fact, Kind, Period, Visibility
from archive.relations import Relation, relate
from search_app.interop.dublincore import statements
from search_app.interop.record import record
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import EMAIL, PHONE, Numbers, canary

BASE = "https://archiv.example"


def said(
    archive: Archive, number: int, role: Visibility = Visibility.PUBLIC
) -> dict[str, list[str]]:
    """{element: values} of a document."""
    catalogue = archive.services.catalogue
    found: dict[str, list[str]] = {}
    for element, value in statements(record(catalogue, catalogue.document(number), role, BASE)):
        found.setdefault(element, []).append(value)
    return found


def test_a_project_is_told_with_its_regions_programmes_and_running_time(fresh: Archive) -> None:
    number = fresh.put(
        Draft(
            "Netzwerk Daseinsvorsorge",
            ("Text",),
            period=Period(date(2014, 1, 1), date(2016, 9, 30), "Anfang 2014 – 9/2016", ("begin",)),
            sort_date=date(2014, 1, 1),
            url="https://www.region.example/netzwerk",
            location="https://www.region.example/netzwerk",
            external_id="p/7",
            facts=(
                fact("topics", {"id": "T01", "label": "Daseinsvorsorge", "name": "x"}),
                fact("programmes", "MORO"),
                fact("regions", {"id": "kreis:13076", "label": "Ludwigslust-Parchim", "name": "y"}),
                fact("publisher", "Bundesinstitut"),
                fact("organisations", "Bundesinstitut"),
                fact("organisations", "Landkreis Stade"),
                fact("organisation_roles", {"Universität Bremen": "Auftragnehmer"}),
                fact("description", "Ein Netz von Regionen."),
                fact("people", {"name": "Steffen Maretzke", "role": "Autor"}),
            ),
        )
    )
    assert said(fresh, number) == {
        "title": ["Netzwerk Daseinsvorsorge"],
        "subject": ["Daseinsvorsorge", "MORO"],
        "description": ["Ein Netz von Regionen."],
        "publisher": ["Bundesinstitut"],
        "contributor": ["Universität Bremen", "Landkreis Stade"],
        "date": ["2014"],
        "type": ["Text", "Projekt"],
        "format": ["text/plain"],
        "identifier": [f"{BASE}/dokument/{number}", "p/7"],
        "source": ["https://www.region.example/netzwerk"],
        "language": ["de"],
        "coverage": ["Ludwigslust-Parchim", "Anfang 2014 – 9/2016", "2014/2016-09"],
    }


@pytest.mark.parametrize(
    ("kind", "facts", "creators"),
    [
        (Kind.PUBLICATION, [fact("authors", ["Hatice Yalçin", "Runa Feldhoff"])], 2),
        (Kind.PUBLICATION, [fact("people", {"name": "Hagen Domröse", "role": "Bearbeitung"})], 1),
        (Kind.SLIDES, [fact("people", {"name": "Falk Riedinger", "role": "Vortrag"})], 1),
        (Kind.SLIDES, [fact("people", {"name": "Paula Wittkamp", "role": "Kontakt"})], 0),
        (Kind.NEWS, [fact("people", {"name": "Falk Riedinger", "role": "Autor"})], 0),
        (Kind.PROJECT, [fact("authors", ["Falk Riedinger"])], 0),
    ],
)
def test_people_are_creators_of_what_they_wrote_or_held_only(
    fresh: Archive, kind: Kind, facts: list[Fact], creators: int
) -> None:
    number = fresh.put(Draft("Titel", ("Text",), kind=kind, facts=tuple(facts)))
    assert len(said(fresh, number).get("creator", [])) == creators


@pytest.mark.parametrize(
    ("wording", "day", "expected"),
    [
        ("Donnerstag, 20. Oktober 2016, 9.30 Uhr", date(2016, 10, 20), "2016-10-20"),
        ("23.03.2010", date(2010, 3, 23), "2010-03-23"),
        ("4.3.2021 11:00 - 13:00", date(2021, 3, 4), "2021-03-04"),
        ("21 May 2025", date(2025, 5, 21), "2025-05-21"),
        ("May 21, 2025", date(2025, 5, 21), "2025-05-21"),
        (None, date(2025, 5, 21), "2025-05-21"),
        ("Juni 2022", date(2022, 6, 1), "2022-06"),
        ("06/2022", date(2022, 6, 1), "2022-06"),
        ("2022", date(2022, 1, 1), "2022"),
        ("Frühjahr 2022", date(2022, 3, 1), "2022"),
        ("1. Quartal 2022", date(2022, 1, 1), "2022"),
    ],
)
def test_a_date_is_never_more_exact_than_its_words(
    fresh: Archive, wording: str | None, day: date, expected: str
) -> None:
    draft = Draft("T", ("x",), kind="Meldung", sort_date=day, date_wording=wording)
    assert said(fresh, fresh.put(draft))["date"] == [expected]


def test_no_date_is_none(fresh: Archive) -> None:
    assert "date" not in said(fresh, fresh.put(Draft("T", ("x",))))


def test_rights_are_told_and_a_title_that_is_missing(fresh: Archive) -> None:
    number = fresh.put(Draft("", ("x",)))
    with fresh.services.catalogue.transaction() as connection:
        care.change(connection, number, {"rights": "CC BY 4.0"}, "test")
    found = said(fresh, number)
    assert (found["rights"], found["title"]) == (["CC BY 4.0"], ["Ohne Titel"])


def test_related_documents_are_told_as_far_as_they_may_be_seen(fresh: Archive) -> None:
    event, talk = (fresh.put(Draft(title, (title,))) for title in ("Tagung", "Vortrag"))
    hidden = fresh.put(Draft("Intern", ("Intern",), visibility=Visibility.STAFF))
    with fresh.services.catalogue.transaction() as connection:
        relate(
            connection,
            [Relation(talk, other, "slides_of", ("gleicher Tag",)) for other in (event, hidden)],
        )
    assert said(fresh, talk)["relation"] == [f"{BASE}/dokument/{event}"]
    assert said(fresh, event)["relation"] == [f"{BASE}/dokument/{talk}"]


def test_phone_numbers_and_addresses_are_covered_everywhere(fresh: Archive) -> None:
    value = f"Ruf {PHONE} oder {EMAIL}"
    names = ("topics", "programmes", "organisations", "publisher", "description", "regions")
    number = fresh.put(
        Draft(
            f"Titel {value}", ("x",), kind=value, external_id=EMAIL, date_wording=value,
            facts=tuple(fact(name, value) for name in names),
            period=Period(date(2020, 1, 1), None, value), location=f"https://x.example/?{EMAIL}",
            url=f"https://x.example/?{EMAIL}",
        )
    )  # fmt: skip
    text = repr(said(fresh, number))
    assert "Ruf" in text
    assert PHONE not in text
    assert EMAIL not in text


@pytest.mark.parametrize("display", list(Display))
def test_the_format_is_told_where_the_original_may_be_had(
    archive: Archive, numbers: Numbers, display: Display
) -> None:
    number = numbers.access[Visibility.PUBLIC, display]
    found = said(archive, number)
    assert ("format" in found) is (display is Display.FULL)
    assert canary("beleg", Visibility.PUBLIC, display) not in repr(found)


def test_what_is_hostile_is_one_line_of_text(archive: Archive, numbers: Numbers) -> None:
    for number in numbers.hostile:
        for values in said(archive, number).values():
            for value in values:
                assert value == " ".join(value.split())
                assert not set(value) & set("\x00\x0b\x1b\ufffe\n")
    assert "language" not in said(archive, numbers.hostile[0])
