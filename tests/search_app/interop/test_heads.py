"""The head of a document's page and its `Link` header, as programs read them."""

from __future__ import annotations

import json
import re
from typing import Any

import html5lib
import pytest
from flask.testing import FlaskClient

from archive import care
from archive.model import Display, Json, Kind, Visibility
from search_app.interop.record import record
from search_app.interop.schemaorg import TYPES, thing
from search_app.interop.scholar import tags
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import Numbers

BASE = "https://archiv.example"
LINK = re.compile(r'<([^<>"\s]+)>; rel="([^"]+)"(?:; type="([^"]+)")?')


def links(header: str) -> dict[str, list[str]]:
    """{relation: addresses} of a header."""
    found: dict[str, list[str]] = {}
    for part in header.split(", "):
        match = LINK.fullmatch(part)
        assert match, part
        found.setdefault(match.group(2), []).append(match.group(1))
    return found


def head(client: FlaskClient, number: int) -> tuple[dict[str, list[str]], dict[str, Any]]:
    """The meta tags of a document's page, and its JSON-LD."""
    with client.get(f"/dokument/{number}") as answer:
        tree = html5lib.parse(answer.get_data(as_text=True), namespaceHTMLElements=False)
    found: dict[str, list[str]] = {}
    for meta in tree.find("head").iter("meta"):
        if meta.get("name"):
            found.setdefault(meta.get("name"), []).append(meta.get("content"))
    (data,) = (s.text for s in tree.iter("script") if s.get("type") == "application/ld+json")
    return found, json.loads(data)


def told(archive: Archive, draft: Draft) -> tuple[dict[str, Any], dict[str, list[str]]]:
    catalogue = archive.services.catalogue
    known = catalogue.document(archive.put(draft))
    found = record(catalogue, known, Visibility.PUBLIC, BASE)
    scholar: dict[str, list[str]] = {}
    for name, content in tags(found):
        scholar.setdefault(name, []).append(content)
    return thing(found), scholar


def test_the_head_names_the_document_in_every_language(
    client: FlaskClient, numbers: Numbers
) -> None:
    meta, data = head(client, numbers.project)
    assert meta["DC.title"] == meta["citation_title"] == [data["name"]]
    assert (
        meta["DC.identifier"] == [data["url"]] == [f"http://localhost/dokument/{numbers.project}"]
    )
    assert data["@type"] == "ResearchProject"
    assert (data["foundingDate"], data["dissolutionDate"]) == ("2020-10", "2022-06")
    assert {each["name"] for each in data["member"]} == {
        "Universität Bremen", "Hochschule Neubrandenburg"
    }  # fmt: skip


def test_an_event_is_told_with_begin_end_place_and_speakers(fresh: Archive) -> None:
    event: dict[str, Json] = {
        "begin": "2021-03-04T11:00",
        "end": "2021-03-04T13:00",
        "place": "Kreishaus Stade",
    }
    data, _ = told(
        fresh,
        Draft(
            "Tagung", ("x",), kind="Veranstaltung",
            facts=(
                fact("event", event),
                fact("people", {"name": "Michael Groschek", "role": "Vortrag"}),
                fact("people", {"name": "Paula Wittkamp", "role": "Kontakt"}),
                fact("organisation_roles", {"Landkreis Stade": "Veranstalter"}),
            ),
        ),
    )  # fmt: skip
    assert (data["startDate"], data["endDate"]) == (event["begin"], event["end"])
    assert data["location"]["@type"] == "Place"
    assert [each["name"] for each in data["performer"]] == ["Michael Groschek"]
    assert [each["name"] for each in data["organizer"]] == ["Landkreis Stade"]


def test_an_event_in_the_net_has_no_place(client: FlaskClient, numbers: Numbers) -> None:
    assert head(client, numbers.event)[1]["location"]["@type"] == "VirtualLocation"


@pytest.mark.parametrize("kind", [*Kind, "Pressemitteilung", "Art<b>"])
def test_each_kind_has_its_type(fresh: Archive, kind: str) -> None:
    data, _ = told(fresh, Draft("T", ("x",), kind=kind))
    assert data["@type"] == TYPES.get(kind, "CreativeWork")  # type: ignore[call-overload]
    json.dumps(data)


def test_zotero_finds_authors_and_pdf_of_a_talk(client: FlaskClient, numbers: Numbers) -> None:
    meta, data = head(client, numbers.slides)
    address = f"http://localhost/dokument/{numbers.slides}/original?ansicht=datei"
    assert meta["citation_pdf_url"] == [address]
    assert meta["citation_publication_date"] == ["2014/08/21"]
    assert data["@type"] == "PresentationDigitalDocument"
    assert data["encoding"]["contentUrl"] == address
    with client.get(address.removeprefix("http://localhost")) as answer:
        assert answer.mimetype == data["encoding"]["encodingFormat"] == "application/pdf"


def test_zotero_finds_the_authors_of_a_publication_only(fresh: Archive) -> None:
    facts = (fact("authors", ["Runa Feldhoff"]),)
    for kind, expected in ((Kind.PUBLICATION, ["Runa Feldhoff"]), (Kind.NEWS, None)):
        _, scholar = told(fresh, Draft(f"T {kind}", ("x",), kind=kind, facts=facts))
        assert scholar.get("citation_author") == expected


@pytest.mark.parametrize("display", [Display.SNIPPET, Display.METADATA])
def test_no_head_leads_to_an_original_that_is_withheld(
    archive: Archive, numbers: Numbers, display: Display
) -> None:
    client = archive.client()
    number = numbers.access[Visibility.PUBLIC, display]
    meta, data = head(client, number)
    assert "encoding" not in data
    assert "/original" not in repr(meta)
    with client.get(f"/dokument/{number}") as answer:
        assert "item" not in links(answer.headers["Link"])


def test_the_links_lead_to_metadata_bytes_licence_and_collection(fresh: Archive) -> None:
    number = fresh.put(Draft("T", ("x",)))
    licence = "https://creativecommons.org/licenses/by/4.0/"
    with fresh.services.catalogue.transaction() as connection:
        care.change(connection, number, {"rights": f"CC BY 4.0 ({licence})."}, "test")
    client = fresh.client()
    with client.get(f"/dokument/{number}") as answer:
        found = links(answer.headers["Link"])
    own = f"http://localhost/dokument/{number}"
    assert found["cite-as"] == [own]
    assert found["item"] == [f"{own}/original?ansicht=datei"]
    assert found["license"] == [licence]
    assert found["collection"] == ["http://localhost/bestand/Netzwerk"]
    assert found["type"] == ["https://schema.org/AboutPage", "https://schema.org/ResearchProject"]
    for address in (*found["describedby"], *found["item"]):
        with client.get(address.removeprefix("http://localhost")) as answer:
            assert answer.status_code == 200, address
    with client.get(f"/dokument/{number}/original?ansicht=datei") as answer:
        assert links(answer.headers["Link"])["collection"] == [own]


def test_a_document_that_is_not_public_has_no_record_to_be_harvested(
    archive: Archive, numbers: Numbers
) -> None:
    number = numbers.access[Visibility.MEMBER, Display.FULL]
    with archive.client(Visibility.MEMBER).get(f"/dokument/{number}") as answer:
        assert all("/oai" not in each for each in links(answer.headers["Link"])["describedby"])


def test_what_is_gone_or_hidden_has_no_links(archive: Archive, numbers: Numbers) -> None:
    hidden = numbers.access[Visibility.STAFF, Display.FULL]
    for number in (numbers.withdrawn, numbers.quarantined, hidden, 999_999):
        with archive.client().get(f"/dokument/{number}") as answer:
            assert "Link" not in answer.headers
            assert b"ld+json" not in answer.data
            assert b"citation_" not in answer.data


def test_a_hostile_document_breaks_out_of_no_tag_and_no_header(
    client: FlaskClient, numbers: Numbers
) -> None:
    for number in numbers.hostile:
        meta, data = head(client, number)
        assert meta["DC.title"] == [data["name"]]
        with client.get(f"/dokument/{number}") as answer:
            page = answer.get_data(as_text=True)
            header = answer.headers["Link"]
        block = page.partition('application/ld+json">')[2].partition("</script>")[0]
        assert not set(block) & set("<>&")
        assert links(header)["cite-as"] == [f"http://localhost/dokument/{number}"]
        assert len(header) <= 4000


def test_the_longest_names_leave_a_header_that_servers_take(fresh: Archive) -> None:
    draft = Draft("T" * 3000, ("x",), collection="Ä" * 3000)
    with fresh.client().get(f"/dokument/{fresh.put(draft)}") as answer:
        assert answer.status_code == 200
        assert len(answer.headers["Link"]) <= 4000
        assert "cite-as" in answer.headers["Link"]
