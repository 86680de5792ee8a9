"""OAI-PMH 2.0, held against the rules of the protocol: structure, errors, deletions, tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from sqlalchemy import update

from archive import care
from archive.catalogue import Catalogue
from archive.model import Display, Document, DocumentId, Visibility
from archive.tables import documents
from search_app.interop.oai import repository
from search_app.interop.oai.listing import from_token
from search_app.interop.oai.protocol import ProtocolError
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import EMAIL, PHONE, Numbers, canary

pytestmark = pytest.mark.usefixtures("settled")

OAI = "{http://www.openarchives.org/OAI/2.0/}"
OAI_DC = "{http://www.openarchives.org/OAI/2.0/oai_dc/}"
DC = "{http://purl.org/dc/elements/1.1/}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
ELEMENTS = {
    "title", "creator", "subject", "description", "publisher", "contributor", "date", "type",
    "format", "identifier", "source", "language", "relation", "coverage", "rights",
}  # fmt: skip
ALL = {"verb": "ListRecords", "metadataPrefix": "oai_dc"}


def ask(client: FlaskClient, **arguments: Any) -> etree._Element:
    """The answer, after its structure was held against the schema of the protocol."""
    pairs = {name.rstrip("_"): value for name, value in arguments.items()}
    return asked(client, f"/oai?{urlencode(pairs)}")


def asked(client: FlaskClient, address: str, **options: Any) -> etree._Element:
    with client.open(address, **options) as answer:
        assert answer.status_code == 200
        assert answer.content_type == "text/xml; charset=utf-8"
        root = etree.fromstring(answer.get_data(), etree.XMLParser(resolve_entities=False))
    assert_valid(root)
    return root


def assert_valid(root: etree._Element) -> None:
    """By OAI-PMH.xsd: order, number and form of the parts."""
    assert root.tag == f"{OAI}OAI-PMH"
    assert root.get(XSI, "").split()[0] == OAI.strip("{}")
    tags = [child.tag for child in root]
    assert tags[:2] == [f"{OAI}responseDate", f"{OAI}request"]
    assert MOMENT.fullmatch(root[0].text)
    assert root[1].text.endswith("/oai")
    codes = [child.get("code") for child in root[2:] if child.tag == f"{OAI}error"]
    if codes:
        assert len(codes) == len(root) - 2
        if {"badVerb", "badArgument"} & set(codes):
            assert not root[1].attrib
        return
    assert len(root) == 3
    verb = root[1].get("verb")
    assert root[2].tag == f"{OAI}{verb}"
    CHECKS[verb](root[2])


def check_identify(part: etree._Element) -> None:
    names = [child.tag.removeprefix(OAI) for child in part]
    assert names == [
        "repositoryName", "baseURL", "protocolVersion", "adminEmail", "earliestDatestamp",
        "deletedRecord", "granularity",
    ]  # fmt: skip
    told = {child.tag.removeprefix(OAI): child.text for child in part}
    assert told["protocolVersion"] == "2.0"
    assert re.fullmatch(r"\S+@(\S+\.)+\S+", told["adminEmail"])
    assert MOMENT.fullmatch(told["earliestDatestamp"])
    assert told["deletedRecord"] == "persistent"
    assert told["granularity"] == "YYYY-MM-DDThh:mm:ssZ"


def check_sets(part: etree._Element) -> None:
    assert len(part) > 0
    for each in part:
        assert [child.tag for child in each] == [f"{OAI}setSpec", f"{OAI}setName"]
        assert re.fullmatch(r"([A-Za-z0-9\-_.!~*'()])+", each[0].text)


def check_header(header: etree._Element) -> None:
    assert header.tag == f"{OAI}header"
    assert header.get("status") in (None, "deleted")
    tags = [child.tag.removeprefix(OAI) for child in header]
    assert tags == ["identifier", "datestamp", "setSpec"]
    assert re.fullmatch(r"oai:[\w.-]+:[1-9]\d*", header[0].text)
    assert MOMENT.fullmatch(header[1].text)


def check_record(record: etree._Element) -> None:
    assert record.tag == f"{OAI}record"
    check_header(record[0])
    if record[0].get("status") == "deleted":
        assert len(record) == 1
        return
    assert [child.tag for child in record[1:]] == [f"{OAI}metadata"]
    (metadata,) = record[1]
    assert metadata.tag == f"{OAI_DC}dc"
    assert metadata.get(XSI, "").split()[0] == OAI_DC.strip("{}")
    for element in metadata:
        assert element.tag.startswith(DC)
        assert element.tag.removeprefix(DC) in ELEMENTS
        assert element.text and element.text.strip()


def check_token(token: etree._Element) -> None:
    assert token.tag == f"{OAI}resumptionToken"
    assert int(token.get("cursor")) >= 0
    assert int(token.get("completeListSize")) > 0


def check_list(part: etree._Element) -> None:
    children = list(part)
    if children and children[-1].tag == f"{OAI}resumptionToken":
        check_token(children.pop())
    assert children
    for child in children:
        check_record(child) if part.tag == f"{OAI}ListRecords" else check_header(child)


def check_formats(part: etree._Element) -> None:
    (listed,) = part
    names = [child.tag.removeprefix(OAI) for child in listed]
    assert names == ["metadataPrefix", "schema", "metadataNamespace"]
    assert listed[2].text == OAI_DC.strip("{}")


def check_one(part: etree._Element) -> None:
    (record,) = part
    check_record(record)


CHECKS = {
    "Identify": check_identify,
    "ListSets": check_sets,
    "ListMetadataFormats": check_formats,
    "ListRecords": check_list,
    "ListIdentifiers": check_list,
    "GetRecord": check_one,
}


def heads(root: etree._Element) -> list[tuple[int, bool]]:
    """(number, is deleted) of the records of an answer."""
    return [
        (int(head[0].text.rpartition(":")[2]), head.get("status") == "deleted")
        for head in root.iter(f"{OAI}header")
    ]


def code(root: etree._Element) -> str | None:
    found = root.find(f"{OAI}error")
    return None if found is None else found.get("code")


def token(root: etree._Element) -> str:
    return root.findtext(f".//{OAI}resumptionToken") or ""


def walk(client: FlaskClient, **arguments: Any) -> Iterator[etree._Element]:
    """All pieces of a list."""
    root = ask(client, **arguments)
    yield root
    while token(root):
        root = ask(client, verb=arguments["verb"], resumptionToken=token(root))
        yield root


@pytest.fixture
def paged(fresh: Archive, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """An archive whose lists are given in pieces of three."""
    monkeypatch.setattr(repository, "PAGE", 3)
    return fresh


def fill(archive: Archive, number: int) -> list[DocumentId]:
    return [archive.put(Draft(f"Titel {n}", (f"Text {n}",))) for n in range(number)]


def changed(archive: Archive, number: int, at: datetime) -> None:
    with archive.services.catalogue.transaction() as connection:
        row = documents.c.id == number
        connection.execute(update(documents).where(row).values(changed=at))


def set_visibility(archive: Archive, number: DocumentId, visibility: str) -> None:
    with archive.services.catalogue.transaction() as connection:
        care.change(connection, number, {"visibility": visibility}, "test")


@pytest.mark.parametrize("verb", ["Identify", "ListSets", "ListMetadataFormats"])
def test_verbs_without_arguments_are_answered(client: FlaskClient, verb: str) -> None:
    assert ask(client, verb=verb)[2].tag == f"{OAI}{verb}"


def test_all_public_documents_are_listed_and_no_others(
    archive: Archive, client: FlaskClient, numbers: Numbers
) -> None:
    shown = {numbers.access[Visibility.PUBLIC, display] for display in Display}
    shown |= {numbers.project, numbers.event, numbers.slides, numbers.record, *numbers.hostile}
    expected = {(number, False) for number in shown} | {(numbers.withdrawn, True)}
    for verb in ("ListRecords", "ListIdentifiers"):
        found = heads(ask(client, verb=verb, metadataPrefix="oai_dc"))
        assert len(found) == len(set(found))
        assert set(found) == expected
    staff = archive.client(Visibility.STAFF)
    assert set(heads(ask(staff, **ALL))) == expected, "harvesters are guests, whoever asks"


def test_a_record_says_what_dublin_core_can(client: FlaskClient, numbers: Numbers) -> None:
    identifier = f"oai:localhost:{numbers.project}"
    root = ask(client, verb="GetRecord", metadataPrefix="oai_dc", identifier=identifier)
    text = etree.tostring(root, encoding="unicode")
    assert root.findtext(f".//{DC}title") == "Netzwerk Daseinsvorsorge 2. Runde"
    assert root.findtext(f".//{DC}identifier") == f"http://localhost/dokument/{numbers.project}"
    assert root.find(f"{OAI}request").attrib == {
        "verb": "GetRecord", "metadataPrefix": "oai_dc", "identifier": identifier
    }  # fmt: skip
    assert PHONE not in text
    assert EMAIL not in text


def test_display_modes_hold(client: FlaskClient, numbers: Numbers) -> None:
    for display in (Display.SNIPPET, Display.METADATA):
        number = numbers.access[Visibility.PUBLIC, display]
        root = ask(
            client, verb="GetRecord", metadataPrefix="oai_dc", identifier=f"oai:localhost:{number}"
        )
        text = etree.tostring(root, encoding="unicode")
        assert canary("titel", Visibility.PUBLIC, display) in text
        for place in ("nah", "fern", "kopf", "beleg", "original", "ordner"):
            assert canary(place, Visibility.PUBLIC, display) not in text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "badVerb"),
        ("verb=", "badVerb"),
        ("verb=Loesche", "badVerb"),
        ("verb=identify", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=Identify&x=1", "badArgument"),
        ("verb=Identify&metadataPrefix=oai_dc", "badArgument"),
        ("verb=ListRecords", "badArgument"),
        ("verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
        ("verb=GetRecord&identifier=oai:localhost:1", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=gestern", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&until=%D9%A2026-01-01", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01", "badArgument"),
        (
            "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-03T00:00:00Z",
            "badArgument",
        ),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=%3Cb%3E", "badArgument"),
        ("verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument"),
        ("verb=ListRecords&metadataPrefix=marcxml", "cannotDisseminateFormat"),
        (
            "verb=GetRecord&metadataPrefix=mods&identifier=oai:localhost:1",
            "cannotDisseminateFormat",
        ),
        ("verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=anderes", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=oai_dc&set=bestand-99999", "noRecordsMatch"),
        ("verb=ListRecords&resumptionToken=", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=quatsch", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=bnVsbA", "badResumptionToken"),
        ("verb=ListRecords&resumptionToken=W10", "badResumptionToken"),
        ("verb=ListSets&resumptionToken=x", "badResumptionToken"),
        ("verb=ListMetadataFormats&identifier=oai:localhost:99999", "idDoesNotExist"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=x", "idDoesNotExist"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=1", "idDoesNotExist"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:fremd:1", "idDoesNotExist"),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:01", "idDoesNotExist"),
        (
            "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:99999999999999999999",
            "idDoesNotExist",
        ),
        ("verb=GetRecord&metadataPrefix=oai_dc&identifier=%00%0C%3C%22", "idDoesNotExist"),
    ],
)
def test_each_rule_that_is_broken_has_its_code(
    client: FlaskClient, query: str, expected: str
) -> None:
    assert code(asked(client, f"/oai?{query}")) == expected


def test_a_form_is_as_good_as_an_address(client: FlaskClient, numbers: Numbers) -> None:
    root = asked(client, "/oai", method="POST", data=ALL)
    assert heads(root) == heads(ask(client, **ALL))
    assert code(asked(client, "/oai?verb=Identify", method="POST", data={})) == "badVerb"


def test_an_archive_without_documents_says_so(fresh: Archive) -> None:
    client = fresh.client()
    assert code(ask(client, **ALL)) == "noRecordsMatch"
    assert code(ask(client, verb="ListSets")) == "noSetHierarchy"
    assert code(ask(client, verb="Identify")) is None


def test_hidden_numbers_are_as_unknown_as_those_never_given(
    client: FlaskClient, numbers: Numbers
) -> None:
    for hidden in (numbers.access[Visibility.STAFF, Display.FULL], numbers.quarantined, 10**6):
        for verb in (
            {"verb": "GetRecord", "metadataPrefix": "oai_dc"},
            {"verb": "ListMetadataFormats"},
        ):
            root = ask(client, **verb, identifier=f"oai:localhost:{hidden}")
            assert code(root) == "idDoesNotExist"


@pytest.mark.parametrize("visibility", ["member", "staff"])
def test_a_document_that_is_hidden_is_deleted_for_the_harvester(
    fresh: Archive, visibility: str
) -> None:
    number = fresh.put(Draft("Geheimtitel", ("Text",), collection="Geheimbestand"))
    changed(fresh, number, datetime(2026, 1, 1))
    set_visibility(fresh, number, visibility)
    client = fresh.client()

    root = ask(client, **ALL, from_="2026-01-02")

    assert heads(root) == [(number, True)]
    text = etree.tostring(root, encoding="unicode")
    assert "Geheim" not in text
    assert code(ask(client, verb="ListSets")) == "noSetHierarchy"
    one = ask(
        client, verb="GetRecord", metadataPrefix="oai_dc", identifier=f"oai:localhost:{number}"
    )
    assert heads(one) == [(number, True)]
    in_set = root.findtext(f".//{OAI}setSpec")
    assert heads(ask(client, **ALL, set=in_set)) == [(number, True)]


def test_a_document_comes_back_when_it_is_public_again(fresh: Archive) -> None:
    (number,) = fill(fresh, 1)
    for visibility, is_gone in (("staff", True), ("public", False)):
        set_visibility(fresh, number, visibility)
        assert heads(ask(fresh.client(), **ALL)) == [(number, is_gone)]


def test_dates_select_and_their_ends_belong_to_them(fresh: Archive) -> None:
    numbers = fill(fresh, 3)
    for n, number in enumerate(numbers):
        changed(fresh, number, datetime(2026, 3, 1 + n, 23, 59, 59))
    client = fresh.client()

    def found(**dates: str) -> list[int]:
        return [number for number, _ in heads(ask(client, **ALL, **dates))]

    assert found(from_="2026-03-02") == numbers[1:]
    assert found(until="2026-03-02") == numbers[:2]
    assert found(from_="2026-03-02", until="2026-03-02") == [numbers[1]]
    assert found(from_="2026-03-02T23:59:59Z", until="2026-03-02T23:59:59Z") == [numbers[1]]
    assert code(ask(client, **ALL, from_="2026-03-04")) == "noRecordsMatch"


def test_sets_select(fresh: Archive) -> None:
    first, second = (fresh.put(Draft(name, (name,), collection=name)) for name in ("A", "B"))
    client = fresh.client()
    sets = {
        each.findtext(f"{OAI}setName"): each.findtext(f"{OAI}setSpec")
        for each in ask(client, verb="ListSets").iter(f"{OAI}set")
    }
    assert heads(ask(client, **ALL, set=sets["A"])) == [(first, False)]
    assert heads(ask(client, **ALL, set=sets["B"])) == [(second, False)]


def test_a_list_is_given_in_pieces_each_record_once(paged: Archive) -> None:
    numbers = fill(paged, 7)
    for verb in ("ListRecords", "ListIdentifiers"):
        pieces = list(walk(paged.client(), verb=verb, metadataPrefix="oai_dc"))
        assert [len(heads(piece)) for piece in pieces] == [3, 3, 1]
        assert [n for piece in pieces for n, _ in heads(piece)] == numbers
        marks = [piece.find(f".//{OAI}resumptionToken") for piece in pieces]
        assert [mark.get("cursor") for mark in marks] == ["0", "3", "6"]
        assert {mark.get("completeListSize") for mark in marks} == {"7"}
        assert not marks[-1].text


def test_a_list_that_fits_needs_no_token(paged: Archive) -> None:
    fill(paged, 3)
    assert ask(paged.client(), **ALL).find(f".//{OAI}resumptionToken") is None


def test_what_comes_in_or_changes_meanwhile_is_passed_over_by_no_token(paged: Archive) -> None:
    """New ones, changed ones and deleted ones stand at the end; nothing is lost, nothing cut."""
    numbers = fill(paged, 6)
    past = datetime(2026, 1, 1)
    for n, number in enumerate(numbers):
        changed(paged, number, past + timedelta(seconds=n // 4))
    client = paged.client()
    root = ask(client, **ALL)
    found = heads(root)

    new = paged.put(Draft("Neu", ("Neu",)))
    set_visibility(paged, numbers[0], "staff")  # was given already
    set_visibility(paged, numbers[4], "staff")  # was not
    while token(root):
        root = ask(client, verb="ListRecords", resumptionToken=token(root))
        found += heads(root)

    last = dict(found)
    assert set(last) == {*numbers, new}
    assert {number for number, is_gone in last.items() if is_gone} == {numbers[0], numbers[4]}


def test_a_token_keeps_the_arguments_and_belongs_to_its_verb(paged: Archive) -> None:
    numbers = fill(paged, 8)
    for number in numbers[:2]:
        changed(paged, number, datetime(2026, 1, 1))
    pieces = list(walk(paged.client(), **ALL, from_="2026-01-02", set="bestand-1"))
    assert [n for piece in pieces for n, _ in heads(piece)] == numbers[2:]
    other = ask(paged.client(), verb="ListIdentifiers", resumptionToken=token(pieces[0]))
    assert code(other) == "badResumptionToken"


def test_a_token_of_a_list_that_has_shrunk_finds_nothing(paged: Archive) -> None:
    numbers = fill(paged, 4)
    for number in numbers:
        changed(paged, number, datetime(2026, 1, 1))
    client = paged.client()
    mark = token(ask(client, **ALL, until="2026-01-01"))
    set_visibility(paged, numbers[3], "staff")
    assert code(ask(client, verb="ListRecords", resumptionToken=mark)) == "noRecordsMatch"


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=st.one_of(st.text(max_size=80), st.text("ABCabc0129-_", max_size=80)))
def test_no_other_text_is_a_token(text: str) -> None:
    with pytest.raises(ProtocolError) as caught:
        from_token(text, "ListRecords")
    assert caught.value.code == "badResumptionToken"


def test_hostile_documents_are_well_formed_and_stay_text(
    client: FlaskClient, numbers: Numbers
) -> None:
    for number in numbers.hostile:
        root = ask(
            client, verb="GetRecord", metadataPrefix="oai_dc", identifier=f"oai:localhost:{number}"
        )
        (metadata,) = root.iter(f"{OAI_DC}dc")
        assert all(len(element) == 0 for element in metadata)
    root = ask(client, verb="GetRecord", metadataPrefix="oai_dc",
               identifier=f"oai:localhost:{numbers.hostile[0]}")  # fmt: skip
    assert "<script>alert(1)</script>" in (root.findtext(f".//{DC}title") or "")


def test_signs_that_xml_cannot_hold_are_replaced(fresh: Archive) -> None:
    signs = "\x00\x08\x0b\x0c\x1f\x7f\x9f\ufffe\uffff\ufdd0 ]]> &amp;\r\n"
    fresh.put(
        Draft(f"A{signs}B", ("x",), collection=f"C{signs}D", facts=(fact("topics", f"E{signs}"),))
    )
    client = fresh.client()
    assert len(heads(ask(client, **ALL))) == 1
    assert len(list(ask(client, verb="ListSets").iter(f"{OAI}set"))) == 1


def test_a_piece_reads_a_hundred_documents_however_many_there_are(
    fresh: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(fresh, 150)
    read, sizes = Catalogue.documents, []

    def documents_of(catalogue: Catalogue, ids: Iterable[int]) -> list[Document]:
        found = read(catalogue, ids)
        sizes.append(len(found))
        return found

    monkeypatch.setattr(Catalogue, "documents", documents_of)
    assert [len(heads(piece)) for piece in walk(fresh.client(), **ALL)] == [100, 50]
    assert max(sizes) == 100
