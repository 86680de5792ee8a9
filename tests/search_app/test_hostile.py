"""Whatever a document or an address brings: valid pages, no markup of strangers, no failure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.model import Period, Visibility
from index.request import FACETS
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import Numbers
from tests.search_app.routes import every

#: Links of a head that a browser does not follow.
NOT_LOADED = ("canonical", "schema.DC")
TEMPLATES = Path(__file__).parents[2] / "search_app" / "templates"
SILLY = [
    "0",
    "-1",
    "1e9",
    "99999999999999999999999",
    "NaN",
    "eins",
    "",
    " ",
    "1;2",
    "٣",
    "²",
    "\x00",
]


def pages(client: FlaskClient, numbers: Numbers) -> Iterator[tuple[str, str]]:
    """(address, HTML) of every page of ours; archived pages are none."""
    for address in every(client.application, numbers.every):
        if "ansicht=archiv" in address:
            continue
        with client.get(address) as answer:
            if answer.mimetype == "text/html" and "Content-Disposition" not in answer.headers:
                yield address, answer.get_data(as_text=True)


@pytest.mark.parametrize("role", [Visibility.PUBLIC, Visibility.STAFF])
def test_every_page_is_valid_and_nobody_elses(
    archive: Archive, numbers: Numbers, role: Visibility
) -> None:
    for address, page in pages(archive.client(role), numbers):
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        try:
            tree = parser.parse(page)
        except html5lib.html5parser.ParseError as error:
            pytest.fail(f"{address}: {error}")
        assert_harmless(tree, address)


def assert_harmless(tree: object, address: str) -> None:
    """No script but ours, no inline code or style, nothing loaded from elsewhere."""
    for element in tree.iter():  # type: ignore[attr-defined]
        if not isinstance(element.tag, str):
            continue
        assert element.tag not in ("iframe", "object", "embed", "base", "style"), address
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), (address, name)
            assert name != "style", (address, element.tag)
            assert "script:" not in value.lower() or name in ("value", "content"), (address, value)
            if name == "src" or (element.tag == "link" and name == "href"):
                said = element.get("rel") in NOT_LOADED
                assert said or not urlsplit(value).netloc, (address, value)
        if element.tag == "script" and element.get("type") == "application/ld+json":
            assert isinstance(json.loads(element.text or ""), dict), address
            assert not set(element.text) & set("<>&"), address
        elif element.tag == "script":
            assert element.get("src", "").startswith("/static/"), address
            assert not (element.text or "").strip(), address


def test_links_to_strangers_give_nothing_away(client: FlaskClient, numbers: Numbers) -> None:
    for address, page in pages(client, numbers):
        tree = html5lib.parse(page, namespaceHTMLElements=False)
        for link in tree.iter("a"):
            target = urlsplit(link.get("href") or "")
            assert target.scheme in ("", "http", "https", "mailto", "tel"), (address, target)
            if target.netloc:
                assert {"noopener", "noreferrer"} <= set((link.get("rel") or "").split()), address


def test_no_header_is_smuggled_in(client: FlaskClient, numbers: Numbers) -> None:
    for address in every(client.application, numbers.hostile):  # type: ignore[arg-type]
        with client.get(address) as answer:
            assert "X-Fremd" not in answer.headers, address


def test_no_template_switches_escaping_off() -> None:
    for template in TEMPLATES.rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        for switch in ("|safe", "| safe", "autoescape false", "style=", "<style", "javascript:"):
            assert switch not in text, (template.name, switch)


@pytest.mark.parametrize("value", SILLY)
@pytest.mark.parametrize("key", ["von", "bis", "sortierung", "seite", "pro_seite", "streng"])
def test_silly_numbers_are_ignored_with_a_notice(client: FlaskClient, key: str, value: str) -> None:
    for path in ("/suche", "/api/suche"):
        with client.get(path, query_string={"q": "Daseinsvorsorge", key: value}) as answer:
            assert answer.status_code == 200
            if path == "/api/suche" and value.strip() and not (key == "streng" and value == "0"):
                assert json.loads(answer.get_data(as_text=True))["notices"], (key, value)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_that_there_are_do_no_harm(fresh: Archive, day: str) -> None:
    end = date.fromisoformat(day)
    event = fact("event", {"begin": f"{day}T23:00", "series": "Treffen"})
    items = [fact("agenda", {"begin": begin, "title": "Punkt"}) for begin in ("23:30", "00:15")]
    items.append(fact("agenda", {"day": day, "begin": "23:30", "end": "00:10", "title": "Punkt"}))
    period = Period(date.min, date.max, "01.01.0001 – 31.12.9999")
    text = ("Von der Dorfmitte versorgt alle war die Rede.",)
    numbers: list[int] = [
        fresh.put(Draft("Dorfmitte versorgt alle", text, period=period, sort_date=end)),
        fresh.put(
            Draft("Treffen", text, kind="Veranstaltung", facts=(event, *items), sort_date=end)
        ),
    ]
    fresh.index()
    client = fresh.client()
    searches = [f"{path}?neu_seit={day}" for path in ("/suche", "/suche/atom", "/api/suche")]
    for address in [*every(client.application, numbers), "/kalender", *searches]:
        with client.get(address) as answer:
            assert answer.status_code < 500, address


def test_unknown_parameters_and_values_are_named(client: FlaskClient) -> None:
    address = "/suche?q=Daseinsvorsorge&<b>quatsch</b>=1&art=<i>Gibtsnicht</i>"
    with client.get(address) as answer:
        page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "&lt;b&gt;quatsch&lt;/b&gt;" in page
    assert "&lt;i&gt;Gibtsnicht&lt;/i&gt;" in page


def test_a_thousand_filters_are_no_reason_to_fail(client: FlaskClient) -> None:
    listed = [(key, f"Wert{n}") for key in FACETS for n in range(100)]
    with client.get("/suche", query_string=listed) as answer:
        assert answer.status_code in (200, 414)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(query=st.text(max_size=320), key=st.sampled_from(FACETS), value=st.text(max_size=40))
def test_any_text_is_answered(client: FlaskClient, query: str, key: str, value: str) -> None:
    query, value = (text.encode("utf-8", "replace").decode() for text in (query, value))
    for path in ("/suche", "/api/suche"):
        with client.get(path, query_string={"q": query, key: value}) as answer:
            assert answer.status_code in (200, 400), (path, query)


GRAMMAR = st.lists(
    st.sampled_from(
        ['"', "(", ")", "-", "*", " ", "ODER", "NICHT", "art:", "laufzeit:", "2014-2016", "Wald",
         "Bürger*", "E-Mobilität", "jahr:", "?", "\\", "ü", "region:Berlin", "…"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(query=GRAMMAR)
def test_any_sequence_of_signs_is_answered(
    client: FlaskClient, numbers: Numbers, query: str
) -> None:
    number = numbers.project
    for path in ("/suche", f"/dokument/{number}", f"/dokument/{number}/seite/1"):
        with client.get(path, query_string={"q": query}) as answer:
            assert answer.status_code in (200, 400), (path, query)


@pytest.mark.parametrize(
    "address",
    ["/%00", "/%ff", "/dokument/%00", "/suche?q=%ff%fe", "/suche?%ff=%ff", "/suche?q=%00", "//x",
     "/" + "a" * 5000,
     "/dokument/1/seite/1?q=%22offen", "/suche/facette/art?q=%22offen", "/static/%00"],
)  # fmt: skip
def test_broken_addresses_are_answered(client: FlaskClient, address: str) -> None:
    with client.get(address) as answer:
        assert answer.status_code < 500
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
