"""Lists taken away: every format is readable by its own rules and holds what the page counts."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from datetime import date
from typing import Any

import pytest
from flask.testing import FlaskClient

from archive import care
from archive.model import Fact, Period, Visibility
from search_app.exports.formats import FORMATS
from search_app.exports.genres import genre
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import Numbers
from tests.search_app.readers import bibtex_entries, csv_rows, ris_entries

HOSTILE_TITLE = '=cmd|"/c calc"!A1\r\nTY  - BOOK\x0c {offen} @misc{x, 100 % \\input{x} & 1_2 \u202e'
LONG = "Länge " * 300


def fetched(client: FlaskClient, address: str) -> bytes:
    with client.get(address) as answer:
        assert answer.status_code == 200, address
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="')
        return answer.get_data()


def listed(client: FlaskClient, key: str, query: str) -> list[int]:
    """The numbers in an export, in its order."""
    data = fetched(client, f"/suche/export/{key}?{query}")
    if key == "csv":
        return [int(row["Nummer"].removeprefix("Fb. ")) for row in csv_rows(data)]
    if key == "bibtex":
        return [int(entry["key"].removeprefix("fb")) for entry in bibtex_entries(data)]
    if key == "ris":
        return [int(entry["ID"][0].removeprefix("fb")) for entry in ris_entries(data)]
    if key == "csl":
        return [int(item["id"].removeprefix("fb")) for item in json.loads(data)]
    if key == "json":
        return [document["id"] for document in json.loads(data)["documents"]]
    return [json.loads(line)["id"] for line in data.splitlines()]


def hits(client: FlaskClient, query: str) -> list[int]:
    with client.get(f"/api/suche?pro_seite=100&{query}") as answer:
        return [hit["id"] for hit in answer.get_json()["hits"]]


@pytest.mark.parametrize("key", FORMATS)
@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=Daseinsvorsorge",
        "q=Daseinsvorsorge&art=Projekt&sortierung=titel",
        "q=Netzwerk+Rufbusquote",  # no document has both: the second tier stays out
        "von=2014&bis=2021&sortierung=alt",
        "q=Daseinsvorsorge&seite=7&pro_seite=20",
    ],
)
def test_an_export_holds_all_hits_in_the_order_of_the_page(
    client: FlaskClient, key: str, query: str
) -> None:
    found = listed(client, key, query)

    assert found == hits(client, query.replace("&pro_seite=20", "").replace("&seite=7", ""))
    assert found or "Rufbusquote" in query


def test_a_value_that_nothing_has_is_left_out_as_on_the_page(client: FlaskClient) -> None:
    found = json.loads(fetched(client, "/suche/export/json?art=Gibtsnicht&quatsch=1"))

    assert found["total"] == found["exported"] == len(hits(client, ""))
    assert any("Gibtsnicht" in notice for notice in found["notices"])
    assert any("quatsch" in notice for notice in found["notices"])


def test_unknown_formats_are_not_found(client: FlaskClient, numbers: Numbers) -> None:
    for address in (
        "/suche/export/pdf",
        "/suche/export/CSV",
        "/suche/protokoll/pdf",
        "/merkliste/export/xml?nr=1",
        f"/dokument/{numbers.event}/zitat/csv",
        f"/dokument/{numbers.event}/zitat/",
    ):
        assert client.get(address).status_code == 404, address


def test_a_faulty_query_is_answered_before_anything_is_sent(client: FlaskClient) -> None:
    for address in ("/suche/export/csv", "/suche/atom", "/suche/protokoll", "/merkliste"):
        with client.get(f"{address}?q=%22offen") as answer:
            assert answer.status_code == 400, address
            assert "Content-Disposition" not in answer.headers


@pytest.fixture
def odd(fresh: Archive) -> Archive:
    """One document whose every field tries to break out of its format."""
    fresh.put(
        Draft(
            title=HOSTILE_TITLE,
            texts=("Daseinsvorsorge",),
            kind="Publikation",
            collection="+Bestand;\r\nX-Fremd: 1",
            date_wording="-1+2",
            external_id="@SUM(1)",
            location="https://www.region.example/a{b}",
            url="https://www.region.example/a{b}",
            language="\tde",
            facts=(
                fact("publisher", "Amt {Nord} and Süd, GmbH & Co."),
                fact("authors", ["Ursula von der Heide", "*Sternwarte", "A. Sommerfeld"]),
                fact("people", {"name": "Ursula von der Heide"}),
                fact("topics", "Städte*bau\r\nER  - "),
                fact("event", {"place": "}Ort"}),
            ),
        )
    )
    fresh.put(Draft(LONG, ("Daseinsvorsorge",), kind="Protokoll"))
    fresh.put(Draft("", ("Daseinsvorsorge",), kind=""))
    fresh.index()
    return fresh


def test_no_cell_is_a_formula(odd: Archive) -> None:
    rows = csv_rows(fetched(odd.client(), "/suche/export/csv"))

    row = rows[-1]
    assert "\u202e" not in row["Titel"]
    assert row["Titel"].startswith('\'=cmd|"/c calc"!A1 TY - BOOK {offen}')
    assert row["Bestand"] == "'+Bestand; X-Fremd: 1"
    assert row["Datum"] == "'-1+2"
    assert row["Kennung der Quelle"] == "'@SUM(1)"
    for each in rows:
        assert not any(value.startswith(tuple("=+-@\t\r")) for value in each.values())


def test_bibtex_is_balanced_and_its_names_are_taken_apart(odd: Archive) -> None:
    *_, entry = bibtex_entries(fetched(odd.client(), "/suche/export/bibtex"))

    assert (entry["@"], entry["type"]) == ("techreport", "Publikation")
    assert r"\textbraceleft{}offen\textbraceright{}" in entry["title"]
    assert r"100 \% \textbackslash{}input" in entry["title"]
    assert r"\& 1\_2" in entry["title"]
    assert entry["author"] == "von der Heide, Ursula and {*Sternwarte} and Sommerfeld, A."
    assert entry["institution"] == (
        r"{Amt \textbraceleft{}Nord\textbraceright{} and Süd, GmbH \& Co.}"
    )


def test_ris_has_one_line_a_value_and_no_asterisk_in_names(odd: Archive) -> None:
    *_, entry = ris_entries(fetched(odd.client(), "/suche/export/ris"))

    assert entry["TY"] == ["RPRT"]
    assert entry["AU"] == ["von der Heide, Ursula", "Sternwarte", "Sommerfeld, A."]
    assert entry["KW"] == ["Städtebau ER -"]
    assert entry["UR"] == ["http://localhost/dokument/1"]


def test_csl_knows_people_from_bodies(odd: Archive) -> None:
    *_, item = json.loads(fetched(odd.client(), "/suche/export/csl"))

    assert item["type"] == "report"
    assert item["author"] == [
        {"family": "von der Heide", "given": "Ursula"},
        {"literal": "*Sternwarte"},
        {"family": "Sommerfeld", "given": "A."},
    ]


def test_long_and_missing_titles_are_no_trouble(odd: Archive) -> None:
    client = odd.client()

    titles = [entry["TI"] for entry in ris_entries(fetched(client, "/suche/export/ris"))]
    assert [LONG.strip()] in titles and ["Ohne Titel"] in titles
    assert len(bibtex_entries(fetched(client, "/suche/export/bibtex"))) == 3
    assert len(csv_rows(fetched(client, "/suche/export/csv"))) == 3


def test_a_query_cannot_smuggle_a_header(client: FlaskClient) -> None:
    query = "q=Netzwerk%0d%0aX-Fremd:+1%22;filename=%22x.exe&art=%0aY"
    with client.get(f"/suche/export/csv?{query}") as answer:
        assert "X-Fremd" not in answer.headers
        name = answer.headers["Content-Disposition"]
    assert name.isascii() and name.count('"') == 2 and name.endswith('.csv"'), name


def test_phone_numbers_and_addresses_are_covered_for_everybody(
    archive: Archive, numbers: Numbers
) -> None:
    for role in Visibility:
        client = archive.client(role)
        for key in FORMATS:
            text = fetched(client, f"/suche/export/{key}").decode()
            assert "99401" not in text and "bbr.bund" not in text, (role, key)


def test_a_longer_list_is_cut_and_says_so(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    total = len(hits(client, ""))
    monkeypatch.setattr("search_app.views.downloads.MOST", 3)

    with client.get("/suche/export/json") as answer:
        found = answer.get_json()
        headers = answer.headers
    assert found["exported"] == len(found["documents"]) == 3 < found["total"] == total
    assert found["notices"] == [f"Nur die ersten 3 von {total} Dokumenten."]
    assert f"-erste-3-von-{total}.json" in headers["Content-Disposition"]
    assert (headers["Findbuch-Total"], headers["Findbuch-Exported"]) == (str(total), "3")
    assert b"Nur die ersten 3 von" in fetched(client, "/suche/export/bibtex")


@pytest.mark.parametrize(
    "said",
    [
        fact("publisher", ["Amt Moorland", "Dorf e.V."]),
        fact("organisation_roles", {"Dorf e.V.": "Partner", "Amt Moorland": ["Herausgeber"]}),
    ],
)
def test_files_and_tags_name_the_same_publisher(fresh: Archive, said: Fact) -> None:
    number = fresh.put(Draft("Moor", ("Moor",), kind="Publikation", facts=(said,)))
    client = fresh.client()

    (entry,) = json.loads(fetched(client, f"/dokument/{number}/zitat/csl"))
    assert entry["publisher"] == "Amt Moorland"
    assert (
        '<meta name="citation_publisher" content="Amt Moorland">'
        in client.get(f"/dokument/{number}").text
    )


def test_a_document_that_is_hidden_since_the_index_learnt_of_it_stays_out(fresh: Archive) -> None:
    number = fresh.put(Draft("Netzwerk", ("Daseinsvorsorge",)))
    fresh.put(Draft("Anderes", ("Daseinsvorsorge",)))
    fresh.index()
    with fresh.services.catalogue.transaction() as connection:
        care.change(connection, number, {"visibility": "staff"}, "test")

    for key in FORMATS:
        assert number not in listed(fresh.client(), key, "q=Daseinsvorsorge"), key


def test_dates_are_as_precise_as_they_are_written(fresh: Archive) -> None:
    fresh.put(
        Draft("Tag", ("x",), sort_date=date(2015, 6, 12), date_wording="12. und 13. Juni 2015")
    )
    fresh.put(
        Draft(
            "Spanne",
            ("x",),
            sort_date=date(2009, 1, 1),
            date_wording="2009 bis 09/2011",
            period=Period(date(2009, 1, 1), date(2011, 9, 30), "2009 bis 09/2011", ("begin",)),
        )
    )
    fresh.put(Draft("Ohne", ("x",)))
    fresh.index()

    items = json.loads(fetched(fresh.client(), "/suche/export/csl?sortierung=titel"))
    issued = {item["title"]: item.get("issued") for item in items}
    assert issued == {
        "Tag": {"date-parts": [[2015, 6, 12]]},
        "Spanne": {"date-parts": [[2009], [2011, 9]]},
        "Ohne": None,
    }


@pytest.mark.parametrize(
    ("kind", "csl", "ris"),
    [
        ("Projekt", "document", "GEN"),
        ("Veranstaltung", "event", "GEN"),
        ("Meldung", "webpage", "ELEC"),
        ("Präsentation", "speech", "SLIDE"),
        ("Publikation", "report", "RPRT"),
        ("Protokoll", "document", "GEN"),
        ("Pressemitteilung", "document", "GEN"),
    ],
)
def test_every_kind_has_its_type(kind: str, csl: str, ris: str) -> None:
    assert (genre(kind).csl, genre(kind).ris) == (csl, ris)


def test_one_document_is_cited_whole_and_by_page(client: FlaskClient, numbers: Numbers) -> None:
    base = f"/dokument/{numbers.slides}/zitat"

    (entry,) = bibtex_entries(fetched(client, f"{base}/bibtex"))
    assert entry["url"] == f"http://localhost/dokument/{numbers.slides}"
    assert "pages" not in entry and "Fassung 1" in entry["note"]
    assert "abgerufen am" in entry["note"]
    (tags,) = ris_entries(fetched(client, f"{base}/ris?blatt=14"))
    assert tags["SP"] == ["14"] and "Folie 14" in tags["N1"][0]
    assert tags["UR"] == [f"http://localhost/dokument/{numbers.slides}/seite/14"]
    (item,) = json.loads(fetched(client, f"{base}/csl?blatt=14"))
    assert item["page"] == "14" and item["type"] == "speech"


@pytest.mark.parametrize("leaf", ["0", "16", "-1", "²", "x", "9" * 30])
def test_a_page_that_is_not_there_is_not_cited(
    client: FlaskClient, numbers: Numbers, leaf: str
) -> None:
    address = f"/dokument/{numbers.slides}/zitat/ris"
    assert client.get(address, query_string={"blatt": leaf}).status_code == 404


def test_what_is_withdrawn_or_hidden_is_not_cited(archive: Archive, numbers: Numbers) -> None:
    client = archive.client()
    assert client.get(f"/dokument/{numbers.withdrawn}/zitat/bibtex").status_code == 410
    assert client.get(f"/dokument/{numbers.quarantined}/zitat/bibtex").status_code == 404
    assert client.get("/dokument/999999/zitat/bibtex").status_code == 404
    for (visibility, _), number in numbers.access.items():
        expected = 200 if visibility is Visibility.PUBLIC else 404
        assert client.get(f"/dokument/{number}/zitat/bibtex").status_code == expected


def test_the_pages_offer_their_files(client: FlaskClient, numbers: Numbers) -> None:
    def page(address: str) -> Any:
        with client.get(address) as answer:
            return answer.get_data(as_text=True)

    results = page("/suche?q=Daseinsvorsorge&art=Projekt&seite=1")
    for key in ("csv", "bibtex", "ris", "csl", "json"):
        assert f'href="/suche/export/{key}?q=Daseinsvorsorge&amp;art=Projekt"' in results
    assert 'type="application/atom+xml"' in results
    assert 'href="/suche/protokoll?q=Daseinsvorsorge&amp;art=Projekt"' in results
    leaf = page(f"/dokument/{numbers.slides}/seite/14")
    assert f"/dokument/{numbers.slides}/zitat/bibtex?blatt=14" in leaf
    assert "Fassung 1, Folie 14, abgerufen am" in leaf
    assert f'href="/merkliste?nr={numbers.slides}"' in leaf


def test_batches_are_joined_in_order(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = listed(client, "csv", "sortierung=titel")
    monkeypatch.setattr("search_app.exports.record.BATCH", 2)

    assert listed(client, "csv", "sortierung=titel") == whole


def test_signs_of_a_query_do_not_break_what_a_file_says_of_itself(client: FlaskClient) -> None:
    query = "Netzwerk%0c%00@misc%7Bx,%0aTY"
    bibtex_entries(fetched(client, f"/suche/export/bibtex?q={query}"))
    json.loads(fetched(client, f"/suche/export/json?q={query}"))
    with client.get(f"/suche/atom?q={query}") as answer:
        ET.fromstring(answer.get_data())
