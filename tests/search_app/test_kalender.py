"""The calendar: a year by months, no day made up, filters, files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from flask.testing import FlaskClient

from archive.model import Visibility
from search_app.occasion import Occasion
from search_app.present.occasions import day_of
from tests.search_app import entity_archive
from tests.search_app.builder import Archive, Draft, fact, open_archive


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The archive of `entity_archive`; nothing may change it."""
    archive = open_archive(tmp_path_factory.mktemp("kalender"))
    try:
        entity_archive.fill(archive)
        yield archive
    finally:
        archive.services.close()


@pytest.fixture(scope="module")
def guest(house: Archive) -> FlaskClient:
    return house.client()


def page(client: FlaskClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.get_data(as_text=True)


def test_events_stand_in_their_months_and_those_without_a_day_apart(guest: FlaskClient) -> None:
    text = page(guest, "/kalender?jahr=2014")
    assert "<h2>Mai</h2>" in text and "Do, 8." in text and "10.00–12.30 Uhr" in text
    assert "Rathaus Perleberg" in text and "Dorfbusgespräch 2" in text
    assert "September" not in text
    apart = text[text.index("Ohne genauen Tag") :]
    assert "Regionalkonferenz im Herbst" in apart and "Herbst 2014" in apart
    assert entity_archive.EMAIL not in text


def test_without_a_year_the_newest_with_events_is_shown(fresh: Archive) -> None:
    for year in (2011, 2013, 2019):
        fresh.put(event(f"Treffen {year}", f"{year}-03-04"))
    fresh.index()
    text = page(fresh.client(), "/kalender")
    assert "Treffen 2019" in text and "Treffen 2013" not in text
    assert 'href="/kalender?jahr=2013" rel="prev"' in text
    before = page(fresh.client(), "/kalender?jahr=2013")
    assert 'href="/kalender?jahr=2011" rel="prev"' in before
    assert 'href="/kalender?jahr=2019" rel="next"' in before
    none = page(fresh.client(), "/kalender?jahr=2012")
    assert "keine Veranstaltung" in none
    assert 'href="/kalender?jahr=2011" rel="prev"' in none


def test_a_member_sees_an_event_that_a_guest_does_not(house: Archive, guest: FlaskClient) -> None:
    member = house.client(Visibility.MEMBER)
    for path in ("/kalender?jahr=2014", "/kalender.ics", "/kalender?programm=MORO"):
        assert "Geheimrunde" not in page(guest, path)
        assert "Geheimrunde" in page(member, path)
    assert "2 Veranstaltungen in diesem Jahr" in page(guest, "/kalender?jahr=2014")
    assert "3 Veranstaltungen in diesem Jahr" in page(member, "/kalender?jahr=2014")


def test_the_calendar_is_narrowed_like_a_search(guest: FlaskClient) -> None:
    text = page(guest, "/kalender?jahr=2014&region=land:12")
    assert "1 Veranstaltung in diesem Jahr" in text
    assert "Regionalkonferenz im Herbst" not in text
    assert 'class="chip" href="/kalender?jahr=2014"' in text
    assert "Abschluss in Perleberg" in page(guest, "/kalender?q=Bilanz")
    spanned = page(guest, "/kalender?jahr=2014&von=2013&bis=2015")
    assert "Zeitraum:</span> 2013–2015" in spanned
    assert 'class="chip" href="/kalender?jahr=2014"' in spanned
    nothing = page(guest, "/kalender?q=einwortdasnirgendsvorkommt")
    assert "Mit diesen Filtern gibt es keine Veranstaltung" in nothing


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("jahr=morgen", "ist kein Jahr"),
        ("jahr=2013&jahr=2014", "ein Jahr auf einmal"),
        ("art=Projekt", "nur Veranstaltungen"),
        ("quatsch=1", "ist unbekannt"),
        ("region=kreis:99999", "gibt es unter „Region“ nicht"),
    ],
)
def test_what_is_ignored_is_named(guest: FlaskClient, query: str, notice: str) -> None:
    assert notice in page(guest, f"/kalender?{query}")


def test_a_faulty_query_is_told(guest: FlaskClient) -> None:
    assert guest.get("/kalender?q=%22offen").status_code == 400
    assert guest.get("/kalender.ics?q=%22offen").status_code == 400


def test_the_file_has_the_days_of_the_page_and_none_made_up(guest: FlaskClient) -> None:
    answer = guest.get("/kalender.ics?jahr=2014")
    assert answer.mimetype == "text/calendar"
    assert "kalender.ics" in answer.headers["Content-Disposition"]
    text = answer.get_data(as_text=True)
    assert text.count("BEGIN:VEVENT") == 1
    assert "DTSTART:20140508T080000Z" in text
    assert "Regionalkonferenz" not in text
    assert guest.get("/kalender.ics?jahr=1999").get_data(as_text=True).count("VEVENT") == 0


def test_an_archive_without_events_has_an_empty_calendar(fresh: Archive) -> None:
    fresh.index()
    assert "noch keine Veranstaltung" in page(fresh.client(), "/kalender")
    fresh.put(Draft("Ein Vorhaben", ("Text",)))
    fresh.index()
    text = page(fresh.client(), "/kalender")
    assert "noch keine Veranstaltung" in text and "Ein Vorhaben" not in text
    assert page(fresh.client(), "/kalender.ics").count("VEVENT") == 0


def test_a_year_of_very_many_events_comes_in_pages(fresh: Archive) -> None:
    for number in range(103):
        fresh.put(event(f"Treffen {number}", f"2019-{number % 12 + 1:02}-{number % 28 + 1:02}"))
    fresh.index()
    first = page(fresh.client(), "/kalender?jahr=2019")
    assert "103 Veranstaltungen in diesem Jahr" in first
    assert 'href="/kalender?jahr=2019&amp;seite=2" rel="next"' in first
    last = page(fresh.client(), "/kalender?jahr=2019&seite=2")
    assert last.count("/dokument/") == 3
    assert 'rel="prev"' in last
    assert page(fresh.client(), "/kalender?jahr=2019&seite=77").count("/dokument/") == 3
    assert page(fresh.client(), "/kalender.ics").count("BEGIN:VEVENT") == 103
    fresh.put(event("Treffen allein", "2018-03-04"))
    fresh.index()
    alone = page(fresh.client(), "/kalender?jahr=2018&seite=2")
    assert "Treffen allein" in alone and "Frühere Veranstaltungen" not in alone


def test_events_of_no_programme_are_no_programme(fresh: Archive) -> None:
    fresh.put(event("Treffen", "2018-03-04"))
    fresh.index()
    for path in ("/programm/-", "/programm/-/termine.ics"):
        assert fresh.client().get(path).status_code == 404, path


def event(title: str, day: str) -> Draft:
    begin = date.fromisoformat(day)
    return Draft(
        title,
        (f"Einladung: {title}",),
        kind="Veranstaltung",
        sort_date=begin,
        years=(begin.year,),
        facts=(fact("event", {"begin": day}),),
    )


def test_days_are_told_with_the_month_where_it_is_another() -> None:
    assert day_of(Occasion(date(2015, 4, 30), date(2015, 5, 2))).day == "Do, 30. – 2. Mai"
    assert day_of(Occasion(date(2015, 12, 30), date(2016, 1, 2))).day == "Mi, 30. – 2. Jan. 2016"
    assert day_of(Occasion(datetime(2015, 4, 30, 9, 5))).hours == "9.05 Uhr"
