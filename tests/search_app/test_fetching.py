"""Documents from the net, as the command line brings them in and shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from archive.errors import UsageError
from archive.settings import load
from search_app import create_app
from search_app.wiring import build
from tests.ingest import watched
from tests.ingest.web.site import Reply, Site, redirect, typed
from tests.search_app.fetching import Archive, project_site, text


@pytest.fixture
def site() -> Iterator[Site]:
    with project_site() as running:
        yield running


@pytest.fixture
def archive(tmp_path: Path, site: Site) -> Archive:
    return Archive(tmp_path / "home", site)


def changing(site: Site, path: str, *bodies: str) -> Callable[[], None]:
    """Have a page answer conditionally; each call of what is returned changes it."""
    left = list(bodies)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        etag = f'"{len(left)}"'
        is_same = handler.headers.get("If-None-Match") == etag
        handler.send_response(304 if is_same else 200)
        handler.send_header("ETag", etag)
        handler.end_headers()
        handler.wfile.write(b"" if is_same else left[0].encode())

    site.pages[path] = answer

    def change() -> None:
        left.pop(0)

    return change


def test_the_real_command_follows_a_page_and_the_search_finds_its_attachment(
    archive: Archive, site: Site
) -> None:
    words = ("ingest", site.url("/p/"), "--follow", "--collection", "Netz", "--json")
    done = watched.run(archive.home, *words, settings=archive.settings())

    assert (done.code, done.errors) == (0, "")
    assert [(row["source"], row["status"]) for row in done.rows] == [
        (site.url(path), "added") for path in ("/p/", "/p/b", "/d/folien.pdf")
    ]
    assert archive.total("Bürgerbus bestand:Netz") == 1
    assert archive.total("Brot") == 1
    (slides,) = archive.rows("show", done.rows[2]["id"])
    assert slides["original"]["media_type"] == "application/pdf"
    assert slides["sources"][0]["url"] == site.url("/d/folien.pdf")
    assert len(list((archive.home / "warc").iterdir())) == 1
    assert list((archive.home / "originals" / "tmp").iterdir()) == []


def test_the_same_command_again_changes_nothing_and_asks_conditionally(
    archive: Archive, site: Site
) -> None:
    change = changing(site, "/", text("Alt", "Die alte Fassung."), text("Neu", "Die neue Fassung."))

    statuses = [archive.rows("ingest", site.url())[0]["status"] for _ in range(2)]
    change()
    statuses += [archive.rows("ingest", site.url())[0]["status"] for _ in range(2)]

    assert statuses == ["added", "unchanged", "updated", "unchanged"]
    assert [h.get("if-none-match") for p, h in site.requests if p == "/"] == [
        None, '"2"', '"2"', '"1"',
    ]  # fmt: skip
    assert (archive.total("neue Fassung"), archive.total("alte Fassung")) == (1, 0)


def test_files_and_addresses_may_stand_side_by_side(
    archive: Archive, site: Site, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Ein Text über Deiche.", encoding="utf-8")

    rows = archive.rows("ingest", tmp_path / "a.txt", site.url("/p/"), site.url("/p/#unten"))

    assert [row["status"] for row in rows] == ["added", "added", "unchanged"]


def test_the_page_of_a_document_names_and_links_its_address(archive: Archive, site: Site) -> None:
    archive.run("ingest", site.url("/p/b"))
    services = build(load(archive.home, {}))

    page = create_app(services).test_client().get("/dokument/1").text
    services.close()

    assert f'href="{site.url("/p/b")}"' in page
    assert f"{site.host}/p/b" in page


def test_equal_bytes_at_two_addresses_are_one_document(archive: Archive, site: Site) -> None:
    site.pages["/kopie"] = site.pages["/p/b"]

    rows = archive.rows("ingest", site.url("/p/b"), site.url("/kopie"))

    assert [row["status"] for row in rows] == ["added", "duplicate"]
    assert rows[0]["id"] == rows[1]["id"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("ftp://archiv.example/a",), "nur http- und https"),
        (("https://ich:geheim@archiv.example/",), "Name und Passwort"),
        (("https://",), "Rechnername"),
        ((__file__, "--follow"), "nur für Adressen"),
        ((__file__, "--sitemap"), "nur für Adressen"),
    ],
)
def test_what_nobody_can_mean_is_a_mistake_of_usage(
    archive: Archive, words: tuple[str, ...], reason: str
) -> None:
    with pytest.raises(UsageError, match=reason) as caught:
        archive.run("ingest", *words)

    assert "geheim" not in str(caught.value)


def test_an_address_that_cannot_be_had_is_told_and_tried_again(
    archive: Archive, site: Site
) -> None:
    site.pages["/spaet"] = Reply(b"", 503)

    refused = archive.run("ingest", site.url("/spaet"))
    again = archive.run("retry")
    site.pages["/spaet"] = text("Spät", "Doch noch da.")
    mended = archive.rows("retry")
    nothing = archive.run("retry")

    assert refused.exit_code == again.exit_code == 1
    assert "Der Server meldet einen Fehler (503)." in refused.stderr
    assert [row["status"] for row in mended] == ["added"]
    assert nothing.output == "0 Dokumente: nichts zu tun.\n"


def test_a_refused_address_that_leads_elsewhere_later_leaves_the_quarantine(
    archive: Archive, site: Site
) -> None:
    archive.run("ingest", site.url("/alt"), "--collection", "Netz")
    site.pages["/alt"] = redirect("/p/b")

    (row,) = archive.rows("retry")

    assert (row["source"], row["status"]) == (site.url("/p/b"), "added")
    assert archive.rows("retry") == []
    assert archive.total("Brot bestand:Netz") == 1


def test_unreadable_bytes_are_read_again_and_keep_their_address(
    archive: Archive, site: Site
) -> None:
    site.pages["/x.pdf"] = typed(b"%PDF-1.4 kaputt", "application/pdf", ("ETag", '"7"'))

    (row,) = archive.rows("ingest", site.url("/x.pdf"))
    (retried,) = archive.rows("retry")
    (fetched,) = archive.rows("ingest", site.url("/x.pdf"))

    assert row["status"] == retried["status"] == fetched["status"] == "quarantined"
    assert row["id"] == retried["id"] == fetched["id"]
    (shown,) = archive.rows("show", row["id"])
    assert shown["sources"][0]["url"] == site.url("/x.pdf")
    # asked without a condition: "not modified" would say nothing of bytes that nobody could read
    assert all("if-none-match" not in headers for _, headers in site.requests)
