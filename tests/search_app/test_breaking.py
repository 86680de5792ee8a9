"""What broke the application once: names, shapes and machines that nobody had thought of."""

from __future__ import annotations

import shutil
import unicodedata
from urllib.parse import quote

import pytest

from archive.model import Json, PageUnit
from ingest.relate import relate
from search_app import entities
from tests.ingest import hostile
from tests.search_app.builder import Archive, Draft, fact

DECOMPOSED = unicodedata.normalize("NFD", "Bühne für Köln")
NAMES = (
    DECOMPOSED, "Amt\r\nX-Fremd: 1", "/", "//boese.example", "a/../b", "?", "#", "%", "%2e%2e",
    "a\x00b", "+", "\\", "\u202egnp.exe", "\u200b", "مشروع", "=1+1", "L" * 3000,
    "<script>alert(1)</script>",
)  # fmt: skip
#: Shapes that no reader of ours brings, but a record or a catalogue of an older version may.
SHAPES: tuple[Json, ...] = (
    None,
    "Text",
    7,
    {},
    [],
    [None],
    ["a"],
    {"title": None},
    [{"page": "x"}],
    {"a": {"b": 1}},
)
FIELDS = (
    "event", "agenda", "people", "regions", "organisations", "topics", "programmes", "authors",
    "attachments", "relations", "outline", "page_labels", "summary", "contacts", "file", "status",
    "organisation_roles", "abbreviations", "publisher", "subtitle", "links", "published",
)  # fmt: skip


def test_every_odd_name_has_a_page_and_is_a_filter(fresh: Archive) -> None:
    for name in NAMES:
        fields = ("topics", "programmes", "organisations")
        facts = (*(fact(field, name) for field in fields), fact("people", {"name": name}))
        fresh.put(Draft("Dorf", ("Daseinsvorsorge",), collection=name, facts=facts, kind=name))
    fresh.index()
    client = fresh.client()
    listed = client.get("/api/suche?q=Daseinsvorsorge").get_json()["facets"]
    for key in ("programm", "organisation", "person", "bestand"):
        assert len(listed[key]) == len(NAMES), key
        for value in (line["value"] for line in listed[key]):
            with client.get(entities.path(key, value)) as answer:
                assert answer.status_code == 200, (key, value)
                assert "X-Fremd" not in answer.headers
            found = client.get(f"/api/suche?{key}={quote(value, safe='')}").get_json()
            assert (found["total"], found["notices"]) == (1, []), (key, value)


def test_one_collection_however_its_umlauts_are_written(fresh: Archive) -> None:
    for form in ("NFC", "NFD"):
        name = unicodedata.normalize(form, "Bühne")
        fresh.put(Draft(f"Dorf {form}", ("Daseinsvorsorge",), collection=name))
    fresh.index()

    found = fresh.client().get("/api/suche?bestand=B%C3%BChne").get_json()

    assert found["total"] == 2
    assert [line["value"] for line in found["facets"]["bestand"]] == ["Bühne"]


@pytest.mark.parametrize("kind", ["Veranstaltung", "Projekt", "Publikation", "Präsentation"])
def test_a_fact_of_any_shape_breaks_no_page(fresh: Archive, settled: None, kind: str) -> None:
    slides = {"unit": PageUnit.SLIDE, "data": hostile.pdf(("a",)), "media_type": "application/pdf"}
    numbers = [
        fresh.put(Draft("Dorf", ("Daseinsvorsorge",), kind=kind, facts=facts, **slides))  # type: ignore[arg-type]
        for shape in SHAPES
        if (facts := tuple(fact(field, shape) for field in FIELDS))
    ]
    relate(fresh.services.catalogue)  # as every ingest does at its end
    fresh.index()
    client = fresh.client()
    of_each = ("", "/seite/1?q=Daseinsvorsorge", "/zitat/ris", "/termin.ics", "/melden")
    listed = [f"/dokument/{number}{part}" for number in numbers for part in of_each]
    listed += [f"/api/dokument/{number}" for number in numbers]
    listed += ["/", "/kalender", "/kalender.ics", "/suche", "/suche/export/csl", "/suche/atom"]
    listed += ["/bestand/Netzwerk", "/oai?verb=ListRecords&metadataPrefix=oai_dc", "/regionen"]
    for address in listed:
        with client.get(address) as answer:
            assert answer.status_code in (200, 404), address


def test_without_a_cache_the_text_is_there_and_the_images_come_later(fresh: Archive) -> None:
    """A full disk, or a folder of somebody else."""
    texts = ("Auf Seite eins steht der Dorfladen.",)
    facts = (fact("file", {"sizes": [{"page": 1, "width": 595, "height": 842}], "pages": 1}),)
    draft = Draft("Laden", texts, data=hostile.pdf(texts), media_type="application/pdf",
                  unit=PageUnit.PAGE, facts=facts)  # fmt: skip
    number = fresh.put(draft)
    fresh.index()
    cache = fresh.services.settings.page_cache
    shutil.rmtree(cache, ignore_errors=True)
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_text("kein Ordner")
    client = fresh.client()

    with client.get(f"/dokument/{number}/seite/1?q=Dorfladen") as answer:
        assert answer.status_code == 200
        assert "<mark" in answer.get_data(as_text=True)
    for width in (160, 800):
        with client.get(f"/dokument/{number}/seite/1/bild?breite={width}") as answer:
            assert answer.status_code == 503
            assert answer.headers["Retry-After"]
            assert "ihr Text ist davon nicht betroffen" in answer.get_data(as_text=True)
