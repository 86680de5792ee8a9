"""The list of noted documents: in the address, in order, without cookie or script."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import html5lib
import pytest
from flask.testing import FlaskClient

from archive.model import Visibility
from search_app.exports.noted import MOST_NOTED, noted
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import Numbers
from tests.search_app.readers import csv_rows


def opened(client: FlaskClient, address: str) -> Any:
    with client.get(address) as answer:
        assert answer.status_code == 200
        assert "Set-Cookie" not in answer.headers
        return html5lib.parse(answer.get_data(as_text=True), namespaceHTMLElements=False)


def listed(page: Any) -> list[int]:
    return [int(li.get("data-nummer")) for li in page.iter("li") if li.get("data-nummer")]


def text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def test_the_order_of_the_address_is_kept_and_repeats_are_not(
    client: FlaskClient, numbers: Numbers
) -> None:
    wanted = [numbers.slides, numbers.project, numbers.event]
    address = "/merkliste?" + "&".join(f"nr={n}" for n in [*wanted, numbers.slides])

    assert listed(opened(client, address)) == wanted


def test_removing_leaves_the_others_in_order(client: FlaskClient, numbers: Numbers) -> None:
    address = f"/merkliste?nr={numbers.slides}&nr={numbers.project}&nr={numbers.event}"
    buttons = [b for b in opened(client, address).iter("button") if "Entfernen" in text(b)]
    assert [b.get("value") for b in buttons] == [
        str(n) for n in (numbers.slides, numbers.project, numbers.event)
    ]

    with client.get(f"{address}&{buttons[1].get('name')}={buttons[1].get('value')}") as answer:
        assert answer.status_code == 302
        assert answer.headers["Location"] == (f"/merkliste?nr={numbers.slides}&nr={numbers.event}")


def test_the_way_on_leads_nowhere_else(client: FlaskClient) -> None:
    for value in ("//fremd.example", "https://fremd.example", "1\r\nX-Fremd: 1"):
        with client.get("/merkliste", query_string={"nr": value, "ohne": value}) as answer:
            assert answer.headers["Location"] == "/merkliste"
            assert "X-Fremd" not in answer.headers


def test_a_full_list_is_no_heavy_page(fresh: Archive) -> None:
    for n in range(MOST_NOTED):
        fresh.put(Draft(f"Dokument {n}", ("x",)))
    address = "/merkliste?" + "&".join(f"nr={n}" for n in range(1, MOST_NOTED + 1))
    with fresh.client().get(address) as answer:
        assert answer.status_code == 200
        assert len(answer.get_data()) < 250_000


def test_ticked_results_are_added_by_the_form(client: FlaskClient, numbers: Numbers) -> None:
    page = opened(client, f"/merkliste?nr={numbers.event}&q=Netzwerk&art=Projekt")
    (form,) = [f for f in page.iter("form") if any(i.get("type") == "checkbox" for i in f.iter())]
    sent = [
        (field.get("name"), field.get("value"))
        for field in form.iter("input")
        if field.get("type") == "hidden" or field.get("value") == str(numbers.project)
    ]

    assert ("art", "Projekt") in sent and ("q", "Netzwerk") in sent
    with client.get("/merkliste", query_string=sent) as answer:
        page = html5lib.parse(answer.get_data(as_text=True), namespaceHTMLElements=False)
    assert listed(page) == [numbers.event, numbers.project]


def test_what_a_guest_may_not_see_is_missing_like_what_never_was(
    client: FlaskClient, numbers: Numbers
) -> None:
    hidden = next(n for (v, _), n in numbers.access.items() if v is Visibility.STAFF)
    pages = []
    for number in (hidden, 999_999):
        page = opened(client, f"/merkliste?nr={numbers.event}&nr={number}")
        assert listed(page) == [numbers.event]
        pages.append([text(li) for li in page.iter("li") if li.get("class") == "note"])

    assert pages[0] == pages[1] == [["Eine Nummer gibt es im Archiv nicht."]][0]


def test_withdrawn_documents_are_named(client: FlaskClient, numbers: Numbers) -> None:
    page = opened(client, f"/merkliste?nr={numbers.withdrawn}")

    assert f"Fb. {numbers.withdrawn} wurde aus dem Archiv zurückgenommen." in text(page)
    assert listed(page) == []


@pytest.mark.parametrize("value", ["x", "-1", "0", "²", "1e3", "9" * 40, "<script>", "Fb."])
def test_what_is_no_number_is_named_and_ignored(client: FlaskClient, value: str) -> None:
    with client.get("/merkliste", query_string={"nr": value}) as answer:
        assert answer.status_code == 200
        assert "ist keine Nummer eines Dokuments" in answer.get_data(as_text=True)


def test_a_list_has_an_end(archive: Archive) -> None:
    found = noted(archive.services.catalogue, map(str, range(1, MOST_NOTED + 51)), Visibility.STAFF)

    assert any("die übrigen 50 stehen nicht darauf" in notice for notice in found.notices)


def test_exports_keep_the_order_and_the_rules(client: FlaskClient, numbers: Numbers) -> None:
    hidden = next(n for (v, _), n in numbers.access.items() if v is Visibility.MEMBER)
    query = f"nr={numbers.slides}&nr={hidden}&nr={numbers.event}"
    wanted = [numbers.slides, numbers.event]

    with client.get(f"/merkliste/export/csv?{query}") as answer:
        rows = csv_rows(answer.get_data())
    assert [row["Nummer"] for row in rows] == [f"Fb. {n}" for n in wanted]
    with client.get(f"/merkliste/export/json?{query}") as answer:
        found = json.loads(answer.get_data())
    assert [d["id"] for d in found["documents"]] == wanted
    assert found["total"] == 2
    assert parse_qsl(urlsplit(found["url"]).query) == [("nr", str(n)) for n in wanted]


def test_the_literature_stands_in_the_order_of_names(fresh: Archive) -> None:
    for name in ("Hafermann", "Häcker", "Haecker", "Hack"):
        author = fact("authors", [f"A. {name}"])
        fresh.put(Draft(f"Werk von {name}", ("x",), facts=(author,)))
    fresh.index()
    page = opened(fresh.client(), "/merkliste?nr=1&nr=2&nr=3&nr=4")

    (literature,) = [ol for ol in page.iter("ol") if "literature" in (ol.get("class") or "")]
    names = [text(li).partition(",")[0] for li in literature]
    assert names == ["Hack", "Häcker", "Haecker", "Hafermann"]
