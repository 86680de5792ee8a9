"""`/metrics`: true figures in the format, for the machine itself, without a word that was typed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from search_app import create_app
from search_app.web.metrics import Metrics
from tests.search_app.builder import Archive, Draft

LINE = re.compile(r'([a-z_]+)(\{([a-z]+="(?:[^"\\]|\\.)*",?)+\})? (-?[\d.e+]+|\+Inf)')


def figures(client: FlaskClient) -> dict[str, float]:
    """{figure with its labels: value}, after every line was held against the format."""
    with client.get("/metrics") as answer:
        assert answer.status_code == 200
        assert answer.content_type == "text/plain; version=0.0.4; charset=utf-8"
        text = answer.get_data(as_text=True)
    assert text.endswith("\n")
    found, typed = {}, set()
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            name, kind = line.split()[2:]
            assert name not in typed
            assert kind in ("counter", "gauge", "histogram")
            typed.add(name)
        elif not line.startswith("# HELP "):
            assert LINE.fullmatch(line), line
            base = re.sub(r"_(bucket|sum|count)$", "", line.partition("{")[0].split()[0])
            assert {base, line.partition("{")[0].split()[0]} & typed
            key, _, value = line.rpartition(" ")
            assert key not in found
            found[key] = float(value)
    return found


def test_the_figures_are_true(fresh: Archive) -> None:
    fresh.put(Draft("A", ("Daseinsvorsorge",)))
    fresh.index()
    fresh.put(Draft("B", ("Daseinsvorsorge",)))
    fresh.quarantine("/srv/kaputt.pdf", "verschlüsselt", b"%PDF-x")
    client = fresh.client()
    for address in (
        "/suche?q=Daseinsvorsorge",
        "/suche",
        "/dokument/1",
        "/dokument/999",
        "/x",
        "/y",
    ):
        client.get(address).close()
    client.post("/suche").close()

    found = figures(client)

    requests = "findbuch_http_requests_total"
    number = "/dokument/<int:document_id>"
    assert found[f'{requests}{{route="/suche",method="GET",status="200"}}'] == 2
    assert found[f'{requests}{{route="{number}",method="GET",status="200"}}'] == 1
    assert found[f'{requests}{{route="{number}",method="GET",status="404"}}'] == 1
    assert found[f'{requests}{{route="-",method="GET",status="404"}}'] == 2
    assert found[f'{requests}{{route="-",method="POST",status="405"}}'] == 1
    seconds = "findbuch_http_request_duration_seconds"
    assert found[f'{seconds}_count{{route="/suche"}}'] == 2
    assert found[f'{seconds}_bucket{{route="/suche",le="+Inf"}}'] == 2
    assert found[f'{seconds}_sum{{route="/suche"}}'] > 0
    assert found["findbuch_index_available"] == 1
    assert found["findbuch_index_documents"] == 1
    assert found["findbuch_outbox_waiting"] > 0
    assert found["findbuch_quarantined"] == 1
    assert found["findbuch_index_generation"] >= 1
    assert found["findbuch_index_commit_seconds"] > 1_700_000_000
    assert found["process_resident_memory_bytes"] > 10_000_000


def test_the_classes_of_duration_are_cumulative() -> None:
    metrics = Metrics()
    for seconds in (0.001, 0.02, 0.3, 9.0):
        metrics.count("/x", "GET", 200, seconds)
    lines = [line for line in metrics.lines() if "_bucket" in line]
    assert [int(line.rpartition(" ")[2]) for line in lines] == [1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4]


def test_nothing_that_anybody_typed_or_was_is_in_the_figures(fresh: Archive) -> None:
    client = fresh.client()
    client.get("/suche?q=Geheimwort", environ_overrides={"REMOTE_ADDR": "203.0.113.7"}).close()
    client.get("/Geheimweg", headers={"User-Agent": "Geheimbrowser"}).close()
    client.open("/", method="GEHEIM").close()
    with client.get("/metrics") as answer:
        text = answer.get_data(as_text=True)
    assert "eheim" not in text.casefold()
    assert "203.0.113.7" not in text


@pytest.mark.parametrize(
    ("who", "headers", "open_to_all", "status"),
    [
        ("127.0.0.1", {}, 0, 200),
        ("::1", {}, 0, 200),
        ("203.0.113.7", {}, 0, 404),
        ("203.0.113.7", {"X-Forwarded-For": "127.0.0.1"}, 0, 404),
        # a web server on the same machine that passes on whatever it is asked
        ("127.0.0.1", {"X-Forwarded-For": "203.0.113.7"}, 0, 404),
        ("127.0.0.1", {"Via": "1.1 proxy"}, 0, 404),
        ("203.0.113.7", {}, 1, 200),
    ],
)
def test_only_the_machine_itself_is_told_unless_a_setting_opens_them(
    fresh: Archive, who: str, headers: dict[str, str], open_to_all: int, status: int
) -> None:
    settings = replace(fresh.services.settings, metrics_public=open_to_all)
    client = create_app(replace(fresh.services, settings=settings)).test_client()
    with client.get("/metrics", environ_overrides={"REMOTE_ADDR": who}, headers=headers) as answer:
        assert answer.status_code == status
        assert ("findbuch_" in answer.get_data(as_text=True)) is (status == 200)
