"""The JSON of the API, shape for shape as CONTRACTS.md gives it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from archive.model import Visibility
from index.request import FACETS
from tests.search_app.builder import Archive, Draft
from tests.search_app.corpus import EMAIL, PROJECT_TEXT, Numbers

DOCUMENT_KEYS = {
    "id", "title", "kind", "language", "collection", "rights", "visibility", "display", "status",
    "period", "published", "event", "subtitle", "publisher", "subject_as_given", "programmes",
    "topics", "regions", "organisations", "people", "links", "dates_mentioned", "agenda",
    "attachments", "relations", "organisation_roles", "abbreviations", "pages", "versions",
    "sources", "original", "facts",
}  # fmt: skip


def get(client: FlaskClient, address: str, status: int = 200) -> Any:
    with client.get(address) as answer:
        assert answer.status_code == status, answer.get_data(as_text=True)
        assert answer.mimetype == "application/json"
        return json.loads(answer.get_data(as_text=True))


def test_a_result_has_every_key(client: FlaskClient, numbers: Numbers) -> None:
    found = get(client, "/api/suche?q=Regionalstrategie")
    assert found["query"] == "Regionalstrategie"
    assert found["page"] == 1
    assert found["total"] == len(found["hits"]) == 1
    assert found["more"] == [] or found["more_total"] >= len(found["more"])
    assert list(found["facets"]) == list(FACETS)
    assert found["notices"] == []
    hit = found["hits"][0]
    assert hit["id"] == numbers.project
    assert hit["url"] == f"/dokument/{numbers.project}"
    assert hit["kind"] == "Projekt"
    assert hit["date"] == "Oktober 2020 – Juni 2022"
    assert "external_id" not in hit
    assert "exakt" in hit["why"]
    assert hit["further"] == 0


def test_places_are_cut_into_marked_pieces(client: FlaskClient) -> None:
    hit = get(client, "/api/suche?q=Regionalstrategie")["hits"][0]
    assert [place["page"] for place in hit["pages"]] == [1, 2]
    for place in hit["pages"]:
        assert {"text", "mark"} == set(place["snippet"][0])
        marked = [piece["text"] for piece in place["snippet"] if piece["mark"]]
        assert marked == ["Regionalstrategie"]


def test_a_record_keeps_its_own_id(client: FlaskClient, numbers: Numbers) -> None:
    hits = get(client, "/api/suche?q=Landesportal")["hits"]
    assert [(hit["id"], hit["external_id"]) for hit in hits] == [(numbers.record, "lp/7")]


def test_a_facet_value_is_a_promise(client: FlaskClient) -> None:
    everything = get(client, "/api/suche?pro_seite=100")
    kinds = everything["facets"]["art"]
    assert kinds
    for line in kinds:
        assert set(line) >= {"value", "label", "count", "selected"}
        query = {"art": line["value"], "pro_seite": 100}
        with client.get("/api/suche", query_string=query) as answer:
            assert json.loads(answer.get_data(as_text=True))["total"] == line["count"], line


@pytest.mark.parametrize("size", [1, 2, 7, 33, 100])
def test_programs_choose_any_number_to_100(client: FlaskClient, size: int) -> None:
    found = get(client, f"/api/suche?pro_seite={size}")
    assert len(found["hits"]) == min(size, found["total"])
    assert found["notices"] == []


def test_what_is_unknown_is_ignored_with_a_notice(client: FlaskClient) -> None:
    found = get(client, "/api/suche?q=Regionalstrategie&quatsch=1&art=Gibtsnicht&pro_seite=101")
    assert found["total"] == 1
    assert len(found["notices"]) == 3


def test_umlauts_are_written_as_they_are(client: FlaskClient) -> None:
    with client.get("/api/suche?q=Bürgerbus") as answer:
        assert "Bürgerbus" in answer.get_data(as_text=True)


def test_a_document_has_every_key(client: FlaskClient, numbers: Numbers) -> None:
    found = get(client, f"/api/dokument/{numbers.event}")
    assert DOCUMENT_KEYS <= set(found)
    assert "contacts" not in found
    assert "external_id" not in found
    assert found["period"] is None
    assert found["published"] is None
    assert found["regions"] == []
    assert found["abbreviations"] == {}
    assert found["event"]["begin"] == "2021-03-04T11:00"
    assert found["agenda"][0]["speakers"] == ["Michael Groschek"]


def test_facts_become_fields_and_stay_with_their_evidence(
    client: FlaskClient, numbers: Numbers
) -> None:
    found = get(client, f"/api/dokument/{numbers.project}")
    assert found["status"] == "abgeschlossen"
    assert found["programmes"] == ["MORO"]
    assert found["organisations"] == ["Universität Bremen", "Hochschule Neubrandenburg"]
    assert found["organisation_roles"] == {
        "Universität Bremen": "Auftragnehmer",
        "Hochschule Neubrandenburg": "Auftragnehmer",
    }
    assert found["period"] == {
        "begin": "2020-10-01",
        "end": "2022-06-30",
        "wording": "Oktober 2020 – Juni 2022",
        "imprecise": [],
    }
    person = next(fact for fact in found["facts"] if fact["field"] == "people")
    assert person["value"] == {"name": "Steffen Maretzke", "title": "Dr."}
    assert PROJECT_TEXT[person["begin"] : person["end"]] == person["quote"] == "Dr. Steffen"
    assert set(person) == {
        "field", "value", "page", "begin", "end", "quote", "rule", "confidence", "status",
    }  # fmt: skip


def test_a_document_tells_its_bytes_and_where_they_came_from(
    client: FlaskClient, numbers: Numbers
) -> None:
    found = get(client, f"/api/dokument/{numbers.project}")
    assert found["original"]["media_type"] == "text/html"
    assert len(found["original"]["sha256"]) == 64
    assert set(found["versions"][0]) == {
        "number", "status", "sha256", "media_type", "size", "added", "pages",
    }  # fmt: skip
    assert found["sources"][0]["url"] == "https://www.region.example/projekte/netzwerk"
    assert [page["page"] for page in found["pages"]] == [1, 2]
    assert found["pages"][0]["heading"] == "Überblick"


def test_a_folder_of_ours_is_nobodys_business(archive: Archive, numbers: Numbers) -> None:
    for number, name in (
        (numbers.event, "gespraech.txt"),
        (numbers.record, "landesportal.jsonl#lp/7"),
    ):
        guest = get(archive.client(), f"/api/dokument/{number}")
        assert [source["location"] for source in guest["sources"]] == [name]
        staff = get(archive.client(Visibility.STAFF), f"/api/dokument/{number}")
        assert staff["sources"][0]["location"].startswith("/srv/geheim/")


def test_contacts_are_for_staff(archive: Archive, numbers: Numbers) -> None:
    for role in (Visibility.PUBLIC, Visibility.MEMBER):
        found = get(archive.client(role), f"/api/dokument/{numbers.project}")
        assert "contacts" not in found
        assert not [fact for fact in found["facts"] if fact["field"] == "contacts"]
    staff = get(archive.client(Visibility.STAFF), f"/api/dokument/{numbers.project}")
    assert staff["contacts"] == {"email": [EMAIL], "phone": ["+49 228 994012326"]}
    assert EMAIL in staff["pages"][0]["text"]


def test_a_withdrawn_document_leaves_its_tombstone(client: FlaskClient, numbers: Numbers) -> None:
    found = get(client, f"/api/dokument/{numbers.withdrawn}", 410)
    assert found["title"] == "Zurückgenommene Studie"
    assert found["withdrawn"]["reason"] == "Auf Wunsch der Urheberin"
    assert found["withdrawn"]["at"].endswith("Z")
    assert found["error"]["message"]
    assert "pages" not in found


def test_staff_learn_why_a_document_is_unreadable(archive: Archive, numbers: Numbers) -> None:
    found = get(archive.client(Visibility.STAFF), f"/api/dokument/{numbers.quarantined}")
    assert found["state"] == "quarantined"
    assert found["reason"] == "Die Datei ist verschlüsselt."
    assert found["versions"][0]["status"] == "quarantined"
    get(archive.client(), f"/api/dokument/{numbers.quarantined}", 404)


def test_a_faulty_query_names_the_place(client: FlaskClient) -> None:
    error = get(client, "/api/suche?q=Wald+%22offen", 400)["error"]
    assert error["position"] == 5
    assert error["message"]


@pytest.mark.parametrize(
    "address", ["/api/dokument/999999", "/api/dokument/99999999999999999999999", "/api/quatsch"]
)
def test_what_is_not_there_is_404_in_json(client: FlaskClient, address: str) -> None:
    assert set(get(client, address, 404)) == {"error"}


def test_health_tells_the_state_of_the_index(client: FlaskClient) -> None:
    found = get(client, "/healthz")
    assert found["status"] == "ok"
    assert found["documents"] == get(client, "/api/suche")["total"] > 5
    assert found["generation"]


@pytest.mark.parametrize("path", ["/api/suche", "/suche"])
def test_a_year_of_strange_digits_is_ignored(client: FlaskClient, path: str) -> None:
    with client.get(f"{path}?jahr=%C2%B2&jahr=%D9%A3") as answer:
        assert answer.status_code == 200
        assert "gibt es unter „Jahr“ nicht" in answer.get_data(as_text=True)


def test_hidden_documents_change_no_byte_of_an_answer(fresh: Archive) -> None:
    for number in range(4):
        fresh.put(Draft(f"Dorfladen {number}", ("Nahversorgung im Dorf " * (number + 1),)))
    fresh.index()
    addresses = [
        f"{path}?q={query}"
        for path in ("/api/suche", "/suche", "/api/vorschlag", "/suche/facette/art")
        for query in (
            "Dorf*",
            "Nahversorgung",
            "%22im+Dorf%22",
            "Nahversorgng",
            "Geheimes+Dorf",
            "",
        )
    ]
    before = [fresh.client().get(address).data for address in addresses]

    for number in range(6):
        text = f"Geheimes Dorfgeheimnis zur Nahversorgung {number}"
        fresh.put(Draft("Dorfgeheimnis", (text,), kind="Geheimart", visibility=Visibility.STAFF))
    fresh.index()

    assert [fresh.client().get(address).data for address in addresses] == before
