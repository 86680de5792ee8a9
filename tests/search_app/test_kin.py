"""Relations on the page of a document and in its JSON, for those who may see both ends."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from flask.testing import FlaskClient

from archive.model import UNSURE, Json, Visibility
from archive.relations import Relation, relate
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.reading_pages import tree, words


def put(archive: Archive, hidden: Visibility) -> tuple[int, int]:
    said = fact("relations", {"type": "successor_of", "title": "Dorf eins", "reason": "Text"})
    one = archive.put(Draft("Dorf zwei", ("Text",), facts=(said,)))
    other = archive.put(Draft("Dorf eins – Kanarienwort", ("Text",), visibility=hidden))
    with archive.services.catalogue.transaction() as connection:
        relate(connection, [Relation(one, other, "successor_of", ("Kanariengrund.",))])
    archive.index()
    return one, other


def relations(client: FlaskClient, number: int) -> Any:
    return json.loads(client.get(f"/api/dokument/{number}").text)["relations"]


def test_a_page_leads_to_its_kin_with_the_reason(fresh: Archive) -> None:
    one, other = put(fresh, Visibility.PUBLIC)
    client = fresh.client()

    page = tree(client.get(f"/dokument/{one}").text)
    above, here = page.xpath("//section[@id='familie']//ol[@class='chain']/li")
    assert words(above.xpath("h3")[0]) == "Dorf eins – Kanarienwort"
    assert words(above).endswith("Kanariengrund. Noch nicht von einer Person bestätigt.")
    assert set(above.xpath(".//a/@href")) == {f"/dokument/{other}"}
    assert (above.get("class"), here.get("class")) == ("likely", "here")
    (told,) = relations(client, one)
    assert (told["title"], told["id"]) == ("Dorf eins", other)
    (inverse,) = relations(client, other)
    assert (inverse["type"], inverse["id"]) == ("predecessor_of", one)


def test_kin_that_is_hidden_leaves_no_trace(fresh: Archive) -> None:
    one, _ = put(fresh, Visibility.MEMBER)
    client = fresh.client()

    for address in (f"/dokument/{one}", f"/api/dokument/{one}"):
        answer = client.get(address).text
        assert "Kanarien" not in answer
    assert relations(client, one) == [
        {"type": "successor_of", "title": "Dorf eins", "reason": "Text"}
    ]
    assert "Kanariengrund" in fresh.client(Visibility.MEMBER).get(f"/dokument/{one}").text


def test_what_is_unsure_is_told_only_of_a_document_that_is_there(fresh: Archive) -> None:
    value: Json = {"type": "predecessor_of", "title": "Genossenschaft im Dorf", "reason": "Text"}
    unsure = replace(fact("relations", value), status=UNSURE)
    one = fresh.put(Draft("Dorf", ("Text",), facts=(unsure,)))
    fresh.index()

    page = tree(fresh.client().get(f"/dokument/{one}").text)
    assert page.xpath("//section[@id='familie']") == []


def test_a_reason_says_whose_text_tells_it(fresh: Archive) -> None:
    one, other = (fresh.put(Draft(title, ("Text",))) for title in ("Dorf eins", "Dorf zwei"))
    reason = "Der Text nennt, woraus es hervorgeht: „Dorf eins“."
    with fresh.services.catalogue.transaction() as connection:
        relate(connection, [Relation(other, one, "successor_of", (reason,))])
    fresh.index()

    (there,) = relations(fresh.client(), one)
    assert there["reason"] == reason.replace("Der Text", f"Der Text von Fb. {other}")
    (here,) = relations(fresh.client(), other)
    assert here["reason"] == reason
