"""Pages that a server itself lists."""

from __future__ import annotations

import gzip

import pytest

from tests.ingest.web.conftest import Fetcher
from tests.ingest.web.site import Site, page, paths, reasons, typed


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
    # names of our own: that of packed bytes would tell the second they were packed in
    ids=["a web page", "nothing", "other bytes", "cut off", "too large"],
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
