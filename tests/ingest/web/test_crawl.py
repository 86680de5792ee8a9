"""From an address to what belongs to it: attachments, and pages below."""

from __future__ import annotations

import pytest

from ingest.sources.found import FoundFile, FoundNothing
from tests.ingest.web.conftest import Fetcher
from tests.ingest.web.site import PDF, Reply, Site, page, paths, reasons, redirect, serving, typed


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


def test_links_to_another_server_are_attachments_or_nothing(fetch: Fetcher, site: Site) -> None:
    with serving() as other:
        other.pages |= {"/d.pdf": PDF, "/p/seite": page()}
        site.pages["/p/"] = page(other.url("/d.pdf"), other.url("/p/seite"))

        allowed = f"{site.host},{other.host}"
        found = fetch.found("/p/", follow=True, fetch_allowed_hosts=allowed)

    assert [f.location for f in found] == [site.url("/p/"), other.url("/d.pdf")]
    assert [path for path, _ in other.requests] == ["/robots.txt", "/d.pdf"]
