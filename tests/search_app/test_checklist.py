"""The rows of the security checklist that are about reading, each over every route there is.

Addresses come from the table of routes (`rules`) and from the searches of `routes`: a new route is
crawled by itself, or fails here until the crawl can fill its parts. What takes a browser or a real
server is in tests/browser/test_hostile.py, test_serve.py, test_proxy.py and test_limits.py.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote, urlencode, urlsplit

import html5lib
import pytest
from flask.testing import FlaskClient
from lxml import etree
from sqlalchemy import func, select
from werkzeug.wrappers import Response

from archive.model import Display, Visibility
from archive.tables import metadata
from index.request import FACETS
from search_app.urls import PARAMETERS
from search_app.web.security import ARCHIVED_POLICY, CONTENT_SECURITY_POLICY
from tests.search_app.builder import Archive, Draft
from tests.search_app.corpus import EMAIL, PHONE, Numbers, canary
from tests.search_app.routes import BROKEN, SEARCHES, told
from tests.search_app.rules import VALUES, addresses, unknown_parts
from tests.search_app.test_hostile import assert_harmless

EVIL = "https://boese.example/falle"
#: Parameters by which applications send people on.
ONWARD = ("next", "url", "weiter", "ziel", "return", "redirect", "redirect_uri", "to", "u", "back")
NOTICED = ("/suche", "/api/suche")
XML = (
    "application/xml",
    "text/xml",
    "application/atom+xml",
    "application/opensearchdescription+xml",
)


def crawl(client: FlaskClient, numbers: Sequence[int]) -> Iterator[tuple[str, Response]]:
    """Every address with its answer."""
    listed = [address for _, address in addresses(client.application, [*numbers])]
    for address in dict.fromkeys([*listed, *SEARCHES, *BROKEN]):
        with client.get(address) as answer:
            yield address, answer


def one_of_each(client: FlaskClient, number: int) -> list[str]:
    """An address of every route."""
    return list(dict(addresses(client.application, [number])).values())


def test_no_route_is_left_out_of_the_crawls(client: FlaskClient) -> None:
    assert unknown_parts(client.application) == {}, "add what fills these parts to rules.VALUES"


def test_row_archived_html_is_sandboxed_and_never_our_page(
    client: FlaskClient, numbers: Numbers
) -> None:
    """What such a page does in a browser: tests/browser/test_hostile.py."""
    for number in (numbers.project, *numbers.hostile):
        with client.get(f"/dokument/{number}/original?ansicht=archiv") as answer:
            assert answer.status_code == 200
            assert answer.headers["Content-Security-Policy"] == ARCHIVED_POLICY
            assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        ("application/pdf", b"%PDF-1.7 <script>alert(1)</script>"),
        ("image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("application/xhtml+xml", b"<html xmlns='http://www.w3.org/1999/xhtml'/>"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\x03\x04"),
        ("message/rfc822", b"From: a\n\n<script>alert(1)</script>"),
        ("text/html; charset=utf-8", b"<script>alert(1)</script>"),
        ("text/xml", b"<?xml-stylesheet href='https://boese.example'?><a/>"),
        ("was/immer", b"<script>alert(1)</script>"),
    ],
)
def test_row_archived_files_are_downloads_of_a_type_that_runs_nowhere(
    fresh: Archive, media_type: str, data: bytes
) -> None:
    number = fresh.put(Draft("Datei.pdf", ("x",), data=data, media_type=media_type))
    for view in ("", "?ansicht=datei", "?ansicht=archiv"):
        with fresh.client().get(f"/dokument/{number}/original{view}") as answer:
            assert answer.status_code == 200
            assert answer.headers["Content-Disposition"].startswith("attachment;")
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Content-Security-Policy"] == ARCHIVED_POLICY
            assert answer.mimetype not in ("text/html", "application/xhtml+xml", "image/svg+xml")


def test_row_stored_xss_no_field_of_a_document_is_markup_on_any_route(
    client: FlaskClient, numbers: Numbers
) -> None:
    kinds = set()
    for address, answer in crawl(client, [*numbers.hostile, numbers.project]):
        kinds.add(answer.mimetype)
        archived = answer.headers["Content-Security-Policy"] == ARCHIVED_POLICY
        if archived or address.startswith("/static/"):
            continue
        assert answer.headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY, address
        text = answer.get_data(as_text=True)
        if answer.mimetype == "text/html":
            tree = html5lib.parse(text, namespaceHTMLElements=False)
            assert_harmless(tree, address)
        elif answer.mimetype in XML:
            for element in etree.fromstring(answer.get_data()).iter():
                assert isinstance(element.tag, str), address
                assert "xhtml" not in element.tag, address
                assert not element.tag.lower().endswith("}script"), address
        elif (answer.mimetype or "").endswith("json"):
            json.loads(text)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert {"text/html", "application/json", "text/xml", "application/xml"} <= kinds


def test_row_csv_no_cell_begins_like_a_formula(fresh: Archive) -> None:
    """Tables that leave the archive; there are as many as there are routes that give one."""
    for n, sign in enumerate("=+-@\t"):
        title = f"{sign}HYPERLINK(1) {n}"
        fresh.put(Draft(title, (f"Text {n}",), collection=title, kind=title, external_id=title))
    fresh.index()
    client = fresh.client()
    for address, answer in crawl(client, [1]):
        if answer.mimetype == "text/csv":
            text = answer.get_data(as_text=True).removeprefix("\ufeff")
            for row in csv.reader(io.StringIO(text), delimiter=";" if ";" in text else ","):
                assert not [cell for cell in row if cell[:1] in set("=+-@\t\r")], address


def test_row_open_redirect_no_parameter_leads_elsewhere(
    client: FlaskClient, numbers: Numbers
) -> None:
    for address in one_of_each(client, numbers.project):
        for target in (EVIL, "//boese.example", "/\\boese.example", "https:boese.example"):
            query = urlencode(dict.fromkeys([*ONWARD, *PARAMETERS], target))
            with client.get(f"{address}?{query}") as answer:
                place = urlsplit(answer.headers.get("Location", ""))
                assert place.netloc in ("", "localhost"), (address, target)
                assert "Refresh" not in answer.headers
    for path in ("//boese.example/", "/\\boese.example", "/%0d%0aLocation:%20x", f"/{EVIL}"):
        with client.get(path) as answer:
            assert "boese" not in urlsplit(answer.headers.get("Location", "")).netloc, path


def test_row_host_header_a_forged_one_reaches_no_page_that_others_see(
    client: FlaskClient, numbers: Numbers
) -> None:
    """Set names are held to in test_publicaddress.py. Without them nobody may keep the answer."""
    for address in one_of_each(client, numbers.project):
        with client.get(address, headers={"Host": "boese.example"}) as answer:
            if b"boese.example" in answer.data:
                assert "max-age" not in answer.headers["Cache-Control"] or "Vary" in answer.headers


def test_row_unknown_parameters_change_nothing_on_any_route(
    client: FlaskClient, numbers: Numbers
) -> None:
    for address in one_of_each(client, numbers.project):
        with (
            client.get(address) as plain,
            client.get(f"{address}?quatsch=%3Cquatsch%3E&x%00=1") as asked,
        ):
            assert asked.status_code == plain.status_code, address
            assert "<quatsch>" not in asked.get_data(as_text=True), address
    for address in NOTICED:
        with client.get(f"{address}?quatsch=1") as answer:
            assert "„quatsch“" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    "name",
    ["../", "..%2f..%2fetc%2fpasswd", "%2e%2e%2f", "%2e%2e/wiring.py", "..%5c", "/etc/passwd",
     "%00", "a%00.css", "a" * 5000, "%e2%80%aegnp.exe", "%ff%fe", ".", "~root", "C:%5cboot.ini"],
)  # fmt: skip
def test_row_path_traversal_no_part_of_an_address_names_a_file(
    client: FlaskClient, numbers: Numbers, name: str
) -> None:
    for prefix in (
        "/", "/static/", "/static/0123456789ab/", "/dokument/", "/suche/facette/", "/sitemap/",
        "/region/", "/bestand/", "/api/dokument/", "/api/", "/suche/export/",
        f"/dokument/{numbers.project}/", f"/dokument/{numbers.project}/seite/",
        f"/dokument/{numbers.project}/original/", f"/dokument/{numbers.project}/original?ansicht=",
    ):  # fmt: skip
        with client.get(prefix + name) as answer:
            assert answer.status_code < 500, prefix
            text = answer.get_data()
        for secret in (b"root:", b"class Services", b"SQLite format 3"):
            assert secret not in text, prefix


def test_row_query_of_death_no_route_that_takes_a_query_fails(
    client: FlaskClient, numbers: Numbers
) -> None:
    """How long they take: test_query_of_death.py."""
    queries = ("*", "?*?*?*?*", "(" * 2000, "a " * 5000, "\x00", '"', "jahr:", "a* " * 30)
    for address in one_of_each(client, numbers.project):
        for query in queries:
            with client.get(address, query_string={"q": query}) as answer:
                assert answer.status_code < 500, (address, query[:20])


@pytest.mark.parametrize("role", list(Visibility))
def test_row_cookies_nobody_gets_one(archive: Archive, numbers: Numbers, role: Visibility) -> None:
    for address, answer in crawl(archive.client(role), [numbers.project, numbers.withdrawn]):
        assert "Set-Cookie" not in answer.headers, address


def test_row_csrf_reading_changes_nothing(archive: Archive, numbers: Numbers) -> None:
    """No row of any table comes or goes, and no document has another revision."""
    before = _rows(archive)
    for role in Visibility:
        for _, answer in crawl(archive.client(role), numbers.every):
            answer.get_data()
    assert _rows(archive) == before
    assert before["documents"][0] > 10


def test_row_csrf_no_route_takes_anything_but_questions(client: FlaskClient) -> None:
    """A route that takes POST says why here: harvesters may ask so, and it reads only."""
    taking = {
        rule.rule
        for rule in client.application.url_map.iter_rules()
        if (rule.methods or set()) - {"GET", "HEAD", "OPTIONS"}
    }
    assert taking == {"/oai"}


@pytest.mark.parametrize("role", [Visibility.PUBLIC, Visibility.MEMBER])
def test_row_permission_leaks_no_route_tells_of_what_a_role_may_not_see(
    archive: Archive, numbers: Numbers, role: Visibility
) -> None:
    places = ("titel", "thema", "herausgeber", "bestand", "art", "kennung", "datei", "nah", "fern")
    hidden = [v for v in Visibility if not role.may_see(v)]
    words = [canary(place, v, display) for place in places for v in hidden for display in Display]
    listed = [number for (v, _), number in numbers.access.items() if v in hidden]
    for address, answer in crawl(archive.client(role), [*listed, numbers.project]):
        text = told(answer)
        found = [word for word in words if word in text]
        assert not found, (address, found)


@pytest.mark.parametrize("role", [Visibility.PUBLIC, Visibility.MEMBER])
def test_row_permission_leaks_a_hidden_number_is_answered_like_one_never_given(
    archive: Archive, numbers: Numbers, role: Visibility
) -> None:
    client = archive.client(role)
    hidden = next(n for (v, _), n in numbers.access.items() if v is Visibility.STAFF)
    never = 987_654
    for rule, address in addresses(client.application, [hidden]):
        if "document_id" not in rule:
            continue
        other = address.replace(f"/{hidden}", f"/{never}", 1)
        with client.get(address) as one, client.get(other) as two:
            assert one.status_code == two.status_code == 404, address
            pages = [answer.get_data(as_text=True) for answer in (one, two)]
        said = [re.sub(rf"(?<!\w)({hidden}|{never})(?!\w)", "N", page) for page in pages]
        assert said[0] == said[1], address


def test_row_permission_leaks_a_name_that_only_hidden_documents_have_is_as_unknown_as_any(
    archive: Archive,
) -> None:
    """Pages of regions, topics, people and others, as far as the archive has them."""
    client = archive.client()
    hidden = canary("thema", Visibility.STAFF, Display.FULL)
    unknown = "zq" + "x" * (len(hidden) - 2)
    keys = {rule.rule.split("/")[1] for rule in client.application.url_map.iter_rules()}
    asked = [f"/{key}/{{}}" for key in FACETS if key in keys]
    asked += [f"/suche?{key}={{}}" for key in FACETS]
    for form in asked:
        with client.get(form.format(hidden)) as one, client.get(form.format(unknown)) as two:
            assert one.status_code == two.status_code, form
            assert one.get_data(as_text=True).replace(hidden, unknown) == two.get_data(
                as_text=True
            ), form


def test_row_personal_data_no_route_gives_a_phone_number_or_an_address(
    client: FlaskClient, numbers: Numbers
) -> None:
    listed = [numbers.project, numbers.event, numbers.record]
    for address, answer in crawl(client, listed):
        text = told(answer)
        assert PHONE not in text, address
        assert EMAIL not in text, address
        assert quote(EMAIL, safe="") not in text, address


def test_row_third_parties_nothing_is_loaded_from_elsewhere(
    client: FlaskClient, numbers: Numbers
) -> None:
    """In a browser: the fixture `visitor` of tests/browser. The policy is the same on all pages."""
    for address, answer in crawl(client, [numbers.project]):
        policy = answer.headers["Content-Security-Policy"]
        assert "http" not in policy, address
        assert "*" not in policy, address
        assert answer.headers["Referrer-Policy"] == "same-origin", address


def _rows(archive: Archive) -> dict[str, tuple[int, int]]:
    """{table: number of rows, sum of revisions where there are some}."""
    found = {}
    with archive.services.catalogue.reading() as connection:
        for table in metadata.sorted_tables:
            revision = table.c.get("revision")
            total = func.coalesce(func.sum(revision), 0) if revision is not None else func.count()
            query = select(func.count(), total).select_from(table)
            found[table.name] = tuple(connection.execute(query).one())
    return found


def test_every_value_of_a_part_is_used(client: FlaskClient) -> None:
    """The crawl is not of thin air: there are addresses of documents, pages, facets and files."""
    routes = {rule for rule, _ in addresses(client.application, [1])}
    for part in ("document_id", "number", "key", "name"):
        assert any(part in rule for rule in routes), part
    assert set(VALUES["key"]) == set(FACETS)
