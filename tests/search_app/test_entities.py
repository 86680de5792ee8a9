"""Addresses of regions, topics, programmes, organisations, people and collections."""

from __future__ import annotations

import pytest

from search_app import entities


@pytest.mark.parametrize(
    ("facet", "value", "path"),
    [
        ("region", "land:03", "/region/land:03"),
        ("region", "land:13/kreis:13076", "/region/kreis:13076"),
        ("region", "Kleinkleckersdorf am See", "/region/Kleinkleckersdorf%20am%20See"),
        ("thema", "T01/T01.3", "/thema/T01.3"),
        ("programm", "MORO", "/programm/moro"),
        ("organisation", "Stadt als Campus e.V.", "/organisation/Stadt%20als%20Campus%20e.V."),
        ("organisation", "Amt A/B & C", "/organisation/Amt%20A%2FB%20%26%20C"),
        ("person", "Änne Groß", "/person/%C3%84nne%20Gro%C3%9F"),
        ("bestand", "Demo", "/bestand/Demo"),
    ],
)
def test_an_entity_has_an_address_that_leads_back_to_it(facet: str, value: str, path: str) -> None:
    found = entities.of_value(facet, value)
    assert found is not None
    assert found.path == path
    assert entities.of_id(facet, found.id) == found


@pytest.mark.parametrize(
    ("facet", "value"), [("jahr", "2015"), ("region", "-"), ("art", "Projekt")]
)
def test_what_is_no_thing_has_no_page(facet: str, value: str) -> None:
    assert entities.of_value(facet, value) is None
    assert entities.path(facet, value) == ""


def test_an_unknown_id_is_an_entity_without_documents() -> None:
    assert entities.of_id("region", "kreis:99999").value == "kreis:99999"
