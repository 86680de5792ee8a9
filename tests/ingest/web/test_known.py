"""Addresses whose documents the archive knows: unchanged, moved, dead."""

from __future__ import annotations

from datetime import datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from archive.model import DocumentId, Fetched
from ingest.sources.found import FoundFile, FoundSame
from ingest.sources.web import Known, Place
from tests.ingest.web.conftest import Fetcher
from tests.ingest.web.site import PDF, Site, page, paths, raw, reasons, redirect

#: When the known documents of these tests were fetched.
THEN = datetime(2026, 1, 2, 3, 4, 5)


def known(*places: Place) -> Known:
    return {place.location: place for place in places}.get


def place(site: Site, path: str, number: int, url: str | None = None) -> Place:
    """A place whose document, ETag and number are the same."""
    told = Fetched(THEN, f'"{number}"')
    where = Path("/nirgends")
    return Place(site.url(path), site.url(url or path), DocumentId(number), told, where)


def unchanged(site: Site, path: str, number: int) -> None:
    """Have a page say that it has not changed, to those who know its ETag."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        headers = site.requests[-1][1]
        is_known = headers.get("if-none-match") == f'"{number}"'
        data = b"HTTP/1.1 304 Nein\r\n\r\n" if is_known else b"HTTP/1.1 200 Ja\r\n\r\nneu"
        raw(data)(handler)

    site.pages[path] = answer


def test_a_page_that_has_not_changed_is_the_same(fetch: Fetcher, site: Site) -> None:
    unchanged(site, "/a", 1)

    (found,) = fetch.found("/a", known=known(place(site, "/a", 1)))

    assert isinstance(found, FoundSame)
    assert (found.location, found.fetched.at) == (site.url("/a"), THEN)


def test_conditions_go_to_the_address_that_they_came_from_only(fetch: Fetcher, site: Site) -> None:
    site.pages["/alt"] = redirect("/neu")
    unchanged(site, "/neu", 1)

    (by_old_name,) = fetch.found("/alt", known=known(place(site, "/alt", 1, url="/neu")))
    (by_new_name,) = fetch.found("/alt", known=known(place(site, "/neu", 1)))
    (not_known,) = fetch.found("/alt")

    assert isinstance(by_old_name, FoundSame) and by_old_name.location == site.url("/alt")
    assert isinstance(by_new_name, FoundSame) and by_new_name.location == site.url("/neu")
    assert isinstance(not_known, FoundFile)
    assert all("if-none-match" not in h for path, h in site.requests if path == "/alt")


def test_the_links_of_a_page_that_has_not_changed_are_those_it_had(
    fetch: Fetcher, site: Site, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    kept.write_text(page("b.pdf"), encoding="utf-8")
    unchanged(site, "/p/", 1)
    site.pages["/p/b.pdf"] = PDF
    here = Place(site.url("/p/"), site.url("/p/"), DocumentId(1), Fetched(THEN, '"1"'), kept)

    found = fetch.found("/p/", follow=True, known=known(here))

    assert isinstance(found[0], FoundSame) and paths(site, found) == ["/p/b.pdf"]


def test_a_known_document_that_moves_keeps_its_location(fetch: Fetcher, site: Site) -> None:
    site.pages |= {"/alt": redirect("/neu/ort", 301), "/neu/ort": page()}

    (found,) = fetch.found("/alt", known=known(place(site, "/alt", 1)))

    assert isinstance(found, FoundFile)
    assert (found.location, found.url) == (site.url("/alt"), site.url("/neu/ort"))


def test_a_known_document_that_now_leads_elsewhere_is_dead(fetch: Fetcher, site: Site) -> None:
    site.pages |= {"/alt": redirect("/"), "/": page(), "/b": redirect("/c"), "/c": page()}
    places = [place(site, "/alt", 1), place(site, "/b", 2), place(site, "/c", 3)]

    told = reasons(
        site, fetch.found("/alt", known=known(*places)) + fetch.found("/b", known=known(*places))
    )

    assert told == {
        "/alt": ("Leitet nur noch auf die Startseite weiter.", True),
        "/b": (f"Leitet jetzt weiter zu {site.url('/c')}, einem anderen Dokument.", True),
    }


def test_two_addresses_of_one_document_may_lead_to_each_other(fetch: Fetcher, site: Site) -> None:
    site.pages |= {"/a": redirect("/b"), "/b": page()}

    (found,) = fetch.found("/a", known=known(place(site, "/a", 1), place(site, "/b", 1)))

    assert isinstance(found, FoundSame) and found.location == site.url("/a")


def test_an_address_known_in_another_spelling_keeps_it(fetch: Fetcher, site: Site) -> None:
    spelt = site.url("/%7eich/?utm_source=x")
    here = Place(spelt, spelt, DocumentId(1), Fetched(THEN, '"1"'), Path("/nirgends"))
    unchanged(site, "/%7eich/?utm_source=x", 1)

    (found,) = fetch.found(spelt, known=known(here))

    assert isinstance(found, FoundSame) and found.location == spelt
