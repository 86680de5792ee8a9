"""`/api/vorschlag`: kinds, true counts, where a choice leads, and nothing that is hidden."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import unquote

from flask.testing import FlaskClient

from archive.model import Display, Visibility
from index.suggester import MOST
from search_app import create_app, entities
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import EMAIL, PHONE

RIGHT_TO_LEFT = "יואב כהן"


def suggested(client: FlaskClient, typed: str, **also: str) -> list[dict[str, Any]]:
    answer = client.get("/api/vorschlag", query_string={"q": typed, **also})
    assert answer.status_code == 200
    found = answer.get_json()
    assert isinstance(found, list)
    return found


def by_kind(found: list[dict[str, Any]]) -> dict[str, list[str]]:
    listed: dict[str, list[str]] = {}
    for one in found:
        listed.setdefault(one["kind"], []).append(one["text"])
    return listed


def stocked(archive: Archive) -> FlaskClient:
    """Everything that begins with "sta"."""
    for number in range(3):
        archive.put(
            Draft(
                f"Stadtbericht {number}",
                ("Stadt und Stadtrat beraten über die Stadtentwicklung.",),
                kind="Projekt" if number else "Meldung",
                facts=(
                    fact("people", {"name": "Stanislaus Stadler"}),
                    fact("topics", {"id": "T05"}),
                    fact("organisations", "Stadtwerke Musterstadt"),
                    fact("programmes", "Städtebauförderung"),
                    fact("regions", {"id": "kreis:03359", "name": "Landkreis Stade"}),
                ),
            )
        )
    archive.index()
    return archive.client()


def test_every_kind_is_offered_at_most_eight_in_all_in_groups(fresh: Archive) -> None:
    found = suggested(stocked(fresh), "sta")
    kinds = [one["kind"] for one in found]
    assert len(found) == MOST
    assert kinds == sorted(kinds, key=list(dict.fromkeys(kinds)).index)
    listed = by_kind(found)
    assert set(listed) == {"Wort", "Titel", "Person", "Region", "Organisation", "Thema", "Programm"}
    assert listed["Person"] == ["Stanislaus Stadler"]


def test_every_count_is_the_number_of_documents_behind_it(fresh: Archive) -> None:
    client = stocked(fresh)
    for typed in ("sta", "stadt", "ber", "entw", "Stadt und Stadtr"):
        for one in suggested(client, typed):
            if one["kind"] == "Wort":
                asked = {"q": one["text"]}
            elif one["kind"] == "Titel":
                assert client.get(one["url"]).status_code == 200
                continue
            else:
                facet, _, id_ = one["url"].lstrip("/").partition("/")
                asked = {facet: entities.of_id(facet, unquote(id_)).value}
            found = client.get("/api/suche", query_string=asked).get_json()["total"]
            assert found == one["count"] > 0, one


def test_words_are_counted_within_the_filters_that_stay(fresh: Archive) -> None:
    client = stocked(fresh)
    (everywhere,) = (s for s in suggested(client, "stadtr") if s["kind"] == "Wort")
    (among,) = (s for s in suggested(client, "stadtr", art="Projekt") if s["kind"] == "Wort")
    assert (everywhere["count"], among["count"]) == (3, 2)


def test_a_title_opens_its_document_and_a_shared_one_is_searched_for(fresh: Archive) -> None:
    number = fresh.put(Draft("Einmaliger „Titel“", ("Text",)))
    fresh.put(Draft("Doppelter Titel", ("Text",)))
    fresh.put(Draft("Doppelter Titel", ("Text",)))
    fresh.index()
    client = fresh.client()
    (one,) = (s for s in suggested(client, "einmal") if s["kind"] == "Titel")
    assert (one["url"], one["count"]) == (f"/dokument/{number}", 1)
    (two,) = (s for s in suggested(client, "doppelter t") if s["kind"] == "Titel")
    assert two["count"] == 2
    assert client.get("/api" + two["url"]).get_json()["total"] == 2


def test_other_names_lead_to_the_same_thing(fresh: Archive) -> None:
    fresh.put(Draft("Ein Vorhaben", ("Text",), facts=(fact("programmes", "MORO"),)))
    fresh.index()
    listed = by_kind(suggested(fresh.client(), "modellvorhaben der r"))
    assert listed == {"Programm": ["MORO"]}


def test_what_is_hidden_withdrawn_or_gone_is_never_suggested(fresh: Archive) -> None:
    secret = (fact("people", {"name": "Kanarija Geheim"}), fact("topics", "Kanarientheorie"))
    hidden = Draft("Kanarientitel", ("Kanarienwort",), facts=secret, visibility=Visibility.STAFF)
    fresh.put(hidden)
    gone = fresh.put(Draft("Kanarischer Fund", ("Kanarienlied",), facts=secret))
    fresh.index()
    client, staff = fresh.client(), fresh.client(Visibility.STAFF)
    assert {s["kind"] for s in suggested(client, "kanari")} >= {"Wort", "Titel", "Person"}
    assert "Kanarientitel" not in str(suggested(client, "kanari"))
    assert "Kanarienwort" not in str(suggested(client, "kanari"))
    assert "Kanarientitel" in str(suggested(staff, "kanari"))

    fresh.withdraw(gone, "Auf Wunsch")
    assert "Titel" not in by_kind(suggested(client, "kanari")), "before the index has learnt of it"
    fresh.index()
    assert suggested(client, "kanari") == []


def test_phone_numbers_and_addresses_are_never_suggested(fresh: Archive) -> None:
    fresh.put(Draft(f"Ruf {PHONE} oder {EMAIL}", (f"Ruf {PHONE}, {EMAIL}",)))
    fresh.index()
    client = fresh.client()
    for typed in ("ruf", "022", "0228", "994", "steffen", "steffen.m", "bbr.b", "maretzke@"):
        told = str(suggested(client, typed))
        assert "99401" not in told and "maretzke" not in told.lower(), typed


def test_snippets_and_metadata_modes_suggest_only_what_a_search_may_find(fresh: Archive) -> None:
    for display in (Display.METADATA, Display.SNIPPET):
        fresh.put(Draft(f"Anzeige {display}", (f"Anzeigewort{display}",), display=display))
    fresh.index()
    client = fresh.client()
    for one in suggested(client, "anzeig"):
        if one["kind"] == "Wort":
            total = client.get("/api/suche", query_string={"q": one["text"]}).get_json()["total"]
            assert total == one["count"]


def test_hostile_names_are_text_and_nothing_else(fresh: Archive) -> None:
    attack = "<script>alert(1)</script>"
    facts = (fact("people", {"name": RIGHT_TO_LEFT}), fact("organisations", f"Böse {attack}"))
    fresh.put(Draft(f"Böser Titel {attack}", ("Text",), facts=facts))
    fresh.put(Draft("Böse " * 200, ("Text",)))
    fresh.index()
    client = fresh.client()
    answer = client.get("/api/vorschlag?q=böse")
    assert answer.mimetype == "application/json"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert any(attack in one["text"] for one in answer.get_json())
    assert by_kind(suggested(client, RIGHT_TO_LEFT[:3])) == {"Person": [RIGHT_TO_LEFT]}
    for typed in ('"', "(((", "-", "NICHT", "art:", "*", "\x00", "%", "x" * 5_000, "ODER ODER"):
        suggested(client, typed)


def test_eight_at_once_all_get_their_own_answer(fresh: Archive) -> None:
    stocked(fresh)
    app = create_app(fresh.services)
    typed = ["sta", "stad", "ber", "entw", "mus", "sta", "stadtw", "bera"]
    alone = [suggested(app.test_client(), one) for one in typed]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda one: suggested(app.test_client(), one), typed))
    assert together == alone


def test_a_new_document_is_suggested_once_it_is_searchable(fresh: Archive) -> None:
    client = stocked(fresh)
    assert suggested(client, "zwetschge") == []
    fresh.put(Draft("Zwetschgenkuchen", ("Text",)))
    fresh.index()
    assert "Titel" in by_kind(suggested(client, "zwetschge"))
