"""The record of a search: its numbers are those of the search."""

from __future__ import annotations

import csv
import io
import re
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

from archive.model import Visibility
from tests.search_app.builder import Archive

QUERY = "q=Daseinsvorsorge&art=Projekt&von=2019&bis=2021&sortierung=titel"


def stated(client: FlaskClient, query: str) -> dict[tuple[str, str], str]:
    with client.get(f"/suche/protokoll/csv?{query}") as answer:
        assert answer.status_code == 200
        text = answer.get_data().decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True)
    return {(part, name): value for part, name, value in list(rows)[1:]}


def asked(client: FlaskClient, query: str) -> Any:
    with client.get(f"/api/suche?{query}") as answer:
        return answer.get_json()


def test_it_states_query_filters_order_address_and_number(client: FlaskClient) -> None:
    told = stated(client, QUERY)

    assert told["Anfrage", "Suchanfrage"] == "Daseinsvorsorge"
    assert told["Anfrage", "Filter Dokumentart"] == "Projekt"
    assert told["Anfrage", "Filter Zeitraum"] == "2019–2021"
    assert told["Anfrage", "Reihenfolge"] == "Titel A–Z"
    assert told["Anfrage", "Adresse"] == f"http://localhost/suche?{QUERY}"
    assert told["Ergebnis", "Treffer"] == str(asked(client, QUERY)["total"])
    assert "gen-" in told["Archiv", "Stand des Index"]


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "America/New_York"])
def test_moments_are_german_wherever_the_server_stands(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    committed = archive.services.search.status().committed
    assert committed is not None
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        told = stated(archive.client(), QUERY)
    finally:
        monkeypatch.undo()
        time.tzset()
    moment = re.search(r"\((\S+)\)", told["Archiv", "Stand des Index"])
    assert moment
    assert datetime.fromisoformat(moment[1]) == committed.replace(microsecond=0, tzinfo=UTC)


def test_a_facet_with_a_selection_counts_only_what_was_found(client: FlaskClient) -> None:
    told = stated(client, QUERY)
    total = asked(client, QUERY)["total"]

    kinds = {n: v for (part, n), v in told.items() if part == "Treffer nach Dokumentart"}
    years = {n for (part, n) in told if part == "Treffer nach Jahr"}
    assert kinds == {"Projekt": str(total)}
    assert years == {"2020", "2021"}


def test_the_size_of_the_archive_is_what_the_asker_may_see(archive: Archive) -> None:
    for role in Visibility:
        client = archive.client(role)
        total = asked(client, "")["total"]
        noun = "Dokument" if total == 1 else "Dokumente"
        told = stated(client, "q=Netzwerk")
        assert told["Archiv", "Durchsucht"] == f"{total} {noun} im vollen Wortlaut"


def test_page_text_and_table_state_the_same(client: FlaskClient) -> None:
    told = stated(client, QUERY)
    with client.get(f"/suche/protokoll/txt?{QUERY}") as answer:
        text = answer.get_data(as_text=True)
        assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert "attachment" in answer.headers["Content-Disposition"]
    with client.get(f"/suche/protokoll?{QUERY}") as answer:
        page = answer.get_data(as_text=True)

    for (part, name), value in told.items():
        if name != "Zeitpunkt":
            assert f"{name}: {value}\r\n" in text, name
            assert name in page and part in page
