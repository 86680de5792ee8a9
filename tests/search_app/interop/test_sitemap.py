"""The sitemap, robots.txt and the description of the search."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import chain

import pytest
from flask.testing import FlaskClient
from lxml import etree
from sqlalchemy import update

from archive import care
from archive.model import Display, Visibility
from archive.tables import documents
from search_app import create_app
from search_app.interop import sitemap
from tests.search_app.builder import Archive, Draft
from tests.search_app.corpus import Numbers

NS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OS = "{http://a9.com/-/spec/opensearch/1.1/}"
LOCAL = "http://localhost"


def locations(client: FlaskClient, address: str) -> dict[str, str | None]:
    """{address: last change} of a sitemap."""
    with client.get(address) as answer:
        assert answer.status_code == 200, address
        assert answer.mimetype == "application/xml"
        root = etree.fromstring(answer.get_data())
    assert root.tag in (f"{NS}urlset", f"{NS}sitemapindex")
    return {each.findtext(f"{NS}loc"): each.findtext(f"{NS}lastmod") for each in root}


def test_every_public_document_is_in_the_sitemap_and_nothing_else(
    archive: Archive, client: FlaskClient, numbers: Numbers
) -> None:
    expected = [numbers.project, numbers.event, numbers.slides, numbers.record, *numbers.hostile]
    expected += [numbers.access[Visibility.PUBLIC, display] for display in Display]
    for guest in (client, archive.client(Visibility.STAFF)):
        found: dict[str, str | None] = {}
        for part in locations(guest, "/sitemap.xml"):
            found |= locations(guest, part.removeprefix(LOCAL))
        listed = {address for address in found if "/dokument/" in address}
        assert listed == {f"{LOCAL}/dokument/{number}" for number in expected}
        assert all(found[address] for address in listed)


def test_everything_in_it_is_there(client: FlaskClient) -> None:
    for part in locations(client, "/sitemap.xml"):
        for address in locations(client, part.removeprefix(LOCAL)):
            assert not address.startswith(f"{LOCAL}/person")
            with client.get(address.removeprefix(LOCAL)) as answer:
                assert answer.status_code == 200, address


def test_parts_are_of_so_many_addresses(fresh: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "PART", 3)
    numbers = [fresh.put(Draft(f"T {n}", ("x",))) for n in range(7)]
    client = fresh.client()
    parts = [each for each in locations(client, "/sitemap.xml") if "dokumente" in each]
    found = [list(locations(client, part.removeprefix(LOCAL))) for part in parts]
    assert [len(listed) for listed in found] == [3, 3, 1]
    assert [*chain.from_iterable(found)] == [f"{LOCAL}/dokument/{number}" for number in numbers]
    for number in (0, 4, 99_999_999_999):
        with client.get(f"/sitemap/dokumente-{number}.xml") as answer:
            assert answer.status_code == 404


def test_a_part_is_written_while_it_is_read(fresh: Archive) -> None:
    fresh.put(Draft("T", ("x",)))
    with fresh.client().get("/sitemap/dokumente-1.xml") as answer:
        assert answer.is_streamed
        assert "Content-Length" not in answer.headers


def test_the_last_change_is_told_and_a_known_state_is_not_sent_again(fresh: Archive) -> None:
    number = fresh.put(Draft("T", ("x",)))
    with fresh.services.catalogue.transaction() as connection:
        at = datetime(2026, 3, 1, 12, 0, 5)
        connection.execute(update(documents).values(changed=at))
    client = fresh.client()
    found = locations(client, "/sitemap/dokumente-1.xml")
    assert found == {f"{LOCAL}/dokument/{number}": "2026-03-01T12:00:05Z"}
    for address in ("/sitemap.xml", "/sitemap/dokumente-1.xml"):
        with client.get(address) as answer:
            tag, day = answer.headers["ETag"], answer.headers["Last-Modified"]
        assert day == "Sun, 01 Mar 2026 12:00:05 GMT"
        with client.get(address, headers={"If-None-Match": tag}) as answer:
            assert (answer.status_code, answer.data) == (304, b"")
    with fresh.services.catalogue.transaction() as connection:
        care.withdraw(connection, number, "Auf Wunsch", "test")
    with client.get("/sitemap.xml", headers={"If-None-Match": tag}) as answer:
        assert answer.status_code == 200
        assert b"dokumente-1" not in answer.data


def test_two_changes_within_a_second_are_two_states(
    fresh: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(care, "now", lambda: datetime(2126, 3, 1, 12, 0, 5))
    first, second = (fresh.put(Draft(title, ("x",))) for title in ("A", "B"))
    tags = []
    for number in (first, second):
        with fresh.services.catalogue.transaction() as connection:
            care.withdraw(connection, number, "Auf Wunsch", "test")
        with fresh.client().get("/sitemap.xml") as answer:
            tags.append(answer.headers["ETag"])
    assert tags[0] != tags[1]


def test_robots_lead_to_the_sitemap_and_keep_searches_out(client: FlaskClient) -> None:
    with client.get("/robots.txt") as answer:
        text = answer.get_data(as_text=True)
        assert answer.mimetype == "text/plain"
    assert "Disallow: /suche?" in text
    assert "Disallow: /dokument/*?q=" in text
    assert f"Sitemap: {LOCAL}/sitemap.xml" in text
    assert "Disallow: /\n" not in text


def test_a_setting_keeps_all_search_engines_out(fresh: Archive) -> None:
    settings = replace(fresh.services.settings, search_engines=0)
    client = create_app(replace(fresh.services, settings=settings)).test_client()
    with client.get("/robots.txt") as answer:
        assert answer.get_data(as_text=True) == "User-agent: *\nDisallow: /\n"


def test_browsers_find_the_search_and_its_suggestions(
    client: FlaskClient, numbers: Numbers
) -> None:
    with client.get("/") as answer:
        assert 'rel="search"' in answer.get_data(as_text=True)
    with client.get("/opensearch.xml") as answer:
        assert answer.mimetype == "application/opensearchdescription+xml"
        root = etree.fromstring(answer.get_data())
    templates = {each.get("type"): each.get("template") for each in root.iter(f"{OS}Url")}
    assert len(root.findtext(f"{OS}ShortName") or "") <= 16

    def of(kind: str) -> str:
        path = str(templates[kind]).replace("{searchTerms}", "Daseins").replace("{startPage?}", "1")
        return path.replace("{count?}", "10").removeprefix(LOCAL)

    with client.get(of("text/html")) as answer:
        assert answer.status_code == 200
        assert "nicht beachtet" not in answer.get_data(as_text=True)
    with client.get(of("application/json")) as answer:
        assert answer.get_json()["notices"] == []
    with client.get(of("application/x-suggestions+json")) as answer:
        assert answer.mimetype == "application/x-suggestions+json"
        typed, texts, kinds = answer.get_json(force=True)
    assert typed == "Daseins"
    assert "Daseinsvorsorge" in texts
    assert len(texts) == len(kinds)


def test_a_long_and_strange_name_leaves_the_description_valid(fresh: Archive) -> None:
    name = 'Ein "sehr" langer <Name> & mehr\x00\x0c' * 5
    settings = replace(fresh.services.settings, site_name=name, site_claim=name)
    client = create_app(replace(fresh.services, settings=settings)).test_client()
    with client.get("/opensearch.xml") as answer:
        root = etree.fromstring(answer.get_data())
    assert len(root.findtext(f"{OS}ShortName") or "") == 16
