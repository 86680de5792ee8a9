"""Help, imprint and statements: examples that work, and no invented operator."""

from __future__ import annotations

import dataclasses
import re

import pytest
from flask.testing import FlaskClient

from archive.settings import Settings
from index.query import parse
from index.request import SearchRequest
from search_app import create_app
from search_app.present.help import GROUPS, groups
from search_app.present.operator import ACCESSIBILITY, IMPRINT, PRIVACY, lines
from tests.search_app.builder import Archive, Draft

FILLED = {
    "operator_name": "Amt für Muster",
    "operator_address": "Musterweg 1\\n12345 Musterstadt",
    "operator_email": "post@amt.example",
    "operator_phone": "030 1234567",
    "operator_represented_by": "die Amtsleitung",
    "privacy_officer": "datenschutz@amt.example",
    "accessibility_checked_on": "1. Oktober 2026",
    "accessibility_contact": "barriere@amt.example",
    "enforcement_body": "Schlichtungsstelle Musterland",
}
PAGES = {"/impressum": IMPRINT, "/datenschutz": PRIVACY, "/barrierefreiheit": ACCESSIBILITY}


def _client(archive: Archive, **values: str) -> FlaskClient:
    settings = dataclasses.replace(archive.services.settings, **values)  # type: ignore[arg-type]
    return create_app(dataclasses.replace(archive.services, settings=settings)).test_client()


@pytest.mark.parametrize("path", PAGES)
def test_what_is_not_filled_in_is_named(fresh: Archive, path: str) -> None:
    page = fresh.client().get(path).get_data(as_text=True)
    assert "noch nicht vollständig" in page
    assert re.findall(r"<li><code>(\w+)</code>", page) == list(PAGES[path])


@pytest.mark.parametrize("path", PAGES)
def test_what_is_filled_in_is_shown_without_a_warning(fresh: Archive, path: str) -> None:
    page = _client(fresh, **FILLED).get(path).get_data(as_text=True)
    assert "noch nicht vollständig" not in page
    for name in PAGES[path]:
        for line in lines(FILLED[name]):
            assert line in page, name


def test_settings_are_escaped(fresh: Archive) -> None:
    page = _client(fresh, operator_name="<script>x</script>").get("/impressum")
    assert "<script>x" not in page.get_data(as_text=True)


def test_every_example_of_the_help_is_a_query() -> None:
    asked: list[str] = []
    groups(lambda request: asked.append(request.query))
    assert len(asked) > 15
    for query in asked:
        assert parse(query) is not None


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Gemeinden", "Eine Gemeinde fragt."),
        ("Bürgermeisterinnen", "Der Bürgermeister kommt."),
        ("Bürgermeisterinnen", "Alle Bürgermeister*innen kommen."),
        ("Bürgermeisterinnen", "Alle Bürgermeister:innen kommen."),
        ("Stadtentwicklung", "Die Stadtentwicklungspolitik des Bundes."),
        ("Stadtentwicklung", "Die Entwicklung der Stadt."),
        ("burgerbus", "Der Bürgerbus fährt."),
        ("„Stadt und Land“", "Zwischen Stadt und Land."),
        ("(Schule ODER Kita) Gemeinde", "Die Kita der Gemeinde."),
        ("regional*", "Ein Regionalbudget hilft."),
    ],
)
def test_what_the_help_claims_is_true(fresh: Archive, query: str, text: str) -> None:
    assert query in [q for _, _, rules in GROUPS for _, queries in rules for q in queries]
    fresh.put(Draft("Titel", (text,)))
    fresh.index()
    assert fresh.services.search.search(SearchRequest(query)).total == 1


def test_the_help_prefers_examples_with_hits() -> None:
    found = groups(lambda request: 3 if request.query == "art:Projekt" else 0)
    hits = {example.query: example.hits for group in found for example in group.examples}
    assert hits["art:Projekt"] == "3 Treffer"
    assert "art:Meldung" not in hits
    assert hits["laufzeit:2015"] == ""


def test_the_help_stands_without_an_index(fresh: Archive) -> None:
    fresh.services.close()
    response = fresh.client().get("/hilfe")
    assert response.status_code == 200
    assert "Ein Stern am Ende" in response.get_data(as_text=True)


def test_every_needed_setting_exists() -> None:
    known = {field.name for field in dataclasses.fields(Settings)}
    assert {name for names in PAGES.values() for name in names} <= known
