"""From an address to what belongs to it: attachments, pages below, what a site map lists."""

from __future__ import annotations

import gzip
from datetime import datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from archive.model import DocumentId, Fetched
from ingest.sources.found import Found, FoundFile, FoundNothing, FoundSame
from ingest.sources.web import Known, Place
from tests.ingest.web.conftest import Fetcher
from tests.ingest.web.site import Reply, Site, raw, redirect, serving, typed

PDF = typed(b"%PDF-1.4 Anhang", "application/pdf")
#: When the known documents of these tests were fetched.
THEN = datetime(2026, 1, 2, 3, 4, 5)


def page(*links: str, head: str = "") -> str:
    anchors = "".join(f'<a href="{link}">da</a>' for link in links)
    return f"<!doctype html><html><head>{head}</head><body>{anchors}</body></html>"


def paths(site: Site, found: list[Found]) -> list[str]:
    """The paths of the files that were found, in order."""
    base = site.url("")
    return [f.location.removeprefix(base) for f in found if isinstance(f, FoundFile)]


def reasons(site: Site, found: list[Found]) -> dict[str, tuple[str, bool]]:
    base = site.url("")
    nothing = [f for f in found if isinstance(f, FoundNothing)]
    return {f.location.removeprefix(base): (f.reason, f.is_fault) for f in nothing}


def test_an_address_gives_its_document_and_nothing_more(fetch: Fetcher, site: Site) -> None:
    site.pages |= {"/a?id=3": page("b.pdf", "c"), "/a": "anders"}

    (found,) = fetch.found("/a?utm_source=brief&id=3#unten")

    assert isinstance(found, FoundFile)
    assert (found.location, found.url) == (site.url("/a?id=3"), site.url("/a?id=3"))
    assert found.fetched is not None and found.name == "a"
    assert site.asked == ["/a?id=3"]


def test_attachments_and_pages_below_are_followed_in_breadth(fetch: Fetcher, site: Site) -> None:
    site.pages |= {
        "/p/": page("b/", "../oben", "/x/plan.pdf", "folien.PPTX?v=2", "bild.jpg", "stil.css"),
        "/p/b/": page("c/", "blatt.docx", "http://anders.example/seite"),
        "/p/b/c/": page("d/"),
        "/p/b/c/d/": page("e/", "tief.pdf"),
        "/p/b/c/d/e/": page("f/"),
        "/x/plan.pdf": PDF, "/p/folien.PPTX?v=2": PDF, "/p/b/blatt.docx": PDF,
        "/p/b/c/d/tief.pdf": PDF, "/oben": page(),
    }  # fmt: skip

    found = fetch.found("/p/", follow=True)

    assert paths(site, found) == [
        "/p/", "/p/b/", "/x/plan.pdf", "/p/folien.PPTX?v=2", "/p/b/c/", "/p/b/blatt.docx",
        "/p/b/c/d/", "/p/b/c/d/tief.pdf",
    ]  # fmt: skip
    assert reasons(site, found) == {}


def test_a_page_that_links_to_itself_a_thousand_times_is_asked_once(
    fetch: Fetcher, site: Site
) -> None:
    links = [f"?utm_campaign={n}" for n in range(300)] + [f"#{n}" for n in range(300)]
    site.pages["/p/"] = page(*links, *["./"] * 200, *[site.url("/p/")] * 200)

    assert paths(site, fetch.found("/p/", follow=True)) == ["/p/"]
    assert site.asked == ["/p/"]


def test_a_maze_without_end_ends(fetch: Fetcher, site: Site) -> None:
    for year in range(2000, 2100):
        links = [f"?jahr={year + 1}", f"?jahr={year + 1}&x=1", f"?jahr={year + 2}"]
        site.pages[f"/k/?jahr={year}"] = page(*links)
    for depth in range(1, 30):
        site.pages["/" + "um/" * depth] = page("um/", "um/um/")

    found = fetch.found("/k/?jahr=2000", follow=True, fetch_max_pages=4)
    round_and_round = fetch.found("/um/", follow=True)

    assert len(site.asked) == 4 + 3
    assert "Nach 4 Abrufen ist Schluss" in reasons(site, found)["/k/?jahr=2000"][0]
    assert paths(site, round_and_round) == ["/um/", "/um/um/", "/um/um/um/"]


def test_links_are_relative_to_the_base_of_the_page(fetch: Fetcher, site: Site) -> None:
    site.pages |= {
        "/p/a": page("eins.pdf", "zwei", head='<base href="/p/unter/">'),
        "/p/unter/eins.pdf": PDF,
        "/p/unter/zwei": page("drei.pdf", head='<base href="http://[::1">'),
        "/p/unter/drei.pdf": PDF,
    }

    found = fetch.found("/p/a", follow=True)

    assert paths(site, found) == ["/p/a", "/p/unter/eins.pdf", "/p/unter/zwei", "/p/unter/drei.pdf"]


def test_what_is_no_link_disturbs_nobody(fetch: Fetcher, site: Site) -> None:
    site.pages |= {
        "/": page(
            "", "#", "http://", "http://[", "mailto:a@b.example", "tel:+4930", "javascript:x()",
            "data:text/html,x", "ftp://x.example/a.pdf", "http://u:p@x.example/a.pdf", "\x01\ufffe",
            "gut.pdf", "http://x" + "y" * 5000 + "/a.pdf", "//", "?" * 50, "\udc80.pdf".encode(
                "utf-8", "replace").decode(), "&#x110000;", "%zz.pdf",
        ),
        "/gut.pdf": PDF, "/%25zz.pdf": PDF, "/?.pdf": PDF, "/%01%EF%BF%BE": "x",
    }  # fmt: skip

    found = fetch.found("/", follow=True)

    assert "/gut.pdf" in paths(site, found)
    assert not any(fault for _, fault in reasons(site, found).values())


def test_frames_and_told_attachments_are_followed_too(fetch: Fetcher, site: Site) -> None:
    html = (
        '<html><frame src="rahmen.html"><a download href="/d/17">laden</a>'
        '<a type="application/pdf" href="/d/18">PDF</a><iframe src="innen/"></iframe>'
    )
    site.pages |= {"/p/": html, "/p/rahmen.html": page(), "/d/17": PDF, "/d/18": PDF}
    site.pages["/p/innen/"] = page()

    found = fetch.found("/p/", follow=True)

    assert sorted(paths(site, found)) == ["/d/17", "/d/18", "/p/", "/p/innen/", "/p/rahmen.html"]


def test_a_redirect_to_a_page_already_seen_is_told(fetch: Fetcher, site: Site) -> None:
    site.pages |= {"/p/": page("alt", "neu"), "/p/alt": redirect("neu"), "/p/neu": page()}

    found = fetch.found("/p/", follow=True)

    assert paths(site, found) == ["/p/", "/p/neu"]
    told = f"Leitet weiter zu {site.url('/p/neu')}, schon dabei."
    assert reasons(site, found) == {"/p/alt": (told, False)}


def test_pages_below_are_those_below_the_end_of_a_redirect(fetch: Fetcher, site: Site) -> None:
    site.pages |= {"/": redirect("/de/start/"), "/de/start/": page("eins", "/de/anders")}
    site.pages |= {"/de/start/eins": page(), "/de/anders": page()}

    found = fetch.found("/", follow=True)

    assert paths(site, found) == ["/de/start/", "/de/start/eins"]


def test_a_dead_link_of_a_page_is_told_but_is_no_fault(fetch: Fetcher, site: Site) -> None:
    site.pages |= {
        "/robots.txt": typed(b"User-agent: *\nDisallow: /p/zu", "text/plain"),
        "/p/": page("tot", "zu.pdf", "http://10.0.0.1/a.pdf", "kaputt", "leer", "film"),
        "/p/kaputt": Reply(b"", 500), "/p/leer": Reply(b""), "/p/film": typed(b"x", "video/mp4"),
    }  # fmt: skip

    told = reasons(site, fetch.found("/p/", follow=True))

    assert told == {
        "/p/tot": ("Die Seite gibt es nicht (404).", False),
        "/p/zu.pdf": ("Die robots.txt des Servers erlaubt den Abruf nicht.", False),
        "http://10.0.0.1/a.pdf": ("10.0.0.1 liegt nicht im öffentlichen Netz.", False),
        "/p/kaputt": ("Der Server meldet einen Fehler (500).", True),
        "/p/leer": ("Die Antwort ist leer.", True),
        "/p/film": ("Dateien der Art video/mp4 werden nicht aufgenommen.", False),
    }


def test_what_was_asked_for_by_name_is_a_fault_if_it_is_not_there(
    fetch: Fetcher, site: Site
) -> None:
    site.pages |= {"/bild": typed(b"\x89PNG", "image/png"), "/leer": Reply(b"")}

    assert reasons(site, fetch.found("/fehlt")) == {
        "/fehlt": ("Die Seite gibt es nicht (404).", True)
    }
    assert reasons(site, fetch.found("/leer")) == {"/leer": ("Die Antwort ist leer.", True)}
    assert paths(site, fetch.found("/bild")) == ["/bild"]
    (found,) = fetch.found("http://ich:geheim@archiv.example/")
    assert isinstance(found, FoundNothing) and "geheim" not in found.location


def test_a_wrong_content_type_does_not_hide_links_or_documents(fetch: Fetcher, site: Site) -> None:
    site.pages |= {
        "/p/": typed(page("a.pdf", "b").encode(), "application/octet-stream"),
        "/p/a.pdf": typed(b"<html>nicht da</html>", "text/html"),
        "/p/b": Reply(page("c.pdf").encode(), headers=()),
        "/p/c.pdf": typed(b"%PDF-", "x/;;\xe4"),
    }

    assert paths(site, fetch.found("/p/", follow=True)) == ["/p/", "/p/a.pdf", "/p/b", "/p/c.pdf"]


@pytest.mark.parametrize("body", [b"<html>" * 60_000, b"<a " + b"x" * 900_000, bytes(range(256))])
def test_pages_made_to_break_a_parser_have_no_links(
    fetch: Fetcher, site: Site, body: bytes
) -> None:
    site.pages["/"] = body

    assert paths(site, fetch.found("/", follow=True)) == ["/"]


# --- site maps ----------------------------------------------------------------------------------


def sitemap(*urls: str, kind: str = "urlset", entry: str = "url") -> bytes:
    entries = "".join(f"<{entry}><loc> {url} </loc></{entry}>" for url in urls)
    head = '<?xml version="1.0"?><!-- Karte -->'
    return f"{head}<{kind} xmlns='http://www.sitemaps.org/x'>{entries}</{kind}>".encode()


def test_pages_of_the_site_map_below_the_address_are_taken(fetch: Fetcher, site: Site) -> None:
    foreign = ("http://anders.example/p/x", "ftp://x/", "", site.url("/oben"))
    listed = [site.url(f"/p/{name}") for name in ("a", "b?utm_source=m", "b")]
    site.pages |= {"/sitemap.xml": typed(sitemap(*listed, *foreign), "text/xml"), "/p/": page("z")}
    site.pages |= {"/p/a": page(), "/p/b": page(), "/oben": page()}

    assert paths(site, fetch.found("/p/", sitemap=True)) == ["/p/", "/p/a", "/p/b"]


def test_a_packed_index_of_site_maps_that_robots_txt_names(fetch: Fetcher, site: Site) -> None:
    index = sitemap(
        site.url("/1.xml.gz"), site.url("/2.xml"), site.url("/index.xml"), "http://b.example/3.xml",
        kind="sitemapindex", entry="sitemap",
    )  # fmt: skip
    named = f"Sitemap: {site.url('/index.xml')}\nSitemap: :".encode()
    site.pages |= {
        "/robots.txt": typed(named, "text/plain"),
        "/index.xml": typed(index, "text/xml"),
        "/1.xml.gz": typed(gzip.compress(sitemap(site.url("/a"))), "application/gzip"),
        "/2.xml": typed(sitemap(site.url("/b")), "text/xml"),
        "/": page(), "/a": page(), "/b": page(),
    }  # fmt: skip

    assert paths(site, fetch.found("/", sitemap=True)) == ["/", "/a", "/b"]


def test_the_address_of_a_site_map_itself_may_be_given(fetch: Fetcher, site: Site) -> None:
    site.pages |= {"/karten/s.xml": typed(sitemap(site.url("/p/a")), "text/xml"), "/p/a": page()}

    assert paths(site, fetch.found("/karten/s.xml", sitemap=True)) == ["/p/a"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<html><body>keine</body></html>", "Das ist keine Sitemap."),
        (b"", "Das ist keine Sitemap."),
        (b"\x00\xff" * 50, "Das ist keine Sitemap."),
        (gzip.compress(sitemap("http://x.example/"))[:-30], "Die Sitemap ist beim Auspacken"),
        (gzip.compress(bytes(60_000_000)), "Die Sitemap ist zu groß."),
    ],
)
def test_what_is_no_site_map_is_told(fetch: Fetcher, site: Site, body: bytes, reason: str) -> None:
    site.pages |= {"/sitemap.xml": typed(body, "text/xml"), "/": page()}

    found = fetch.found("/", sitemap=True)

    told, is_fault = reasons(site, found)["/sitemap.xml"]
    assert told.startswith(reason) and is_fault
    assert paths(site, found) == ["/"]


def test_a_site_map_reads_no_files_and_grows_no_entities(fetch: Fetcher, site: Site) -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    text = (
        f'<!DOCTYPE urlset [<!ENTITY e0 "lol"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}]>'
        f"<urlset><url><loc>&f;</loc></url><url><loc>&e11;</loc></url>"
        f"<url><loc>{site.url('/a')}</loc></url></urlset>"
    )
    site.pages |= {"/sitemap.xml": typed(text.encode(), "text/xml"), "/": page(), "/a": page()}

    found = fetch.found("/", sitemap=True)

    assert all("root:" not in location for location in (*paths(site, found), *site.asked))
    assert paths(site, found)[0] == "/"


# --- what is known --------------------------------------------------------------------------------


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


def test_links_to_another_server_are_attachments_or_nothing(fetch: Fetcher, site: Site) -> None:
    with serving() as other:
        other.pages |= {"/d.pdf": PDF, "/p/seite": page()}
        site.pages["/p/"] = page(other.url("/d.pdf"), other.url("/p/seite"))

        allowed = f"{site.host},{other.host}"
        found = fetch.found("/p/", follow=True, fetch_allowed_hosts=allowed)

    assert [f.location for f in found] == [site.url("/p/"), other.url("/d.pdf")]
    assert [path for path, _ in other.requests] == ["/robots.txt", "/d.pdf"]
