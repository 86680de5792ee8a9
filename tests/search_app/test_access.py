"""Who may see what: each word of a document appears exactly where its rules allow it.

`corpus.access` gives a document for each visibility and display, with a word of its own in every
place. What a role may not know of must not appear on any page, in any count or header.
"""

from __future__ import annotations

import json
from itertools import product
from urllib.parse import quote

import pytest

from archive.model import Display, Visibility
from tests.search_app.builder import Archive
from tests.search_app.corpus import Numbers, canary
from tests.search_app.routes import every, numbered, told

#: Places of a word that metadata mode shows, snippets add, and only the full text has.
METADATA = ("titel", "thema", "herausgeber", "bestand", "art", "kennung", "datei")
TEXT = ("nah", "fern", "kopf", "beleg", "original", "ordner")
MATRIX = list(product(Visibility, Visibility, Display))


@pytest.mark.parametrize("role", [Visibility.PUBLIC, Visibility.MEMBER])
def test_no_route_tells_of_what_a_role_may_not_see(
    archive: Archive, numbers: Numbers, role: Visibility
) -> None:
    client = archive.client(role)
    hidden = [v for v in Visibility if not role.may_see(v)]
    words = [canary(p, v, d) for p in (*METADATA, *TEXT) for v in hidden for d in Display]
    searches = [f"/api/suche?streng=1&q={word}" for word in words]
    searches += [f"/api/vorschlag?q={word[:-1]}" for word in words]
    for address in [*every(client.application, numbers.every), *searches]:
        with client.get(address) as answer:
            text = told(answer)
        asked = address.rpartition("q=")[2]
        for word in words:
            assert word not in text or word == asked, (word, address)


@pytest.mark.parametrize(("role", "visibility", "display"), MATRIX)
def test_a_document_is_there_or_not_on_every_route(
    archive: Archive, numbers: Numbers, role: Visibility, visibility: Visibility, display: Display
) -> None:
    client = archive.client(role)
    number = numbers.access[visibility, display]
    expected = 200 if role.may_see(visibility) else 404
    for address in (f"/dokument/{number}", f"/api/dokument/{number}"):
        with client.get(address) as answer:
            assert answer.status_code == expected
    readable = expected == 200 and (display is Display.FULL or role is Visibility.STAFF)
    for address in numbered(number):
        if "/original" in address:
            with client.get(address) as answer:
                assert answer.status_code == (200 if readable else 404), address


@pytest.mark.parametrize(("role", "visibility", "display"), MATRIX)
def test_results_and_counts_hold_only_what_a_role_may_see(
    archive: Archive, role: Visibility, visibility: Visibility, display: Display
) -> None:
    client = archive.client(role)
    word = canary("nah", visibility, display)
    with client.get(f"/api/suche?streng=1&q={word}") as answer:
        found = json.loads(answer.get_data(as_text=True))
    seen = role.may_see(visibility)
    assert found["total"] == len(found["hits"]) == int(seen)
    for key, lines in found["facets"].items():
        assert sum(line["count"] for line in lines) == int(seen) or not lines, key
    if seen:
        quoted = role is Visibility.STAFF or display is not Display.METADATA
        assert bool(found["hits"][0]["pages"]) is quoted
        assert word in json.dumps(found["hits"]) or not quoted


@pytest.mark.parametrize("role", [Visibility.PUBLIC, Visibility.MEMBER])
@pytest.mark.parametrize("display", [Display.SNIPPET, Display.METADATA])
def test_withheld_text_is_on_no_page(
    archive: Archive, numbers: Numbers, role: Visibility, display: Display
) -> None:
    client = archive.client(role)
    for visibility in (v for v in Visibility if role.may_see(v)):
        words = [canary(place, visibility, display) for place in ("fern", "original", "ordner")]
        if display is Display.METADATA:
            words += [canary(place, visibility, display) for place in ("nah", "beleg", "kopf")]
        for address in every(client.application, [numbers.access[visibility, display]]):
            with client.get(address) as answer:
                text = told(answer)
            for word in words:
                assert word not in text, (word, address)


@pytest.mark.parametrize(("role", "visibility", "display"), MATRIX)
def test_the_page_of_a_topic_or_collection_is_there_for_whom_may_see_a_document_of_it(
    archive: Archive, role: Visibility, visibility: Visibility, display: Display
) -> None:
    client = archive.client(role)
    withheld = TEXT if display is Display.METADATA else ("fern", "original", "ordner")
    collection = quote(f"Bestand {canary('bestand', visibility, display)}")
    for address in (
        f"/thema/{canary('thema', visibility, display)}",
        f"/bestand/{collection}",
        f"/kalender?bestand={collection}",
    ):
        with client.get(address) as answer:
            text = told(answer)
        if address.startswith("/kalender"):
            assert canary("titel", visibility, display) not in text
            continue
        seen = role.may_see(visibility)
        assert answer.status_code == (200 if seen else 404), address
        assert (canary("titel", visibility, display) in text) is seen
        assert not any(canary(place, visibility, display) in text for place in withheld), address


@pytest.mark.parametrize(("role", "visibility", "display"), MATRIX)
def test_the_api_withholds_by_display(
    archive: Archive, numbers: Numbers, role: Visibility, visibility: Visibility, display: Display
) -> None:
    if not role.may_see(visibility):
        return
    with archive.client(role).get(f"/api/dokument/{numbers.access[visibility, display]}") as answer:
        text = answer.get_data(as_text=True)
    found = json.loads(text)
    full = display is Display.FULL or role is Visibility.STAFF
    assert bool(found["pages"]) is full
    assert (found["original"] is not None) is full
    quotes = [fact["quote"] for fact in found["facts"]]
    assert any(quotes) is (display is not Display.METADATA or role is Visibility.STAFF)
    for place in METADATA:
        assert canary(place, visibility, display) in text


@pytest.mark.parametrize("role", [Visibility.PUBLIC, Visibility.MEMBER])
def test_a_withdrawn_document_is_found_no_more(
    archive: Archive, numbers: Numbers, role: Visibility
) -> None:
    client = archive.client(role)
    for address in every(client.application, [numbers.withdrawn, numbers.quarantined]):
        with client.get(address) as answer:
            text = told(answer)
        assert "Rücknahmewort" not in text, address
        assert "verschlüsselt" not in text, address
        assert "kaputt.pdf" not in text, address
    with client.get(f"/api/suche?streng=1&q={quote('Rücknahmewort')}") as answer:
        assert json.loads(answer.get_data(as_text=True))["total"] == 0
    with client.get(f"/dokument/{numbers.withdrawn}") as answer:
        assert answer.status_code == 410


def test_a_change_of_visibility_counts_at_once(fresh: Archive) -> None:
    """The index learns of it later; nobody may see the document meanwhile."""
    from archive import care
    from tests.search_app.builder import Draft

    number = fresh.put(Draft("Netzwerk", ("Daseinsvorsorge",)))
    fresh.index()
    with fresh.services.catalogue.transaction() as connection:
        care.change(connection, number, {"visibility": "staff"}, "test")
    with fresh.client().get("/api/suche?q=Daseinsvorsorge") as answer:
        assert json.loads(answer.get_data(as_text=True))["hits"] == []
    with fresh.client().get(f"/dokument/{number}") as answer:
        assert answer.status_code == 404
