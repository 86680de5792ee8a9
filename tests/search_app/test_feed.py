"""Feeds: valid Atom, stable ids, real times, and only what everybody may see."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import datetime

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from archive.model import Visibility
from archive.tables import documents
from search_app.exports.feed import NEWEST
from tests.search_app.builder import Archive, Draft
from tests.search_app.corpus import Numbers

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def feed(client: FlaskClient, query: str = "", host: str = "localhost") -> ET.Element:
    with client.get(f"/suche/atom?{query}", base_url=f"http://{host}") as answer:
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
        root = ET.fromstring(answer.get_data())
    assert_valid(root)
    return root


def assert_valid(root: ET.Element) -> None:
    """What RFC 4287 demands of a feed and its entries (4.1.1 and 4.1.2)."""
    assert root.tag == f"{ATOM}feed"
    assert len(root.findall(f"{ATOM}author/{ATOM}name")) == 1
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links.keys() == {"self", "alternate"}
    assert all(str(address).startswith("http://") for address in links.values())
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert (found.text or "").strip(), name
        for name in ("updated", "published"):
            assert all(MOMENT.fullmatch(m.text or "") for m in element.findall(f"{ATOM}{name}"))
    for entry in root.findall(f"{ATOM}entry"):
        (link,) = entry.findall(f"{ATOM}link")
        assert link.get("rel") == "alternate"
        assert entry.find(f"{ATOM}summary") is not None
    ids = [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))


def numbers_of(root: ET.Element) -> list[int]:
    links = [entry.find(f"{ATOM}link") for entry in root.findall(f"{ATOM}entry")]
    return [int(str(link.get("href")).rpartition("/")[2]) for link in links if link is not None]


def test_a_feed_has_the_hits_of_its_search_newest_first(client: FlaskClient) -> None:
    with client.get("/api/suche?q=Daseinsvorsorge&pro_seite=100") as answer:
        found = [hit["id"] for hit in answer.get_json()["hits"]]

    assert numbers_of(feed(client, "q=Daseinsvorsorge&sortierung=titel")) == sorted(
        found, reverse=True
    )


def test_ids_stay_under_another_name_of_the_archive(client: FlaskClient) -> None:
    def ids(host: str) -> list[str | None]:
        return [
            entry.findtext(f"{ATOM}id") for entry in feed(client, "", host).iter(f"{ATOM}entry")
        ]

    assert ids("localhost") == ids("archiv.example")
    assert all(str(each).startswith("urn:uuid:") for each in ids("localhost"))


def test_a_feed_without_entries_is_valid(client: FlaskClient) -> None:
    assert numbers_of(feed(client, "q=einwortdasnirgendsvorkommt")) == []


def test_strange_signs_do_not_break_the_feed(client: FlaskClient, numbers: Numbers) -> None:
    assert set(numbers.hostile) <= set(numbers_of(feed(client)))


def test_a_feed_is_for_guests_whoever_asks(archive: Archive, numbers: Numbers) -> None:
    hidden = {n for (v, _), n in numbers.access.items() if v is not Visibility.PUBLIC}
    for role in Visibility:
        assert not hidden & set(numbers_of(feed(archive.client(role))))


def test_an_unchanged_feed_is_not_sent_again(client: FlaskClient) -> None:
    with client.get("/suche/atom?q=Netzwerk") as answer:
        mark = answer.headers["ETag"]

    assert client.get("/suche/atom?q=Netzwerk", headers={"If-None-Match": mark}).status_code == 304


@pytest.fixture
def long(fresh: Archive) -> Archive:
    for n in range(NEWEST + 5):
        fresh.put(Draft(f"Dokument {n}", ("Netzwerk",)))
    fresh.index()
    return fresh


def test_a_feed_has_fifty_entries_with_the_times_of_the_catalogue(long: Archive) -> None:
    newest = NEWEST + 5
    with long.services.catalogue.transaction() as connection:
        times = {"added": datetime(2026, 3, 1, 8), "changed": datetime(2027, 3, 2, 9, 30)}
        connection.execute(update(documents).where(documents.c.id == newest).values(**times))

    root = feed(long.client(), "q=Netzwerk")

    assert numbers_of(root) == list(range(newest, 5, -1))
    first = root.findall(f"{ATOM}entry")[0]
    assert first.findtext(f"{ATOM}published") == "2026-03-01T08:00:00Z"
    assert first.findtext(f"{ATOM}updated") == "2027-03-02T09:30:00Z"
    assert root.findtext(f"{ATOM}updated") == "2027-03-02T09:30:00Z"
